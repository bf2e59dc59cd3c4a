package org.demarche.analyse.reader;

/**
 * Finds where sentences end. An empty line always ends one; anywhere else a linear classifier decides, trained on the
 * treebanks EWT and GUM ({@code training/README.md}).
 */
final class SentenceSplitter {
    /** A sentence longer than this ends at the next word whatever the classifier says: the text is no prose. */
    private static final int MOST_WORDS = 2_000;

    private final BoundaryWeights weights;

    SentenceSplitter(BoundaryWeights weights) {
        this.weights = weights;
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

    Sentences split(String text, Spans words) {
        Spans parted = new Spans(words.size() + 8);
        Spans sentences = new Spans(words.size() / 12);
        Lines lines = new Lines(text, words);
        BoundaryFeatures features = new BoundaryFeatures(text, words);
        SentenceState state = new SentenceState();
        int first = 0;
        int paragraphEnd = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i == paragraphEnd) {
                paragraphEnd = lines.paragraphEnd(i);
                state.beginParagraph(paragraphEnd - i);
            }
            state.take(features.kind(i));
            parted.add(words.start(i), words.end(i));
            if (i + 1 == paragraphEnd
                    || state.words() >= MOST_WORDS
                    || weights.sum(features.at(i, state)) > 0
                    || beginsAnew(text, words, i, features)) {
                state.endSentence();
                if (endsInStopOfItsOwn(text, words, i)) {
                    parted.splitLast(words.end(i) - 1);
                }
                sentences.add(first, parted.size());
                first = parted.size();
            }
        }
        return new Sentences(parted, sentences);
    }

    /** '… in the U.S. They …': rare in the treebanks, frequent in the news. */
    private static boolean beginsAnew(String text, Spans words, int i, BoundaryFeatures features) {
        return (features.kind(i) == WordKind.ACRONYM || features.kind(i) == WordKind.ABBREVIATION)
                && text.charAt(words.end(i) - 1) == '.'
                && words.end(i) < words.start(i + 1)
                && features.kind(i + 1) == WordKind.CAPITALISED
                && WordLists.STARTS.contains(words.text(text, i + 1));
    }

    /**
     * The stop of 'etc.', 'p.m.' and 'Inc.' is parted from them at the end of a sentence; that of 'U.S.' stays, for the
     * name's sake.
     */
    private static boolean endsInStopOfItsOwn(String text, Spans words, int i) {
        int end = words.end(i);
        return end - words.start(i) > 2 && text.charAt(end - 1) == '.' && Letters.isLower(text.charAt(end - 2));
    }
}
