package org.demarche.core.watch;

import java.util.Locale;

/** What speaks against support, or hedges it. */
public enum Counter {
    /** It would be given on a condition, or somebody speaks of what would follow if it were. */
    CONDITIONAL,
    /** One of the two says it knows nothing of it. */
    UNAWARE,
    /** Somebody denies it. */
    DENIED,
    /** The supporter declines to give it. */
    REFUSED,
    /** It was given, and is held back, cut or ended. */
    WITHHELD,
    /** The supporter opposes the supported: condemns, sanctions, votes against. */
    OPPOSED,
    /** A third party warns against it or threatens consequences. */
    WARNED;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
