package org.demarche.read.line;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters and lines of a report as Demarche keeps them. Letters, quotation marks and accents stay as they are
 * written; what cannot be seen goes: control characters, soft hyphens, byte order marks, zero-width spaces and the
 * marks that turn the direction of writing. Every kind of space becomes one space, every kind of line end a line feed,
 * and half a surrogate pair U+FFFD.
 */
public final class Lines {
    private Lines() {}

    /** The lines of the text, trimmed; blank lines are kept as empty strings. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (isLineEnd(unit)) {
                if (unit == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n') {
                    index++;
                }
                lines.add(finished(line));
                line.setLength(0);
            } else if (Character.isSurrogate(unit)) {
                if (Character.isHighSurrogate(unit)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1))) {
                    line.append(unit).append(text.charAt(++index));
                } else {
                    line.append('\uFFFD');
                }
            } else if (isSpace(unit)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isInvisible(unit)) {
                line.append(unit);
            }
        }
        lines.add(finished(line));
        return lines;
    }

    /** The text as one line: line ends become spaces. */
    public static String one(String text) {
        StringBuilder joined = new StringBuilder();
        for (String line : of(text)) {
            if (!line.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(line);
            }
        }
        return joined.toString();
    }

    /** Whether a line ends as a sentence does, closing quotation marks and brackets left aside. */
    public static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && "\"'”’»)]".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…。！？؟।".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static String finished(StringBuilder line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n'
                || unit == '\r'
                || unit == '\f'
                || unit == '\u000B'
                || unit == '\u0085'
                || unit == '\u2028'
                || unit == '\u2029';
    }

    private static boolean isSpace(char unit) {
        return unit == '\t' || Character.getType(unit) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(char unit) {
        // The joiners U+200C and U+200D stay: Persian and Indian words are spelt with them.
        return Character.isISOControl(unit)
                || unit == '\u00AD'
                || unit == '\uFEFF'
                || unit == '\u200B'
                || unit == '\u200E'
                || unit == '\u200F'
                || unit >= '\u202A' && unit <= '\u202E'
                || unit >= '\u2060' && unit <= '\u2069'
                || unit == '\uFFFE'
                || unit == '\uFFFF';
    }
}
