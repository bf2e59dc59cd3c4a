package org.demarche.eval.statements;

import java.util.List;
import java.util.Map;

/** Penn Treebank tokens set as a newspaper would print them, so that the reader meets what it will meet in the world. */
final class TokenText {
    private static final Map<String, String> BRACKETS = Map.of(
            "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``", "“", "`", "‘");

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private TokenText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Sets tokens as text: no blank before a comma or after a bracket, quotation marks opened and closed in turn. */
    static TokenText of(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[tokens.size()];
        int[] ends = new int[tokens.size()];
        boolean quoted = false;
        boolean glued = true;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String printed = BRACKETS.getOrDefault(token, token);
            if (token.equals("''") || token.equals("``") || token.equals("\"")) {
                boolean opens = token.equals("``") || !quoted;
                printed = opens ? "“" : "”";
                quoted = opens;
            } else if (token.equals("'")) {
                printed = "’";
            }
            boolean opening = "([{“‘$#".contains(printed) || printed.equals("US$");
            boolean attached = printed.length() > 0
                    && (",.:;?!)]}”%".contains(printed.substring(0, 1)) && !startsNumber(printed)
                            || printed.startsWith("'") && printed.length() > 1
                            || printed.equalsIgnoreCase("n't")
                            || printed.equals("’"));
            if (!glued && !attached) {
                text.append(' ');
            }
            starts[i] = text.length();
            text.append(printed);
            ends[i] = text.length();
            glued = opening;
        }
        return new TokenText(text.toString(), starts, ends);
    }

    private static boolean startsNumber(String printed) {
        return printed.length() > 1 && Character.isDigit(printed.charAt(1));
    }

    String text() {
        return text;
    }

    /** Index of the first token that reaches past an offset. */
    int tokenFrom(int offset) {
        int i = 0;
        while (i < ends.length && ends[i] <= offset) {
            i++;
        }
        return i;
    }

    /** Index after the last token that begins before an offset. */
    int tokenTo(int offset) {
        int i = starts.length;
        while (i > 0 && starts[i - 1] >= offset) {
            i--;
        }
        return i;
    }
}
