package org.demarche.core.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.Citation;

/**
 * Answers a watch from readings. The answer is a function of the set of readings: their order does not matter, a copy
 * within an account changes no step, and evidence taken away never raises one.
 */
public final class Assessor {
    private final Watch watch;
    private final Map<SupportKind, Tally> now = tallies();
    private final Map<SupportKind, Tally> past = tallies();

    private Assessor(Watch watch) {
        this.watch = watch;
    }

    private static Map<SupportKind, Tally> tallies() {
        Map<SupportKind, Tally> tallies = new EnumMap<>(SupportKind.class);
        for (SupportKind kind : SupportKind.values()) {
            tallies.put(kind, new Tally());
        }
        return tallies;
    }

    /**
     * The state of play.
     *
     * @param told readings with their accounts, in any order
     * @param asOf leaves out reports and evidence dated after this day; what has no date is kept
     */
    public static StateOfPlay assess(Watch watch, Collection<Told> told, Optional<LocalDate> asOf) {
        Assessor assessor = new Assessor(watch);
        Map<String, LocalDate> published = new HashMap<>();
        for (Told each : told) {
            each.reading()
                    .report()
                    .published()
                    .ifPresent(day -> published.merge(
                            each.account(), day, (first, second) -> first.isBefore(second) ? first : second));
        }
        for (Told each : told) {
            Optional<LocalDate> day = each.reading().report().published();
            if (asOf.isEmpty() || day.isEmpty() || !day.get().isAfter(asOf.get())) {
                assessor.take(each, Optional.ofNullable(published.get(each.account())), asOf);
            }
        }
        return assessor.state(asOf);
    }

    private void take(Told told, Optional<LocalDate> published, Optional<LocalDate> asOf) {
        Reading reading = told.reading();
        for (Event event : reading.events()) {
            List<Bearing> bearings = EventBearing.of(event, watch, reading);
            if (bearings.isEmpty()) {
                continue;
            }
            Optional<LocalDate> day = event.date().flatMap(date -> day(date, published));
            Evidence evidence = new Evidence(
                    told.account(),
                    event.id(),
                    new Citation(reading.report().id(), event.passage()),
                    Optional.of(event.standing()),
                    event.saidBy(),
                    day.or(() -> published));
            if (asOf.isEmpty()
                    || evidence.date().isEmpty()
                    || !evidence.date().get().isAfter(asOf.get())) {
                boolean longPast =
                        event.standing() == Standing.HAPPENED && day.isPresent() && longPast(day.get(), published);
                bearings.forEach(
                        bearing -> of(longPast ? past : now, bearing.kind()).record(bearing, evidence));
            }
        }
        for (Statement statement : reading.statements()) {
            List<Bearing> bearings = StatementBearing.of(statement, watch, reading);
            if (!bearings.isEmpty()) {
                Evidence evidence = new Evidence(
                        told.account(),
                        statement.id(),
                        new Citation(reading.report().id(), statement.content()),
                        Optional.empty(),
                        Optional.of(statement.source()),
                        published);
                bearings.forEach(bearing -> of(now, bearing.kind()).record(bearing, evidence));
            }
        }
    }

    /** What a report tells of a year or more before its own day is background, whatever other reports there are. */
    private static boolean longPast(LocalDate day, Optional<LocalDate> published) {
        return published.filter(told -> !told.minusYears(1).isBefore(day)).isPresent();
    }

    private static Tally of(Map<SupportKind, Tally> tallies, SupportKind kind) {
        Tally tally = tallies.get(kind);
        if (tally == null) {
            throw new IllegalStateException("every kind is there from the start: " + kind);
        }
        return tally;
    }

    private StateOfPlay state(Optional<LocalDate> asOf) {
        List<SupportState> kinds = new ArrayList<>();
        for (SupportKind kind : SupportKind.values()) {
            Tally told = of(now, kind);
            Tally before = of(past, kind);
            kinds.add(new SupportState(
                    kind, told.steps(), told.counters(), new SupportState.Past(before.steps(), before.counters())));
        }
        return new StateOfPlay(watch, asOf, kinds);
    }

    /** The day spoken of: of a month or a year the last, but none after the report that speaks of it. */
    private static Optional<LocalDate> day(EventDate date, Optional<LocalDate> published) {
        try {
            return date.value().map(value -> switch (value.length()) {
                case 4 -> earlier(LocalDate.of(Integer.parseInt(value), 12, 31), published);
                case 7 -> earlier(YearMonth.parse(value).atEndOfMonth(), published);
                default -> LocalDate.parse(value);
            });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate earlier(LocalDate day, Optional<LocalDate> published) {
        return published.filter(day::isAfter).orElse(day);
    }
}
