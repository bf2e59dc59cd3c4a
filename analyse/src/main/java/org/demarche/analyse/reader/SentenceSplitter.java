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
                    || weights.sum(features.at(i, state)) > 0 && !isTitle(text, words, i, features)
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

    /** 'Mr. Kim': no sentence ends after a title, unless a word follows that only begins one ('Main St. He …'). */
    private static boolean isTitle(String text, Spans words, int i, BoundaryFeatures features) {
        return features.kind(i) == WordKind.TITLE && !WordLists.STARTS.contains(words.text(text, i + 1));
    }

    /**
     * What is sure, though the treebanks have little of it: '… in the U.S. They …', '… the end.” Mr. Kim …', '… the end.
     * “We …'.
     */
    private static boolean beginsAnew(String text, Spans words, int i, BoundaryFeatures features) {
        if (words.end(i) == words.start(i + 1)) {
            return false;
        }
        WordKind next = features.kind(i + 1);
        boolean capital = next == WordKind.CAPITALISED || next == WordKind.TITLE;
        return switch (features.kind(i)) {
            case ACRONYM, ABBREVIATION ->
                text.charAt(words.end(i) - 1) == '.'
                        && next == WordKind.CAPITALISED
                        && WordLists.STARTS.contains(words.text(text, i + 1));
            case CLOSING_QUOTE, QUOTE ->
                capital && i > 0 && features.kind(i - 1) == WordKind.STOP && words.end(i - 1) == words.start(i);
            case STOP ->
                next == WordKind.OPENING_QUOTE
                        || (next == WordKind.QUOTE
                                && i + 2 < words.size()
                                && words.end(i + 1) == words.start(i + 2)
                                && features.kind(i + 2) == WordKind.CAPITALISED);
            default -> false;
        };
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
