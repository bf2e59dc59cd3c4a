package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.demarche.core.ContentId;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.Place;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;

/**
 * The 61 columns of GDELT 2.0 events ('GDELT Event Codebook V2.0', 2015), tab-separated, without a header. As in CAMEO,
 * an event of several actors gives a row for each pair.
 */
final class GdeltExport implements EventExport {
    static final List<String> COLUMNS = columns();

    /** CAMEO's codes of international bodies whose code of ours is another; the rest go by their own. */
    private static final Map<String, String> BODIES = Map.of(
            "UN", "UNO", "EU", "EEC", "NATO", "NAT", "AU", "AFU", "OSCE", "SCE", "ASEAN", "ASN", "IAEA", "IAE", "OPEC",
            "OPC");

    private final EventFilter filter;

    GdeltExport(EventFilter filter) {
        this.filter = filter;
    }

    private static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            for (String field : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                names.add(actor + field);
            }
        }
        names.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String place : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            for (String field :
                    List.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")) {
                names.add(place + "_" + field);
            }
        }
        names.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(names);
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        Lines.write(
                readings,
                List.of(),
                reading -> EventRow.of(reading, filter)
                        .filter(EventRow::isFact)
                        .flatMap(row -> rows(row).map(Lines::tabbed)),
                out);
    }

    private static Stream<List<String>> rows(EventRow row) {
        List<Optional<Mention>> targets = row.event().targets().isEmpty()
                ? List.of(Optional.empty())
                : row.event().targets().stream().map(Optional::of).toList();
        boolean toEachOther = row.event().toEachOther();
        List<List<String>> rows = new ArrayList<>();
        for (Mention source : row.event().sources()) {
            for (Optional<Mention> target : targets) {
                boolean himself = toEachOther && target.map(Mention::actor).equals(Optional.of(source.actor()));
                if (!himself) {
                    rows.add(cells(row, rows.size(), source.actor(), target.map(Mention::actor)));
                }
            }
        }
        return rows.stream();
    }

    private static List<String> cells(EventRow row, int pair, Actor source, Optional<Actor> target) {
        Event event = row.event();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(String.valueOf(number(event.id(), pair)));
        addDate(row, cells);
        addActor(Optional.of(source), cells);
        addActor(target, cells);
        String code = event.cameo().length() == 2 ? event.cameo() + "0" : event.cameo();
        cells.add(inLeadParagraph(row) ? "1" : "0");
        cells.add(code);
        cells.add(code.substring(0, 3));
        cells.add(code.substring(0, 2));
        cells.add(String.valueOf(Quad.ofCameo(code).number()));
        cells.add(Scores.goldstein(code));
        // One report, one mention. No tone is measured.
        cells.addAll(List.of("1", "1", "1", ""));
        cells.addAll(Collections.nCopies(16, ""));
        addPlace(event.place(), cells);
        cells.add(row.report()
                .published()
                .map(day -> compact(day.toString()) + "000000")
                .orElse(""));
        cells.add(
                row.report().url().or(row.report()::outlet).orElse(row.report().id()));
        return cells;
    }

    /** What the codebook offers as a sign of an event's weight: it stands in the first paragraph. */
    private static boolean inLeadParagraph(EventRow row) {
        return row.report().text().substring(0, row.event().passage().start()).indexOf('\n') < 0;
    }

    /** 52 bits of a hash: the same event has the same number everywhere, and no reader of numbers rounds it. */
    private static long number(String event, int pair) {
        String hash = ContentId.of("", event, String.valueOf(pair));
        return Long.parseUnsignedLong(hash, 16) >>> 12;
    }

    private static void addDate(EventRow row, List<String> cells) {
        String part = EventDay.orPart(row).orElse("");
        String day = EventDay.of(row).map(GdeltExport::compact).orElse("");
        cells.add(day);
        cells.add(part.length() >= 7 ? compact(part.substring(0, 7)) : "");
        cells.add(part.length() >= 4 ? part.substring(0, 4) : "");
        cells.add(day.isEmpty() ? "" : fraction(part));
    }

    /** GDELT's 'YYYY.FFFF': the days before the end of the month, each month counted as thirty, as a share of 365. */
    private static String fraction(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            double share = (date.getMonthValue() * 30 + date.getDayOfMonth()) / 365.0;
            return String.format(Locale.ROOT, "%.4f", date.getYear() + share);
        } catch (DateTimeException noDay) {
            return "";
        }
    }

    private static String compact(String date) {
        return date.replace("-", "");
    }

    private static void addActor(Optional<Actor> actor, List<String> cells) {
        String country = actor.flatMap(Actor::country).orElse("");
        boolean state = country.length() == 3 && Countries.name(country).isPresent() || country.equals("XKX");
        String group = state || country.isEmpty() ? "" : BODIES.getOrDefault(country, country);
        String type = actor.flatMap(Actor::sector).map(Sector::name).orElse("");
        String body = group.isEmpty() ? "" : "IGO" + group;
        cells.add((state ? country : body) + (!body.isEmpty() && type.equals("IGO") ? "" : type));
        cells.add(actor.map(known -> known.name().toUpperCase(Locale.ROOT)).orElse(""));
        cells.add(state ? country : "");
        cells.add(group);
        cells.addAll(List.of("", "", ""));
        cells.add(type);
        cells.addAll(List.of("", ""));
    }

    private static void addPlace(Optional<Place> place, List<String> cells) {
        if (place.isEmpty()) {
            cells.add("0");
            cells.addAll(Collections.nCopies(7, ""));
            return;
        }
        String country = place.get().country().orElse("");
        String fips = Countries.fips(country);
        boolean wholeCountry = Countries.name(country)
                .filter(name -> name.equalsIgnoreCase(place.get().name()))
                .isPresent();
        cells.add(wholeCountry ? "1" : country.equals("USA") ? "3" : "4");
        cells.add(place.get().name());
        cells.add(fips);
        cells.add(fips);
        cells.add("");
        cells.add(degrees(place.get().latitude()));
        cells.add(degrees(place.get().longitude()));
        cells.add("");
    }

    private static String degrees(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
