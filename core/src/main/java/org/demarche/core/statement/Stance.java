package org.demarche.core.statement;

import java.util.Locale;

/** What somebody does by saying it. */
public enum Stance {
    SAYS,
    DENIES,
    ASKS,
    WARNS,
    PROMISES,
    ACCUSES,
    DECLINES,
    BELIEVES;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
