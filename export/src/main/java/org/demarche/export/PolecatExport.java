package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.Place;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;

/**
 * The columns of POLECAT's weekly files (Halterman, Bagozzi, Beger, Schrodt, Scarborough 2023; Harvard Dataverse), tab-separated, with their header:
 * several values in a cell have '; ' between, what is missing is 'None'.
 */
final class PolecatExport implements EventExport {
    static final List<String> HEADER = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private static final String NONE = "None";
    private static final String BETWEEN = "; ";

    private final EventFilter filter;

    PolecatExport(EventFilter filter) {
        this.filter = filter;
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        Lines.write(
                readings,
                List.of(Lines.tabbed(HEADER)),
                reading -> EventRow.of(reading, filter).filter(EventRow::isFact).map(row -> Lines.tabbed(cells(row))),
                out);
    }

    private static List<String> cells(EventRow row) {
        Event event = row.event();
        Report report = row.report();
        Optional<Place> place = event.place();
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.add(event.id());
        cells.add(EventDay.of(row).orElse(NONE));
        cells.add(event.eventClass().name());
        cells.add(event.mode().orElse(NONE));
        cells.add(Scores.plover(event.eventClass()));
        cells.add(Quad.of(event.eventClass()).words());
        cells.add(joined(Contexts.of(event).stream()));
        addActors(event.sources(), cells);
        addActors(event.targets(), cells);
        cells.add(place.map(Place::name).orElse(NONE));
        // City, District, Province: we do not look places up in a gazetteer.
        cells.addAll(List.of(NONE, NONE, NONE));
        cells.add(place.flatMap(Place::country).orElse(NONE));
        cells.add(degrees(place.map(Place::latitude)));
        cells.add(degrees(place.map(Place::longitude)));
        cells.add(NONE);
        cells.add(place.map(Place::name).orElse(NONE));
        cells.add(NONE);
        cells.add(report.outlet().or(report::url).orElse(NONE));
        cells.add(report.published().map(LocalDate::toString).orElse(NONE));
        cells.add(named(row.reading(), ActorKind.PERSON));
        cells.add(named(row.reading(), ActorKind.ORGANISATION));
        cells.add(named(row.reading(), ActorKind.STATE));
        cells.add(report.language());
        cells.add(row.reading().version());
        return cells;
    }

    private static void addActors(List<Mention> mentions, List<String> cells) {
        List<Actor> actors = mentions.stream().map(Mention::actor).toList();
        cells.add(joined(actors.stream().map(Actor::name)));
        cells.add(joined(actors.stream().map(actor -> actor.country().orElse(NONE))));
        cells.add(joined(actors.stream()
                .map(actor -> actor.country().map(Countries::correlatesOfWar).orElse(""))
                .map(code -> code.isEmpty() ? NONE : code)));
        cells.add(joined(actors.stream().limit(1).map(PolecatExport::sector)));
        cells.add(joined(actors.stream().map(PolecatExport::sector)));
        cells.add(NONE);
        cells.add(joined(mentions.stream().map(mention -> mention.passage().exact())));
        cells.add(NONE);
    }

    private static String sector(Actor actor) {
        return actor.sector().map(Sector::name).orElse(NONE);
    }

    private static String named(Reading reading, ActorKind kind) {
        return joined(reading.mentions().stream()
                .map(Mention::actor)
                .filter(actor -> actor.kind() == kind)
                .map(Actor::name)
                .distinct());
    }

    private static String joined(Stream<String> values) {
        String joined = values.collect(Collectors.joining(BETWEEN));
        return joined.isEmpty() ? NONE : joined;
    }

    private static String degrees(Optional<OptionalDouble> value) {
        return value.isPresent() && value.get().isPresent()
                ? String.valueOf(value.get().getAsDouble())
                : NONE;
    }
}
