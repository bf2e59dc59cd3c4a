package org.demarche.analyse.statements;

import java.util.Arrays;
import java.util.List;
import org.demarche.analyse.syntax.Sentence;

/** Where sentences and paragraphs lie in a text. */
final class Layout {
    private final String text;
    private final List<Sentence> sentences;
    private final int[] sentenceStarts;
    private final int[] paragraphStarts;

    Layout(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
        this.sentenceStarts = sentences.stream().mapToInt(Sentence::start).toArray();
        int[] starts = new int[text.length() + 1];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' && (i + 1 == text.length() || !Character.isLowerCase(text.charAt(i + 1)))) {
                starts[count++] = i + 1;
            }
        }
        this.paragraphStarts = Arrays.copyOf(starts, count);
    }

    /** Index of the sentence at an offset, or of the last one before it; −1 before the first. */
    int sentenceAt(int offset) {
        int at = Arrays.binarySearch(sentenceStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    Span sentence(int index) {
        Sentence sentence = sentences.get(index);
        return new Span(sentence.start(), sentence.end());
    }

    int sentenceCount() {
        return sentences.size();
    }

    int paragraphAt(int offset) {
        int at = Arrays.binarySearch(paragraphStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The number of paragraphs with words in them between two offsets: 0 in the same one, 1 in the next. */
    int paragraphsBetween(int from, int to) {
        int count = 0;
        for (int i = paragraphAt(from) + 1; i <= paragraphAt(to) && count < 2; i++) {
            int end = i + 1 < paragraphStarts.length ? paragraphStarts[i + 1] : text.length();
            if (!blank(paragraphStarts[i], end)) {
                count++;
            }
        }
        return count;
    }

    Span paragraph(int offset) {
        int index = paragraphAt(offset);
        int end = index + 1 < paragraphStarts.length ? paragraphStarts[index + 1] : text.length();
        return new Span(paragraphStarts[index], end);
    }

    /** Whether a stretch has no letter and no digit. */
    boolean wordless(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A book, a programme, a slogan: every longer word begins with a capital. */
    boolean title(Span span) {
        String inner = text.substring(span.start(), span.end());
        String[] words = inner.strip().split("\\s+");
        if (words.length > 8 || words.length < 2) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            if (word.length() > 3 && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** The last character of a stretch that is no blank; a blank if there is none. */
    char lastCharacter(Span span) {
        for (int i = span.end() - 1; i >= span.start(); i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** Whether a sentence ends right before an offset, though the reader may not have split there: '… “Today.” “We …' */
    boolean afterSentence(int offset) {
        int at = offset - 1;
        while (at >= 0 && (Character.isWhitespace(text.charAt(at)) || "”\"’'".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at >= 0 && at < offset - 1 && "?!.".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a semicolon stands right before an offset. */
    boolean afterSemicolon(int offset) {
        int at = offset - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && at < offset - 1 && text.charAt(at) == ';';
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return text;
    }
}
