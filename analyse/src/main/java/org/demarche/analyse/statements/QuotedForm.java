package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.core.statement.Form;

/** Whether content is in quotation marks, in the reporter's words, or partly each. */
final class QuotedForm {
    private QuotedForm() {}

    /**
     * The form of a stretch of text, given all quotations in order. One that the stretch only lies in does not count: what
     * is told indirectly within a quotation is indirect.
     */
    static Form of(String text, Span content, List<Quotation> quotations) {
        boolean quoted = false;
        boolean plain = false;
        int at = content.start();
        for (int i = firstStartingFrom(quotations, content.start()); i < quotations.size(); i++) {
            Span quotation = quotations.get(i).span();
            if (quotation.start() >= content.end()) {
                break;
            }
            if (quotation.start() >= at) {
                plain |= hasWords(text, at, quotation.start());
                quoted = true;
                at = Math.min(content.end(), quotation.end());
            }
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

    private static int firstStartingFrom(List<Quotation> quotations, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
