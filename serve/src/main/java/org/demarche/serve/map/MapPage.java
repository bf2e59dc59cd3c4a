package org.demarche.serve.map;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
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
     * @param frame the part of the world that is drawn
     * @param placeless how many of the greatest flows are of actors without a place
     */
    public record View(
            Flows.Asked asked,
            List<String> choices,
            List<World.Country> land,
            List<Arrow> arrows,
            List<World.Country> labels,
            Drawn frame,
            int placeless) {}

    /**
     * The part of the world that is drawn, in the units of the outline.
     *
     * @param left its left side
     * @param top its upper side
     * @param width how wide
     * @param height how high
     * @param whole whether it is the whole world
     */
    public record Drawn(double left, double top, double width, double height, boolean whole) {
        static final Drawn WORLD = new Drawn(0, -12, 1000, 440, true);
        private static final double LEAST = 280;
        private static final double ROOM = 45;

        /** What holds these places, with room around them. */
        static Drawn around(Collection<World.Country> places) {
            double left = places.stream().mapToDouble(World.Country::x).min().orElse(0) - ROOM;
            double right = places.stream().mapToDouble(World.Country::x).max().orElse(1000) + ROOM;
            double top = places.stream().mapToDouble(World.Country::y).min().orElse(0) - ROOM;
            double bottom = places.stream().mapToDouble(World.Country::y).max().orElse(440) + ROOM;
            double ratio = WORLD.height() / WORLD.width();
            double width = Math.max(LEAST, Math.max(right - left, (bottom - top) / ratio));
            if (places.isEmpty() || width > 0.85 * WORLD.width()) {
                return WORLD;
            }
            double height = width * ratio;
            return new Drawn(
                    Math.max(0, Math.min(WORLD.width() - width, (left + right - width) / 2)),
                    Math.max(WORLD.top(), Math.min(WORLD.top() + WORLD.height() - height, (top + bottom - height) / 2)),
                    width,
                    height,
                    false);
        }

        /** A length that looks as long as this one does on the whole world. */
        public String scaled(double length) {
            return String.format(Locale.ROOT, "%.2f", length * width / WORLD.width());
        }

        /** As an SVG view box. */
        public String box() {
            return String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", left, top, width, height);
        }
    }

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
                new View(
                        asked,
                        Flows.choices(),
                        World.all(),
                        arrows,
                        List.copyOf(labels.values()),
                        "world".equals(context.queryParam("view")) ? Drawn.WORLD : Drawn.around(labels.values()),
                        placeless));
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
