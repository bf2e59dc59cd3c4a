package org.demarche.core.watch;

import java.util.Optional;

/**
 * What a finding says about a watch.
 *
 * @param kind the kind of support it bears on
 * @param step the step it speaks of, if any
 * @param denied whether it denies that step rather than tell of it; where there is no step, that counter
 * @param counter what it says against, if anything
 */
record Bearing(SupportKind kind, Optional<Step> step, boolean denied, Optional<Counter> counter) {
    static Bearing of(SupportKind kind, Step step) {
        return new Bearing(kind, Optional.of(step), false, Optional.empty());
    }

    static Bearing against(SupportKind kind, Counter counter) {
        return new Bearing(kind, Optional.empty(), false, Optional.of(counter));
    }

    /** It says that what another account holds against the support is not so. */
    static Bearing deniesCounter(SupportKind kind, Counter counter) {
        return new Bearing(kind, Optional.empty(), true, Optional.of(counter));
    }

    static Bearing denies(SupportKind kind, Step step, Counter counter) {
        return new Bearing(kind, Optional.of(step), true, Optional.of(counter));
    }
}
