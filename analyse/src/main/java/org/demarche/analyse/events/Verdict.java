package org.demarche.analyse.events;

import java.util.Optional;
import org.demarche.core.event.Standing;

/** A standing in the making: as {@link Standing}, and {@code SILENT} for what is not to be coded at all. */
enum Verdict {
    HAPPENED,
    UNDER_WAY,
    ANNOUNCED,
    POSSIBLE,
    CONDITIONAL,
    DENIED,
    REFUSED,
    SILENT;

    /** The standing, or none for what is not coded. */
    Optional<Standing> standing() {
        return this == SILENT ? Optional.empty() : Optional.of(Standing.valueOf(name()));
    }

    /** Whether it is said to be so, now or before. */
    boolean real() {
        return this == HAPPENED || this == UNDER_WAY;
    }

    /**
     * How a thing stands that stands so by itself and hangs on a governor which stands thus: what is weak on either
     * side stays weak, and two denials are no assertion.
     */
    Verdict under(Verdict governor) {
        if (this == SILENT || governor == SILENT) {
            return SILENT;
        }
        if (governor.real()) {
            return governor == UNDER_WAY && this == HAPPENED ? UNDER_WAY : this;
        }
        if (real()) {
            return governor;
        }
        if (governor == DENIED && (this == DENIED || this == REFUSED)) {
            return POSSIBLE;
        }
        if (governor == ANNOUNCED && this == DENIED) {
            return REFUSED;
        }
        if (governor == CONDITIONAL || this == CONDITIONAL) {
            return CONDITIONAL;
        }
        if (governor == POSSIBLE || this == POSSIBLE) {
            return POSSIBLE;
        }
        return governor;
    }
}
