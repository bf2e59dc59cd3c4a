package org.demarche.serve.matrix;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.serve.page.Pages;

/** {@code /matrix}: who acts towards whom. */
public final class MatrixPage {
    private static final int MOST_ACTORS = 16;

    private final Pages pages;
    private final Flows flows;

    /** The matrix of these flows. */
    public MatrixPage(Pages pages, Flows flows) {
        this.pages = pages;
        this.flows = flows;
    }

    /**
     * What the page shows.
     *
     * @param asked what was asked for
     * @param choices what may be asked for
     * @param codes the actors, those of most events first
     * @param rows one for each actor who acts
     * @param events how many events are shown
     * @param left how many are of other actors
     */
    public record View(
            Flows.Asked asked, List<String> choices, List<String> codes, List<Row> rows, long events, long left) {}

    /** What one actor does. */
    public record Row(String code, List<Cell> cells) {}

    /**
     * What one actor does towards another.
     *
     * @param flow how much of what
     * @param heat 0 for none, to 4 for most
     */
    public record Cell(Flows.Flow flow, int heat) {
        /** Whether both are the same. */
        public boolean self() {
            return flow.source().equals(flow.target());
        }
    }

    /** Answers with the matrix. */
    public void show(Context context) {
        Flows.Asked asked = Flows.Asked.of(context);
        pages.show(context, "matrix/matrix", pages.frame(context, "Matrix", "matrix"), view(asked, flows.of(asked)));
    }

    static View view(Flows.Asked asked, List<Flows.Flow> flows) {
        Map<String, Long> weights = new HashMap<>();
        Map<String, Flows.Flow> cells = new HashMap<>();
        long all = 0;
        long most = 1;
        for (Flows.Flow flow : flows) {
            weights.merge(flow.source(), flow.events(), Long::sum);
            weights.merge(flow.target(), flow.events(), Long::sum);
            cells.put(flow.source() + ' ' + flow.target(), flow);
            all += flow.events();
            most = Math.max(most, flow.events());
        }
        List<String> codes = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ACTORS)
                .map(Map.Entry::getKey)
                .toList();
        List<Row> rows = new ArrayList<>();
        long shown = 0;
        for (String source : codes) {
            List<Cell> row = new ArrayList<>();
            for (String target : codes) {
                Flows.Flow flow = cells.getOrDefault(source + ' ' + target, new Flows.Flow(source, target, 0, 0));
                shown += flow.events();
                row.add(new Cell(flow, heat(flow.events(), most)));
            }
            rows.add(new Row(source, row));
        }
        return new View(asked, Flows.choices(), codes, rows, shown, all - shown);
    }

    /** By the square root, so that small counts differ too. */
    private static int heat(long events, long most) {
        return events == 0 ? 0 : (int) Math.max(1, Math.round(4 * Math.sqrt(events / (double) most)));
    }
}
