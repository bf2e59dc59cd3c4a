package org.demarche.core.event;

import java.util.Locale;

/** How an event stands in the text. Only {@code HAPPENED} says that it took place. */
public enum Standing {
    HAPPENED,
    UNDER_WAY,
    /** Promised, planned or decided, not yet done. */
    ANNOUNCED,
    /** May have happened, may happen. */
    POSSIBLE,
    /** Would happen, or would have, on a condition. */
    CONDITIONAL,
    /** Somebody, or the report itself, says that it did not happen. */
    DENIED,
    /** Whoever would do it declines to. */
    REFUSED;

    /** The words used in JSON and on the page: 'under way' and so on. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
