package org.demarche.core.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.Citation;

/**
 * Answers a watch from readings: a pure function of them, by the rules of docs/state-of-play.md. The same readings in
 * any order give the same answer; a copy adds a report to an account and moves no step; taking readings away never
 * moves a step further.
 */
public final class Assessment {
    private static final Set<EventClass> GIVING = EnumSet.of(EventClass.AID, EventClass.COOPERATE, EventClass.SUPPORT);
    private static final Set<EventClass> OPPOSING = EnumSet.of(
            EventClass.ACCUSE,
            EventClass.REJECT,
            EventClass.THREATEN,
            EventClass.PROTEST,
            EventClass.SANCTION,
            EventClass.MOBILIZE,
            EventClass.COERCE,
            EventClass.ASSAULT);
    private static final Set<Sector> OF_THE_STATE =
            EnumSet.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.SPY, Sector.COP, Sector.BUS, Sector.IGO);
    private static final Pattern UNAWARE = Pattern.compile(
            "\\b(not|never|n't|n’t|no|nothing)\\b.{0,30}\\b(hear|heard|aware|know|known|knew|informed|information)\\b"
                    + "|\\bunaware\\b|\\bknew nothing\\b|\\b(no knowledge)\\b");
    private static final Pattern NOT_TO =
            Pattern.compile("\\b(not to|stop|halt|refrain|against|cease|abandon|end|never)\\b");
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(again|repeatedly|regularly|continues?|continued|keeps?|further|another|more|monthly|weekly|every"
                    + " (?:week|month|year)|since)\\b");

    private final Watch watch;
    private final Optional<LocalDate> asOf;
    private final Map<String, String> accountOfReport;
    private final Weighing weighing = new Weighing();

    private Assessment(Watch watch, Optional<LocalDate> asOf, Map<String, String> accountOfReport) {
        this.watch = watch;
        this.asOf = asOf;
        this.accountOfReport = accountOfReport;
    }

    /**
     * The state of play of a watch.
     *
     * @param readings what there is, one reading a report
     * @param accountOfReport id of the account of each report; a report without one is an account of its own
     * @param asOf leaves out reports published after this day and events dated after it; reports of unknown date are
     *     left out too
     */
    public static StateOfPlay assess(
            Watch watch, Collection<Reading> readings, Map<String, String> accountOfReport, Optional<LocalDate> asOf) {
        Assessment assessment = new Assessment(watch, asOf, accountOfReport);
        readings.forEach(assessment::weigh);
        // What names no kind of support speaks of every kind that is spoken of: so these come second.
        readings.forEach(assessment::weighWarningsAndIgnorance);
        return new StateOfPlay(watch, asOf, assessment.weighing.states());
    }

    private void weigh(Reading reading) {
        for (Event event : reading.events()) {
            if (!inTime(reading, event)) {
                continue;
            }
            if (GIVING.contains(event.eventClass()) && runs(event, watch.supporter(), watch.supported())) {
                weighGiving(reading, event);
            } else if (event.eventClass() == EventClass.AGREE && runs(event, watch.supporter(), watch.supported())) {
                weighAgreement(reading, event);
            } else if (event.eventClass() == EventClass.REQUEST
                    && acts(event.sources(), watch.supported())
                    && acts(event.targets(), watch.supporter())) {
                weighRequest(reading, event);
            } else if (OPPOSING.contains(event.eventClass())
                    && acts(event.sources(), watch.supporter())
                    && acts(event.targets(), watch.supported())) {
                weighOpposition(reading, event);
            }
        }
    }

    private void weighGiving(Reading reading, Event event) {
        Set<SupportKind> kinds = KindsOfSupport.of(event);
        Evidence evidence = evidence(reading, event);
        switch (event.standing()) {
            case HAPPENED, UNDER_WAY -> {
                boolean acknowledged = event.saidBy()
                        .flatMap(Actor::country)
                        .filter(code -> code.equals(watch.supporter()) || code.equals(watch.supported()))
                        .isPresent();
                weighing.step(kinds, acknowledged ? Step.ACKNOWLEDGED : Step.SAID_GIVEN, evidence);
                if (acknowledged && (event.standing() == Standing.UNDER_WAY || says(AGAIN, event.passage()))) {
                    weighing.step(kinds, Step.REPEATED, evidence);
                }
            }
            case ANNOUNCED -> weighing.step(kinds, Step.PROMISED, evidence);
            case POSSIBLE -> weighing.step(kinds, Step.CONSIDERED, evidence);
            case CONDITIONAL -> weighing.counter(kinds, Counter.CONDITIONAL, evidence);
            case DENIED -> weighing.givingDenied(kinds, evidence);
            case REFUSED -> weighing.counter(kinds, Counter.REFUSED, evidence);
        }
    }

    /** An agreement on arms or trade is a promise of it; one on anything else says nothing of support. */
    private void weighAgreement(Reading reading, Event event) {
        Set<SupportKind> kinds = KindsOfSupport.named(event);
        Evidence evidence = evidence(reading, event);
        switch (event.standing()) {
            case HAPPENED, UNDER_WAY -> weighing.step(kinds, Step.PROMISED, evidence);
            case ANNOUNCED, POSSIBLE -> weighing.step(kinds, Step.CONSIDERED, evidence);
            case CONDITIONAL -> weighing.counter(kinds, Counter.CONDITIONAL, evidence);
            case DENIED -> weighing.counter(kinds, Counter.DENIED, evidence);
            case REFUSED -> weighing.counter(kinds, Counter.REFUSED, evidence);
        }
    }

    private void weighRequest(Reading reading, Event event) {
        Set<SupportKind> kinds = KindsOfSupport.of(event);
        Evidence evidence = evidence(reading, event);
        switch (event.standing()) {
            case HAPPENED, UNDER_WAY -> weighing.step(kinds, Step.ASKED_FOR, evidence);
            case DENIED -> {
                if (isUnaware(reading, event)) {
                    weighing.counter(kinds, Counter.UNAWARE, evidence);
                } else {
                    weighing.requestDenied(kinds, evidence);
                }
            }
            default -> {
                // A request that may come, or is planned, is no step yet.
            }
        }
    }

    private void weighOpposition(Reading reading, Event event) {
        Set<SupportKind> kinds = KindsOfSupport.of(event);
        Evidence evidence = evidence(reading, event);
        boolean done = event.standing() == Standing.HAPPENED || event.standing() == Standing.UNDER_WAY;
        if (done && event.cameo().startsWith("162")) {
            // CAMEO 162: reduce or stop material aid.
            weighing.counter(kinds, Counter.WITHHELD, evidence);
        } else if (done) {
            weighing.counter(kinds, Counter.OPPOSED, evidence);
        } else if (event.eventClass() == EventClass.ACCUSE && event.standing() == Standing.REFUSED) {
            weighing.step(EnumSet.of(SupportKind.WORDS), Step.SAID_GIVEN, evidence);
        }
    }

    private void weighWarningsAndIgnorance(Reading reading) {
        for (Event event : reading.events()) {
            boolean warning = event.eventClass() == EventClass.THREATEN
                    || (event.eventClass() == EventClass.REQUEST && says(NOT_TO, event.passage()));
            if (warning
                    && event.standing() != Standing.DENIED
                    && event.standing() != Standing.REFUSED
                    && inTime(reading, event)
                    && byThirdParty(event)
                    && acts(event.targets(), watch.supporter())
                    && speaksOf(reading, event.passage(), watch.supported())) {
                Set<SupportKind> named = KindsOfSupport.ofWords(event.passage().exact());
                weighing.counter(spokenOf(named), Counter.WARNED, evidence(reading, event));
            }
        }
        for (Statement statement : reading.statements()) {
            boolean byOneOfTheTwo = statement
                    .source()
                    .country()
                    .filter(code -> code.equals(watch.supporter()) || code.equals(watch.supported()))
                    .isPresent();
            if (byOneOfTheTwo
                    && isPublishedInTime(reading)
                    && says(UNAWARE, around(reading, statement))
                    && speaksOf(reading, statement.content(), other(statement.source()))
                    && noRequestIn(reading, statement)) {
                Set<SupportKind> named =
                        KindsOfSupport.ofWords(statement.content().exact());
                weighing.counter(spokenOf(named), Counter.UNAWARE, evidence(reading, statement));
            }
        }
    }

    /** The other of the two: whoever says to know nothing must say it of the other. */
    private String other(Actor one) {
        return one.country().filter(watch.supporter()::equals).isPresent() ? watch.supported() : watch.supporter();
    }

    private Set<SupportKind> spokenOf(Set<SupportKind> named) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        for (SupportKind kind : weighing.spokenOf()) {
            if (kind != SupportKind.WORDS && (named.isEmpty() || named.contains(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean noRequestIn(Reading reading, Statement statement) {
        return reading.events().stream()
                .noneMatch(event -> event.eventClass() == EventClass.REQUEST
                        && event.standing() == Standing.DENIED
                        && statement.content().overlaps(event.trigger()));
    }

    private boolean isUnaware(Reading reading, Event event) {
        return says(UNAWARE, event.passage())
                || reading.statements().stream()
                        .filter(statement -> event.statement().equals(Optional.of(statement.id())))
                        .anyMatch(statement -> says(UNAWARE, around(reading, statement)));
    }

    /** The cue and the content of a statement: 'never heard of' may stand in either. */
    private static Passage around(Reading reading, Statement statement) {
        int start = statement.content().start();
        int end = statement.content().end();
        if (statement.cue().isPresent()) {
            start = Math.min(start, statement.cue().get().start());
            end = Math.max(end, statement.cue().get().end());
        }
        return Passage.of(reading.report().text(), start, end);
    }

    private static boolean says(Pattern pattern, Passage passage) {
        return pattern.matcher(passage.exact().toLowerCase(Locale.ROOT)).find();
    }

    private boolean byThirdParty(Event event) {
        return event.sources().stream()
                .map(Mention::actor)
                .flatMap(actor -> actor.country().stream())
                .noneMatch(code -> code.equals(watch.supporter()) || code.equals(watch.supported()));
    }

    private static boolean speaksOf(Reading reading, Passage passage, String country) {
        return reading.mentions().stream()
                .filter(mention -> mention.passage().overlaps(passage))
                .anyMatch(mention -> mention.actor().country().equals(Optional.of(country)));
    }

    /** From one to the other; what goes both ways may name them on either side. */
    private static boolean runs(Event event, String from, String to) {
        if (acts(event.sources(), from) && acts(event.targets(), to)) {
            return true;
        }
        boolean bothWays = event.eventClass() == EventClass.COOPERATE || event.eventClass() == EventClass.AGREE;
        List<Mention> all = new ArrayList<>(event.sources());
        all.addAll(event.targets());
        return bothWays && acts(all, from) && acts(all, to);
    }

    /** Whether the state, or a part of it, is among them; its rebels, parties and people are not it. */
    private static boolean acts(List<Mention> mentions, String country) {
        return mentions.stream()
                .map(Mention::actor)
                .filter(actor -> actor.country().equals(Optional.of(country)))
                .anyMatch(actor -> actor.sector().isEmpty()
                        || OF_THE_STATE.contains(actor.sector().get()));
    }

    private boolean inTime(Reading reading, Event event) {
        if (asOf.isEmpty()) {
            return true;
        }
        boolean later = event.date()
                .flatMap(date -> date.value())
                .filter(day -> day.compareTo(asOf.get().toString()) > 0)
                .isPresent();
        return !later && isPublishedInTime(reading);
    }

    private boolean isPublishedInTime(Reading reading) {
        return asOf.isEmpty()
                || reading.report()
                        .published()
                        .filter(day -> !day.isAfter(asOf.get()))
                        .isPresent();
    }

    private Evidence evidence(Reading reading, Event event) {
        Optional<LocalDate> stated = event.date()
                .flatMap(date -> date.value())
                .filter(value -> value.length() == 10)
                .map(LocalDate::parse);
        return new Evidence(
                accountOf(reading),
                event.id(),
                new Citation(reading.report().id(), event.passage()),
                Optional.of(event.standing()),
                event.saidBy(),
                stated.or(() -> reading.report().published()));
    }

    private Evidence evidence(Reading reading, Statement statement) {
        return new Evidence(
                accountOf(reading),
                statement.id(),
                new Citation(reading.report().id(), statement.content()),
                Optional.empty(),
                Optional.of(statement.source()),
                reading.report().published());
    }

    private String accountOf(Reading reading) {
        return accountOfReport.getOrDefault(
                reading.report().id(), "acc-" + reading.report().id());
    }
}
