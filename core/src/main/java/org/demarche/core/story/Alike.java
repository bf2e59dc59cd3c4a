package org.demarche.core.story;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/**
 * How likely it is, from 0 to 1, that two findings are of one thing; {@link #SAME} and more is held to be. Of one thread,
 * as what is known of two actors is kept.
 */
final class Alike {
    static final double SAME = 0.55;

    /** Classes that reports put for one another. */
    private static final List<Set<EventClass>> FAMILIES = List.of(
            EnumSet.of(EventClass.AGREE, EventClass.CONSULT, EventClass.COOPERATE),
            EnumSet.of(EventClass.SUPPORT, EventClass.COOPERATE, EventClass.AID),
            EnumSet.of(EventClass.ACCUSE, EventClass.REJECT, EventClass.PROTEST),
            EnumSet.of(EventClass.THREATEN, EventClass.REQUEST),
            EnumSet.of(EventClass.SANCTION, EventClass.COERCE),
            EnumSet.of(EventClass.ASSAULT, EventClass.COERCE, EventClass.MOBILIZE),
            EnumSet.of(EventClass.CONCEDE, EventClass.RETREAT, EventClass.AGREE));

    private static final double LEAST_WORDS = 0.3;
    private static final double NEARLY_VERBATIM = 0.75;
    private static final double SAME_SPEAKER = 0.9;
    private static final double OTHER_DEED = 0.15;

    /** Fewer words than this say too little to be found again elsewhere, unless they are quoted. */
    private static final int TELLING_WORDS = 4;

    private final SameActor actors = new SameActor();

    double events(Found<Event> left, Found<Event> right) {
        double kind = kind(left.value().eventClass(), right.value().eventClass());
        if (kind == 0) {
            return 0;
        }
        if (kind < 1 && isDone(left.value()) != isDone(right.value())) {
            // 'abstained' is not the other report's 'has not condemned'
            return 0;
        }
        double sources = actors.of(left.value().sources(), right.value().sources());
        double targets = actors.of(left.value().targets(), right.value().targets());
        double words = SameWords.alike(left.own().weighed(), right.own().weighed());
        boolean otherActors = sources < 0.3 || targets < 0.3;
        if (words < LEAST_WORDS || (otherActors && words < NEARLY_VERBATIM)) {
            return 0;
        }
        double days = daysApart(left.value().date(), right.value().date());
        return 0.5 * words + 0.2 * action(left, right) + 0.1 * (sources + targets + kind) - (days > 10 ? 0.3 : 0);
    }

    private static boolean isDone(Event event) {
        return event.standing() != Standing.DENIED && event.standing() != Standing.REFUSED;
    }

    /** How far the words for the action meet. */
    private static double action(Found<Event> left, Found<Event> right) {
        return Math.max(
                0.2, SameWords.closest(left.deed().weighed(), right.deed().weighed()));
    }

    double statements(Found<Statement> left, Found<Statement> right) {
        boolean quoted = left.value().form() != Form.INDIRECT && right.value().form() != Form.INDIRECT;
        if (!quoted && (tooShort(left) || tooShort(right))) {
            return 0;
        }
        double words = SameWords.alike(left.own().weighed(), right.own().weighed());
        double source = actors.of(left.value().source(), right.value().source());
        boolean denial = left.value().stance() == Stance.DENIES;
        if (source < SAME_SPEAKER && !quoted && denial != (right.value().stance() == Stance.DENIES)) {
            // one says so, another that it is not so: two statements
            return 0;
        }
        if (source < 0.4) {
            // Only a quotation can be put into another's mouth; what is merely told alike are two statements.
            boolean named = SameActor.isNamed(left.value().source())
                    || SameActor.isNamed(right.value().source());
            return quoted && named ? words - 0.12 : 0;
        }
        if (!quoted && tells(left.value().stance()) != tells(right.value().stance())) {
            // 'had cut off the gas' is not the warning that it would
            words -= OTHER_DEED;
        }
        // By the same speaker fewer common words are enough.
        return source >= SAME_SPEAKER ? words + 0.08 : words;
    }

    /** Whether what is said is only told, and not asked for, promised or threatened by being said. */
    private static boolean tells(Stance stance) {
        return switch (stance) {
            case SAYS, DENIES, ACCUSES, BELIEVES, DECLINES -> true;
            case ASKS, WARNS, PROMISES -> false;
        };
    }

    private static boolean tooShort(Found<Statement> found) {
        return found.own().stems().size() < TELLING_WORDS;
    }

    private static double kind(EventClass left, EventClass right) {
        if (left == right) {
            return 1;
        }
        for (Set<EventClass> family : FAMILIES) {
            if (family.contains(left) && family.contains(right)) {
                return 0.5;
            }
        }
        return 0;
    }

    /** Days between two dates that are known to the day; 0 otherwise. */
    static double daysApart(Optional<EventDate> left, Optional<EventDate> right) {
        Optional<LocalDate> mine = left.flatMap(Alike::day);
        Optional<LocalDate> theirs = right.flatMap(Alike::day);
        return mine.isPresent() && theirs.isPresent() ? Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.get())) : 0;
    }

    static Optional<LocalDate> day(EventDate date) {
        try {
            return date.value().filter(value -> value.length() == 10).map(LocalDate::parse);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
