package org.demarche.read;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.ContentId;
import org.demarche.core.report.Input;
import org.demarche.core.report.Report;
import org.demarche.core.report.ReportRead;
import org.demarche.core.report.Unreadable;
import org.demarche.read.language.LanguageGuess;
import org.demarche.read.text.PlainReport;

/** Makes the report of what was found in a source and what the person who read it in said of it. */
final class ReportMaker {
    private static final int LANGUAGE_CODE = 2;

    private final ReadOptions options;

    ReportMaker(ReadOptions options) {
        this.options = options;
    }

    /**
     * The report, or why there is none.
     *
     * @param where the file or address, with the line where there are many in one
     * @param found what the source says
     * @param bytes what it was read from
     */
    Input make(String where, PlainReport found, byte[] bytes) {
        if (found.paragraphs().isEmpty()) {
            return new Unreadable(
                    where,
                    "There is no text in it but page furniture (links, forms, notices). Save the article itself.");
        }
        String text = String.join("\n", found.paragraphs());
        Optional<String> outlet = options.outlet().or(found::outlet);
        Optional<LocalDate> published = options.date().or(found::published);
        String id = ContentId.of(
                "r",
                outlet.orElse(""),
                published.map(LocalDate::toString).orElse(""),
                found.url().orElse(""),
                text);
        return new ReportRead(
                where,
                new Report(
                        id,
                        found.title(),
                        outlet,
                        published,
                        found.url(),
                        language(text, found),
                        ContentId.sha256(bytes),
                        text));
    }

    /** What the text shows goes before what the source declares: translated pages often keep the old declaration. */
    private static String language(String text, PlainReport found) {
        String guess = LanguageGuess.of(text);
        return guess.equals(LanguageGuess.UNKNOWN)
                ? found.language()
                        .filter(code -> code.length() == LANGUAGE_CODE)
                        .orElse(guess)
                : guess;
    }
}
