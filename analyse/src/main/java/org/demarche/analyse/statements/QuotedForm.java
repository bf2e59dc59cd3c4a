package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.core.statement.Form;

/** Whether content is in quotation marks, in the reporter's words, or partly each. */
final class QuotedForm {
    private QuotedForm() {}

    /** The form of a stretch of text, given the outermost quotations in order. */
    static Form of(String text, Span content, List<Quotation> outermost) {
        boolean quoted = false;
        boolean plain = false;
        int at = content.start();
        for (int i = firstEndingAfter(outermost, content.start()); i < outermost.size(); i++) {
            Span quotation = outermost.get(i).span();
            if (quotation.start() >= content.end()) {
                break;
            }
            if (quotation.contains(content)
                    && !outermost.get(i).inner().equals(content)
                    && !quotation.equals(content)) {
                return Form.INDIRECT;
            }
            plain |= hasWords(text, at, Math.max(at, quotation.start()));
            quoted = true;
            at = Math.min(content.end(), quotation.end());
        }
        plain |= hasWords(text, at, content.end());
        return !quoted ? Form.INDIRECT : plain ? Form.MIXED : Form.DIRECT;
    }

    /** Whether a stretch begins inside one of the quotations. */
    static boolean inside(List<Quotation> outermost, Optional<Span> span) {
        if (span.isEmpty()) {
            return false;
        }
        int index = firstEndingAfter(outermost, span.get().start());
        return index < outermost.size()
                && outermost.get(index).span().contains(span.get().start());
    }

    private static int firstEndingAfter(List<Quotation> outermost, int offset) {
        int low = 0;
        int high = outermost.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outermost.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean hasWords(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
