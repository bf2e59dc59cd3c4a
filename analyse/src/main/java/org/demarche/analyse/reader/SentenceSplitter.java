package org.demarche.analyse.reader;

/** Finds where sentences end. */
final class SentenceSplitter {
    private final String text;
    private final Spans words;

    private SentenceSplitter(String text, Spans words) {
        this.text = text;
        this.words = words;
    }

    /** Words, parted further where an abbreviation ends a sentence, and the sentences they make. */
    record Sentences(Spans words, Spans sentences) {
        int size() {
            return sentences.size();
        }

        /** Index of the first word of a sentence. */
        int first(int sentence) {
            return sentences.start(sentence);
        }

        /** Index after its last word. */
        int end(int sentence) {
            return sentences.end(sentence);
        }
    }

    static Sentences split(String text, Spans words) {
        return new SentenceSplitter(text, words).run();
    }

    private Sentences run() {
        Spans parted = new Spans(words.size() + 8);
        Spans sentences = new Spans(words.size() / 12);
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            parted.add(words.start(i), words.end(i));
            boolean last = i + 1 == words.size();
            if (last || ends(i)) {
                if (partsStop(i)) {
                    parted.splitLast(words.end(i) - 1);
                }
                sentences.add(first, parted.size());
                first = parted.size();
            }
        }
        return new Sentences(parted, sentences);
    }

    private boolean partsStop(int i) {
        int start = words.start(i);
        int end = words.end(i);
        return end - start > 2 && text.charAt(end - 1) == '.' && Letters.isLower(text.charAt(end - 2));
    }

    private boolean ends(int i) {
        int gapEnd = words.start(i + 1);
        int lines = 0;
        for (int at = words.end(i); at < gapEnd; at++) {
            if (text.charAt(at) == '\n') {
                lines++;
            }
        }
        if (lines > 0) {
            return true;
        }
        char c = text.charAt(words.end(i) - 1);
        return gapEnd > words.end(i)
                && Letters.isTerminal(c)
                && !Letters.isLower(text.codePointAt(gapEnd))
                && (words.end(i) - words.start(i) == 1 || c != '.');
    }
}
