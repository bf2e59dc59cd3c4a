package org.demarche.core.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.ContentId;

/**
 * One published text. Never changed once recorded.
 *
 * @param id derived from outlet, date, address and text, so that reading the same input twice gives the same report
 * @param title the headline, if the source has one
 * @param outlet who published it, as named by the source or by the person who read it in
 * @param published the day of publication; empty when nothing in the source says it
 * @param url the address it was read from, if it has one
 * @param language ISO 639-1 code of the text's language, or {@code und}
 * @param sha256 hash of the bytes it was read from, 64 hexadecimal digits
 * @param text the text as read, page furniture removed; every passage counts in it
 */
public record Report(
        String id,
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> published,
        Optional<String> url,
        String language,
        String sha256,
        String text) {

    /** A report of which only the text is known, in English, and perhaps its day. */
    public static Report ofText(String text, Optional<LocalDate> published) {
        return new Report(
                ContentId.of("r", text),
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty(),
                "en",
                ContentId.sha256(text.getBytes(StandardCharsets.UTF_8)),
                text);
    }
}
