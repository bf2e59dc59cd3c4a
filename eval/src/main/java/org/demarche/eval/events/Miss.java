package org.demarche.eval.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something missed or wrong, for reading.
 *
 * @param at where in the text, in UTF-16 units; -1 if that is not told
 * @param line what it is, on one line
 */
record Miss(int at, String line) {
    /** The text of a passage, cut after the sentences in which something is wrong, with what is wrong below each. */
    static List<String> told(GoldEvents item, List<Miss> misses) {
        if (misses.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("# " + item.id()));
        List<Miss> open =
                misses.stream().sorted(Comparator.comparingInt(Miss::at)).toList();
        String text = item.text();
        int from = 0;
        for (int next = 0; next < open.size(); ) {
            int to = sentenceEnd(text, Math.max(open.get(next).at(), from));
            lines.add(text.substring(from, to).strip().replace('\n', ' '));
            for (from = to; next < open.size() && open.get(next).at() < to; next++) {
                lines.add("    " + open.get(next).line());
            }
        }
        lines.add(text.substring(from).strip().replace('\n', ' '));
        return lines;
    }

    /** Roughly: it is for the eye only. */
    private static int sentenceEnd(String text, int from) {
        for (int at = Math.max(from, 0); at < text.length() - 1; at++) {
            if (".!?\"”".indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return at + 1;
            }
        }
        return text.length();
    }
}
