package org.demarche.brief;

import java.util.Map;
import org.demarche.brief.Brief.Quote;
import org.demarche.core.Passage;
import org.demarche.core.reading.Reading;
import org.demarche.core.story.Citation;

/** Turns citations into quotes: the words with their sentence and paragraph. */
final class Quotes {
    private final Map<String, Reading> readings;
    private final Map<String, String> letters;
    private final Map<String, String> outlets;

    Quotes(Map<String, Reading> readings, Map<String, String> letters, Map<String, String> outlets) {
        this.readings = readings;
        this.letters = letters;
        this.outlets = outlets;
    }

    Quote of(Citation citation) {
        Reading reading = readings.get(citation.report());
        if (reading == null) {
            throw new IllegalArgumentException("no reading was given for the cited report " + citation.report());
        }
        String text = reading.report().text();
        Passage words = citation.passage();
        int paragraphStart = text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1;
        paragraphStart = Math.min(paragraphStart, words.start());
        int newline = text.indexOf('\n', words.end());
        int paragraphEnd = newline < 0 ? text.length() : newline;
        return new Quote(
                letters.getOrDefault(citation.report(), "·"),
                citation.report(),
                outlets.getOrDefault(citation.report(), citation.report()),
                words.exact(),
                words.start(),
                words.end(),
                oneLine(sentence(reading, words)),
                text.substring(paragraphStart, words.start()),
                text.substring(words.end(), paragraphEnd));
    }

    private static String sentence(Reading reading, Passage words) {
        int start = words.start();
        int end = words.end();
        for (Passage sentence : reading.sentences()) {
            if (sentence.overlaps(words)) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return reading.report().text().substring(start, end);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
