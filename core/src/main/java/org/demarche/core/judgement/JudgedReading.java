package org.demarche.core.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.statement.Statement;

/** A reading as people judged it: what they rejected is left out, what they corrected is put right. */
public final class JudgedReading {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,5})(?:/([A-Z]{3}))?");

    private JudgedReading() {}

    /**
     * The reading as people judged it: its actors as they are held to be, then the verdicts on its findings.
     *
     * @param verdicts those that stand; what they say of other reports does not matter
     * @param actors whom the actors are held to be
     */
    public static Reading of(Reading reading, Verdicts verdicts, JudgedActors actors) {
        return of(actors.of(reading), verdicts);
    }

    /**
     * The reading with the verdicts on its findings applied. A corrected event keeps its id and its words.
     *
     * @param verdicts those that stand; what they say of other reports does not matter
     */
    public static Reading of(Reading reading, Verdicts verdicts) {
        if (verdicts.all().isEmpty()) {
            return reading;
        }
        String report = reading.report().id();
        List<Event> events = reading.events().stream()
                .filter(event -> !isRejected(FindingPlace.of(report, event), verdicts))
                .map(event -> corrected(event, FindingPlace.of(report, event), verdicts))
                .toList();
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> !isRejected(FindingPlace.of(report, statement), verdicts))
                .toList();
        return new Reading(
                reading.report(), reading.version(), reading.sentences(), reading.mentions(), statements, events);
    }

    /** Whether the finding at a place is rejected. */
    public static boolean isRejected(String place, Verdicts verdicts) {
        return verdicts.last(place, JudgementKind.FINDING)
                .filter(judgement -> judgement.verdict().equals("rejected"))
                .isPresent();
    }

    /** The event with the corrections made to it; one that says nothing valid changes nothing. */
    public static Event corrected(Event event, String place, Verdicts verdicts) {
        if (verdicts.about(place).isEmpty()) {
            return event;
        }
        return new Event(
                event.id(),
                actors(event.sources(), verdicts.last(place, JudgementKind.SOURCE)),
                verdicts.last(place, JudgementKind.CLASS)
                        .flatMap(judgement -> constant(EventClass.class, judgement.verdict()))
                        .orElse(event.eventClass()),
                event.mode(),
                event.cameo(),
                actors(event.targets(), verdicts.last(place, JudgementKind.TARGET)),
                verdicts.last(place, JudgementKind.STANDING)
                        .flatMap(judgement -> constant(Standing.class, judgement.verdict()))
                        .orElse(event.standing()),
                event.date(),
                event.place(),
                event.concerns(),
                event.saidBy(),
                event.statement(),
                event.passage(),
                event.trigger());
    }

    private static List<Mention> actors(List<Mention> asRead, Optional<Judgement> correction) {
        Optional<Actor> actor = correction.flatMap(judgement -> actor(judgement.verdict()));
        if (actor.isEmpty() || asRead.isEmpty()) {
            return asRead;
        }
        return List.of(new Mention(actor.get(), asRead.get(0).passage()));
    }

    /** The actor that {@code CHN} or {@code CHN/GOV} names. */
    public static Optional<Actor> actor(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> sector = Optional.ofNullable(matcher.group(2));
        if (sector.isPresent() && constant(Sector.class, sector.get()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Actor(
                matcher.group(1),
                Optional.of(matcher.group(1)),
                sector.flatMap(word -> constant(Sector.class, word)),
                ActorKind.STATE));
    }

    /** The constant that words name, 'under way' for {@code UNDER_WAY}. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String words) {
        String name = words.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
