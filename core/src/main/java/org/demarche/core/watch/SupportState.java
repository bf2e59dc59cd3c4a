package org.demarche.core.watch;

import java.util.List;
import java.util.Optional;

/**
 * How far one kind of support goes.
 *
 * @param kind the kind
 * @param steps every step spoken of, the furthest last
 * @param counters what speaks against it
 */
public record SupportState(SupportKind kind, List<Holding<Step>> steps, List<Holding<Counter>> counters) {
    public SupportState {
        steps = List.copyOf(steps);
        counters = List.copyOf(counters);
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
