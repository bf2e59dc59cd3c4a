package org.demarche.analyse.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds what stands in quotation marks: “ ”, " ", `` '', „ “, « », ‹ ›, 「 」, and ‘ ’ or ' ' where they are not
 * apostrophes. A quotation ends with its paragraph at the latest. One pass over the text, in linear time.
 */
final class Quotations {
    /** A quotation inside a quotation inside a quotation is real; deeper ones are noise. */
    private static final int DEEPEST = 4;

    private record Open(char mark, int start, int inner, boolean continues) {}

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** For each place the next mark that could close a single quotation in the same paragraph, or −1. */
    private final int[] nextSingleClose;

    /** « opens and » closes, as in French; in German books it is the other way round. The first one in the text tells. */
    private final boolean pointingOut;

    private Quotations(String text) {
        this.text = text;
        int out = text.indexOf('«');
        int in = text.indexOf('»');
        this.pointingOut = in < 0 || out >= 0 && out < in;
        this.nextSingleClose = singleCloses(text);
    }

    /** The quotations of a text in order of start, the outer before the inner. */
    static List<Quotation> in(String text) {
        Quotations scan = new Quotations(text);
        scan.run();
        return nested(scan.found);
    }

    /** In order; one that reaches over the end of another is left out. */
    private static List<Quotation> nested(List<Quotation> found) {
        found.sort(Comparator.comparingInt(
                        (Quotation quotation) -> quotation.span().start())
                .thenComparingInt(quotation -> -quotation.span().end()));
        List<Quotation> settled = new ArrayList<>();
        Deque<Quotation> around = new ArrayDeque<>();
        for (Quotation each : found) {
            while (!around.isEmpty()
                    && around.element().span().end() <= each.span().start()) {
                around.pop();
            }
            if (around.isEmpty() || around.element().inner().contains(each.span())) {
                Quotation placed =
                        new Quotation(each.span(), each.inner(), around.size(), each.closed(), each.continues());
                settled.add(placed);
                around.push(placed);
            }
        }
        return List.copyOf(settled);
    }

    /** Those that stand in no other. */
    static List<Quotation> outermost(List<Quotation> quotations) {
        return quotations.stream().filter(quotation -> quotation.depth() == 0).toList();
    }

    private void run() {
        char carried = 0;
        int paragraph = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '\n' && paragraphEnds(i)) {
                char outermost = endParagraph(i);
                if (!text.substring(paragraph, i).isBlank()) {
                    carried = outermost;
                }
                paragraph = i + 1;
                continue;
            }
            if (!isMark(at)) {
                continue;
            }
            int length = length(i);
            char kind = kind(i, length);
            if (closes(i, length, kind)) {
                close(i, length, kind);
            } else if (opens(i, length, kind)) {
                boolean continues = carried == kind && open.isEmpty() && startsParagraph(i);
                if (isOpen(kind) && text.charAt(i) != '"') {
                    giveUp(kind, i);
                }
                if (open.size() < DEEPEST) {
                    open.push(new Open(kind, i, i + length, continues));
                }
            }
            if (open.size() > 0 || !startsParagraph(i)) {
                carried = 0;
            }
            i += length - 1;
        }
        endParagraph(text.length());
    }

    private boolean paragraphEnds(int newline) {
        // A single line break inside a wrapped paragraph is followed by a lower-case letter.
        int next = newline + 1;
        return next >= text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private boolean startsParagraph(int at) {
        for (int i = at - 1; i >= 0; i--) {
            char before = text.charAt(i);
            if (before == '\n') {
                return true;
            }
            if (!Character.isWhitespace(before) || at - i > 8) {
                return false;
            }
        }
        return true;
    }

    /** Ends what is still open; gives the mark of the outermost, which the next paragraph may take up again. */
    private char endParagraph(int end) {
        int stop = end;
        while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        char outermost = 0;
        while (!open.isEmpty()) {
            Open last = open.pop();
            // An unclosed single mark was most likely an apostrophe.
            if (last.mark != '\'' && stop > last.inner) {
                found.add(new Quotation(
                        new Span(last.start, stop), new Span(last.inner, stop), open.size(), false, last.continues));
                outermost = last.mark;
            }
        }
        return outermost;
    }

    private void close(int at, int length, char kind) {
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.mark == kind) {
                if (at > last.inner) {
                    found.add(new Quotation(
                            new Span(last.start, at + length),
                            new Span(last.inner, at),
                            open.size(),
                            true,
                            last.continues));
                }
                return;
            }
        }
    }

    /** A quotation opened again before it was closed has lost its closing mark: it ends with its last full clause. */
    private void giveUp(char kind, int at) {
        while (isOpen(kind)) {
            Open last = open.pop();
            int stop = at;
            while (stop > last.inner && ".!?,".indexOf(text.charAt(stop - 1)) < 0) {
                stop--;
            }
            if (last.mark == kind && stop > last.inner) {
                found.add(new Quotation(
                        new Span(last.start, stop), new Span(last.inner, stop), open.size(), false, last.continues));
            }
        }
    }

    private boolean isOpen(char kind) {
        for (Open each : open) {
            if (each.mark == kind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char at) {
        return switch (at) {
            case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '\'', '‘', '’', '‚', '`' -> true;
            default -> false;
        };
    }

    private int length(int at) {
        char mark = text.charAt(at);
        boolean doubled = (mark == '`' || mark == '\'') && at + 1 < text.length() && text.charAt(at + 1) == mark;
        return doubled ? 2 : 1;
    }

    /** The family of a mark: '"' for all double ones, '«' and so on for the pairs, '\'' for the single ones. */
    private char kind(int at, int length) {
        char mark = text.charAt(at);
        return switch (mark) {
            case '«', '»' -> '«';
            case '‹', '›' -> '‹';
            case '「', '」' -> '「';
            case '\'', '‘', '’', '‚', '`' -> length == 2 ? '"' : '\'';
            default -> '"';
        };
    }

    private boolean closes(int at, int length, char kind) {
        if (!isOpen(kind)) {
            return false;
        }
        char mark = text.charAt(at);
        return switch (mark) {
            case '”', '」' -> true;
            case '«' -> !pointingOut;
            case '»' -> pointingOut;
            case '›', '‹' -> !opensByPlace(at, length);
            case '“', '‟' -> openedBy('„') || !opensByPlace(at, length) && !spaceBefore(at);
            case '„', '‘', '‚', '`' -> false;
            case '\'', '’' -> length == 2 || closesSingle(text, at) && !betterCloseFollows(at);
            default -> !opensByPlace(at, length) || !closedLater(at);
        };
    }

    private boolean openedBy(char mark) {
        for (Open each : open) {
            if (text.charAt(each.start) == mark) {
                return true;
            }
        }
        return false;
    }

    /** A straight mark after a blank opens another quotation only if the paragraph still has two marks to close both. */
    private boolean closedLater(int at) {
        int marks = 0;
        int stop = Math.min(text.length(), at + 600);
        for (int i = at + 1; i < stop && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '"') {
                marks++;
            }
        }
        return marks >= 2 && marks % 2 == 0;
    }

    private boolean opens(int at, int length, char kind) {
        char mark = text.charAt(at);
        return switch (mark) {
            case '”', '」', '›' -> false;
            case '«' -> pointingOut;
            case '»' -> !pointingOut;
            case '\'' ->
                length == 2
                        ? !isOpen(kind) && opensByPlace(at, length)
                        : opensByPlace(at, length) && singleOpens(at, length);
            case '’' -> false;
            case '`', '‘', '‚' -> length == 2 || singleOpens(at, length);
            case '„', '“', '‟', '‹', '「' -> true;
            default -> opensByPlace(at, length) || !isOpen(kind) && joinedToText(at);
        };
    }

    /** An opening mark that lost the blank before it: 'said"We will'. A mark after a figure is for inches. */
    private boolean joinedToText(int at) {
        return at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
    }

    private boolean singleOpens(int at, int length) {
        int next = at + length;
        return next < text.length()
                && opensByPlace(at, length)
                && !isOpen('\'')
                && !elides(next)
                && nextSingleClose[at] > next + 1;
    }

    /** The apostrophe of '’90s', ''em', ''til'. */
    private boolean elides(int next) {
        if (Character.isDigit(text.charAt(next))) {
            return next + 2 < text.length() && Character.isDigit(text.charAt(next + 1)) && text.charAt(next + 2) == 's';
        }
        for (String word : new String[] {"em ", "til ", "cause ", "tis ", "twas ", "round ", "s "}) {
            if (text.startsWith(word, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean spaceBefore(int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private boolean opensByPlace(int at, int length) {
        boolean openBefore = at == 0 || isBefore(text.charAt(at - 1));
        int next = at + length;
        boolean textAfter = next < text.length() && !Character.isWhitespace(text.charAt(next));
        return openBefore && textAfter;
    }

    private static boolean isBefore(char before) {
        return Character.isWhitespace(before) || "([{—–-:/“\"„«‘'`".indexOf(before) >= 0;
    }

    private static boolean closesSingle(String text, int at) {
        if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean betterCloseFollows(int at) {
        int next = nextSingleClose[at + 1];
        return text.charAt(at - 1) == 's' && next >= 0 && text.charAt(next - 1) != 's' && next - at < 200;
    }

    /**
     * Where each single quotation would be closed. "The workers' rights" ends in no quotation: after an s and before a
     * blank the mark closes only if no better one follows.
     */
    private static int[] singleCloses(String text) {
        int[] next = new int[text.length() + 1];
        int sure = -1;
        int any = -1;
        next[text.length()] = -1;
        for (int i = text.length() - 1; i >= 0; i--) {
            char at = text.charAt(i);
            if (at == '\n') {
                sure = -1;
                any = -1;
            }
            next[i] = sure >= 0 ? sure : any;
            if ((at == '’' || at == '\'') && closesSingle(text, i)) {
                any = i;
                if (text.charAt(i - 1) != 's') {
                    sure = i;
                }
            }
        }
        return next;
    }
}
