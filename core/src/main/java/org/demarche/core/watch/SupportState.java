package org.demarche.core.watch;

import java.util.List;
import java.util.Optional;

/**
 * How far one kind of support goes.
 *
 * @param kind the kind
 * @param steps every step spoken of, the furthest last
 * @param counters what speaks against it
 * @param past what reports tell as background
 */
public record SupportState(SupportKind kind, List<Holding<Step>> steps, List<Holding<Counter>> counters, Past past) {
    public SupportState {
        steps = List.copyOf(steps);
        counters = List.copyOf(counters);
    }

    /**
     * What happened, by the report that tells it, a year or more before that report: background, which is no answer to
     * what is asked of today.
     *
     * @param steps every step spoken of, the furthest last
     * @param counters what speaks against it
     */
    public record Past(List<Holding<Step>> steps, List<Holding<Counter>> counters) {
        /** Nothing is told of it. */
        public static final Past NOTHING = new Past(List.of(), List.of());

        public Past {
            steps = List.copyOf(steps);
            counters = List.copyOf(counters);
        }
    }

    /** Whether nothing at all is said of it, of today or of the past. */
    public boolean isUnspokenOf() {
        return steps.isEmpty() && counters.isEmpty() && past.equals(Past.NOTHING);
    }

    /** The furthest step spoken of. */
    public Optional<Holding<Step>> furthest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** Whether any account says that it was given. */
    public boolean saidGiven() {
        return furthest()
                .filter(held -> held.what().compareTo(Step.SAID_GIVEN) >= 0)
                .isPresent();
    }
}
