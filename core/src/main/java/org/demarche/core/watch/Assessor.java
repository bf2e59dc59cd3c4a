package org.demarche.core.watch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(again|repeatedly|regularly|continues?|continued|keeps?|further|another|more|monthly|weekly|since"
                    + "|every (?:week|month|year))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Watch watch;
    private final Map<SupportKind, Map<Step, List<Evidence>>> steps = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, Map<Step, List<Evidence>>> denials = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, Map<Counter, List<Evidence>>> counters = new EnumMap<>(SupportKind.class);
    private final Map<SupportKind, Map<Counter, List<Evidence>>> counterDenials = new EnumMap<>(SupportKind.class);

    private Assessor(Watch watch) {
        this.watch = watch;
        for (SupportKind kind : SupportKind.values()) {
            steps.put(kind, new EnumMap<>(Step.class));
            denials.put(kind, new EnumMap<>(Step.class));
            counters.put(kind, new EnumMap<>(Counter.class));
            counterDenials.put(kind, new EnumMap<>(Counter.class));
        }
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
            Evidence evidence = new Evidence(
                    told.account(),
                    event.id(),
                    new Citation(reading.report().id(), event.passage()),
                    Optional.of(event.standing()),
                    event.saidBy(),
                    event.date().flatMap(Assessor::day).or(() -> published));
            if (asOf.isEmpty()
                    || evidence.date().isEmpty()
                    || !evidence.date().get().isAfter(asOf.get())) {
                bearings.forEach(bearing -> record(bearing, evidence));
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
                bearings.forEach(bearing -> record(bearing, evidence));
            }
        }
    }

    private void record(Bearing bearing, Evidence evidence) {
        bearing.step().ifPresent(step -> {
            add(bearing.denied() ? denials : steps, bearing.kind(), step, evidence);
            if (!bearing.denied() && step == Step.ACKNOWLEDGED && goesOn(evidence)) {
                add(steps, bearing.kind(), Step.REPEATED, evidence);
            }
        });
        boolean counterDenied = bearing.denied() && bearing.step().isEmpty();
        bearing.counter()
                .ifPresent(
                        counter -> add(counterDenied ? counterDenials : counters, bearing.kind(), counter, evidence));
    }

    /** By the words alone: days counted over reports would change with a copy that is dated a day later. */
    private static boolean goesOn(Evidence evidence) {
        return evidence.standing().equals(Optional.of(Standing.UNDER_WAY))
                || AGAIN.matcher(evidence.citation().passage().exact()).find();
    }

    private static <W> void add(
            Map<SupportKind, Map<W, List<Evidence>>> held, SupportKind kind, W what, Evidence evidence) {
        at(held, kind).computeIfAbsent(what, unseen -> new ArrayList<>()).add(evidence);
    }

    private static <V> V at(Map<SupportKind, V> held, SupportKind kind) {
        V value = held.get(kind);
        if (value == null) {
            throw new IllegalStateException("every kind is there from the start: " + kind);
        }
        return value;
    }

    private StateOfPlay state(Optional<LocalDate> asOf) {
        List<SupportState> kinds = new ArrayList<>();
        for (SupportKind kind : SupportKind.values()) {
            Map<Step, List<Evidence>> reached = at(steps, kind);
            List<Holding<Step>> held = new ArrayList<>();
            reached.forEach((step, evidence) ->
                    held.add(new Holding<>(step, evidence, at(denials, kind).getOrDefault(step, List.of()))));
            List<Holding<Counter>> against = new ArrayList<>();
            at(counters, kind).forEach((counter, evidence) -> {
                // A warning, or not to have heard, is about a step; where nobody speaks of one it is about something
                // else.
                boolean aboutAStep = counter == Counter.WARNED || counter == Counter.UNAWARE;
                if (!aboutAStep || !reached.isEmpty()) {
                    against.add(new Holding<>(
                            counter, evidence, at(counterDenials, kind).getOrDefault(counter, List.of())));
                }
            });
            kinds.add(new SupportState(kind, held, against));
        }
        return new StateOfPlay(watch, asOf, kinds);
    }

    private static Optional<LocalDate> day(EventDate date) {
        try {
            return date.value().filter(value -> value.length() == 10).map(LocalDate::parse);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
