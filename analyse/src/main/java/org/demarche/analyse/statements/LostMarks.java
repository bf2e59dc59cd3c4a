package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Closes quotations that lost their closing mark before the words that say who speaks: '“We have waited, he said.' */
final class LostMarks {
    private LostMarks() {}

    /** The quotations, each unclosed one ended before the first cue that follows its words. */
    static List<Quotation> mend(List<Quotation> outermost, List<Attribution> attributions) {
        if (outermost.stream().allMatch(Quotation::closed)) {
            return outermost;
        }
        NavigableMap<Integer, Attribution> byContent = new TreeMap<>();
        for (Attribution attribution : attributions) {
            if (attribution.quotes()
                    && attribution.content().isPresent()
                    && attribution.cue().isPresent()) {
                byContent.putIfAbsent(attribution.content().get().start(), attribution);
            }
        }
        List<Quotation> mended = new ArrayList<>();
        for (Quotation quotation : outermost) {
            mended.add(quotation.closed() ? quotation : ended(quotation, byContent));
        }
        return List.copyOf(mended);
    }

    private static Quotation ended(Quotation quotation, NavigableMap<Integer, Attribution> byContent) {
        int start = quotation.span().start();
        for (Attribution attribution : byContent.subMap(start, start + 3).values()) {
            Span content = attribution.content().orElseThrow();
            boolean closes = quotation.span().contains(content)
                    && content.end() > quotation.inner().start()
                    && content.end() <= attribution.cue().orElseThrow().start();
            if (closes) {
                return new Quotation(
                        new Span(start, content.end()),
                        new Span(quotation.inner().start(), content.end()),
                        0,
                        false,
                        quotation.continues());
            }
        }
        return quotation;
    }
}
