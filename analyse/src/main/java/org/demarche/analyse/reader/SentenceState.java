package org.demarche.analyse.reader;

/** What a sentence holds so far, while its end is looked for. */
final class SentenceState {
    private int words;
    private int wordsSinceStop;
    private int wordsToParagraphEnd;
    private int firstKind;
    private int brackets;
    private boolean quote;

    /** Takes the next word in. Quotation marks of both kinds open and close one quotation. */
    void take(WordKind kind) {
        if (words == 0) {
            firstKind = kind.number();
        }
        words++;
        wordsToParagraphEnd--;
        wordsSinceStop++;
        switch (kind) {
            case STOP, QUESTION, ELLIPSIS -> wordsSinceStop = 0;
            case OPENING_QUOTE -> quote = true;
            case CLOSING_QUOTE -> quote = false;
            case QUOTE -> quote = !quote;
            case OPENING_BRACKET -> brackets++;
            case CLOSING_BRACKET -> brackets = Math.max(0, brackets - 1);
            default -> {}
        }
    }

    /** A sentence ends: brackets do not reach over its end, quotations may. */
    void endSentence() {
        words = 0;
        wordsSinceStop = 0;
        brackets = 0;
    }

    /** A paragraph begins. */
    void beginParagraph(int size) {
        endSentence();
        quote = false;
        wordsToParagraphEnd = size;
    }

    int words() {
        return words;
    }

    int wordsSinceStop() {
        return wordsSinceStop;
    }

    int wordsToParagraphEnd() {
        return wordsToParagraphEnd;
    }

    int firstKind() {
        return firstKind;
    }

    boolean openQuote() {
        return quote;
    }

    boolean openBracket() {
        return brackets > 0;
    }
}
