package org.demarche.core.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A watch's answer.
 *
 * @param watch the question
 * @param asOf evidence dated after this day was left out; empty when all was taken
 * @param kinds the four kinds of support in their order, those without evidence included
 */
public record StateOfPlay(Watch watch, Optional<LocalDate> asOf, List<SupportState> kinds) {
    public StateOfPlay {
        kinds = List.copyOf(kinds);
    }

    /** The state of one kind of support. */
    public SupportState of(SupportKind kind) {
        return kinds.stream().filter(state -> state.kind() == kind).findFirst().orElseThrow();
    }
}
