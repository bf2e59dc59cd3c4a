package org.demarche.serve.map;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.serve.matrix.Flows;
import org.demarche.serve.page.Pages;

/** {@code /map}: who acts towards whom, on the outline of the world. */
public final class MapPage {
    private static final int MOST_ARROWS = 40;

    private final Pages pages;
    private final Flows flows;

    /** The map of these flows. */
    public MapPage(Pages pages, Flows flows) {
        this.pages = pages;
        this.flows = flows;
    }

    /**
     * What the page shows.
     *
     * @param asked what was asked for
     * @param choices what may be asked for
     * @param land outlines of all countries
     * @param arrows the greatest flows between countries that have a place
     * @param labels names at the places that arrows lead from and to
     * @param placeless how many of the greatest flows are of actors without a place
     */
    public record View(
            Flows.Asked asked,
            List<String> choices,
            List<World.Country> land,
            List<Arrow> arrows,
            List<World.Country> labels,
            int placeless) {}

    /**
     * A flow as drawn.
     *
     * @param flow what it stands for
     * @param path its line
     * @param width of the line
     * @param conflict whether more of it is conflict than cooperation
     */
    public record Arrow(Flows.Flow flow, String path, double width, boolean conflict) {}

    /** Answers with the map. */
    public void show(Context context) {
        Flows.Asked asked = Flows.Asked.of(context);
        List<Flows.Flow> all = flows.of(asked);
        List<Arrow> arrows = new ArrayList<>();
        Map<String, World.Country> labels = new TreeMap<>();
        int placeless = 0;
        long most = all.isEmpty() ? 1 : all.get(0).events();
        for (Flows.Flow flow : all.subList(0, Math.min(MOST_ARROWS, all.size()))) {
            Optional<World.Country> from = World.of(flow.source());
            Optional<World.Country> to = World.of(flow.target());
            if (from.isPresent() && to.isPresent()) {
                arrows.add(new Arrow(
                        flow,
                        path(from.get(), to.get()),
                        Math.round((1.2 + 5 * Math.sqrt(flow.events() / (double) most)) * 10) / 10.0,
                        flow.conflict() > flow.cooperation()));
                labels.put(flow.source(), from.get());
                labels.put(flow.target(), to.get());
            } else {
                placeless++;
            }
        }
        pages.show(
                context,
                "map/map",
                pages.frame(context, "Map", "map"),
                new View(asked, Flows.choices(), World.all(), arrows, List.copyOf(labels.values()), placeless));
    }

    /** A curve that bends to its right, so that the two directions do not cover each other. */
    private static String path(World.Country from, World.Country to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double bend = 0.18;
        return String.format(
                Locale.ROOT,
                "M%.1f,%.1fQ%.1f,%.1f %.1f,%.1f",
                from.x(),
                from.y(),
                from.x() + dx / 2 - dy * bend,
                from.y() + dy / 2 + dx * bend,
                to.x(),
                to.y());
    }
}
