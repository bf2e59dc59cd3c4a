package org.demarche.read.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source says in it and of itself, before it becomes a report.
 *
 * @param title the headline
 * @param outlet who published it
 * @param published the day of publication
 * @param url its address
 * @param language what the source declares its language to be, as an ISO 639-1 code
 * @param paragraphs the text, furniture removed; no paragraph is empty or has a line end in it
 */
public record PlainReport(
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> published,
        Optional<String> url,
        Optional<String> language,
        List<String> paragraphs) {

    public PlainReport {
        paragraphs = List.copyOf(paragraphs);
    }
}
