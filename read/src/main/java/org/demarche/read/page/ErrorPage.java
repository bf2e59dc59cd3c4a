package org.demarche.read.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.line.Lines;
import org.jsoup.nodes.Document;

/** Tells pages without an article: error pages, walls, front pages. */
final class ErrorPage {
    private static final Pattern ERROR = Pattern.compile(
            "^(?:error )?(?:40[0-9]|41[0-9]|429|451|50[0-9]|52[0-9])\\b(?! (?:killed|dead|people|years|days))"
                    + "|\\b(?:page|article|file|story|document|content) (?:was |is |could |can)?(?:not|no longer|n't)"
                    + " (?:be )?(?:found|available|exist)|\\bnot found\\b|^(?:access (?:to this page )?(?:is |has been )?"
                    + "(?:denied|blocked|forbidden))|^forbidden\\b|^(?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable"
                    + "|internal server error|too many requests|bad request|unauthori[sz]ed)|^(?:oops|sorry|whoops)\\b"
                    + "|^(?:just a moment|attention required|one moment, please|are you (?:a robot|human)|security check|captcha"
                    + "|verify (?:you are|that you|your)|robot check|pardon our interruption|please wait|ddos protection|checking your browser)"
                    + "|^(?:site|website) (?:is )?(?:under maintenance|temporarily unavailable)|^under maintenance|^domain (?:for sale|parked)"
                    + "|javascript (?:is )?(?:required|disabled)|enable javascript|page does ?n[o']t exist",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WALL = Pattern.compile(
            "\\b(?:enable javascript|javascript (?:is )?(?:disabled|required)|verify (?:that )?you are (?:a )?human|captcha"
                    + "|unusual (?:traffic|activity)|access denied|don't have permission|checking your browser)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 1200;
    private static final int SHORTEST_ARTICLE = 100;

    private ErrorPage() {}

    /** Refuses a page that holds no article, with what it seems to be. */
    static void refuse(String title, Document page, List<String> paragraphs) throws RefusedException {
        int sentences = (int) paragraphs.stream()
                .filter(line -> line.length() >= 40 && Lines.endsSentence(line))
                .count();
        int length = paragraphs.stream().mapToInt(String::length).sum();
        String heading = Lines.one(page.select("h1").text());
        for (String candidate : List.of(Lines.one(page.title()), title, heading)) {
            Matcher error = ERROR.matcher(candidate);
            if (length < SHORT && sentences <= 4 && error.find()) {
                throw new RefusedException("It is an error page ('%s'), not a report. Fetch the report again."
                        .formatted(shortened(candidate)));
            }
        }
        if (length < SHORT && sentences <= 2 && WALL.matcher(shortText(page)).find()) {
            throw new RefusedException(
                    "The page shows a check for robots or asks for JavaScript instead of an article. Save it from a browser.");
        }
        if (sentences == 0 || length < SHORTEST_ARTICLE) {
            throw new RefusedException(
                    "No article was found on the page: it may be a front page, a list or a form. Name the page of one report.");
        }
    }

    private static String shortText(Document page) {
        String text = page.body().text();
        return text.substring(0, Math.min(text.length(), 5000));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
