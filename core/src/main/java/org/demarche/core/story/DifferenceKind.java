package org.demarche.core.story;

import java.util.Locale;

/** How two accounts differ on a point, in the order of what the difference changes: the first matters most. */
public enum DifferenceKind {
    /** One says it happened, the other that it did not. */
    CONTRADICTION,
    /** One says it happened, the other that it is planned, possible, conditional … */
    STANDING,
    /** Another actor, or the same person at another office. */
    AFFILIATION,
    /** Another figure for the same thing. */
    NUMBER,
    DATE,
    PLACE,
    /** The same said more strongly on one side: 'large-scale' and 'widespread'. */
    WORDING,
    /** One name in two spellings. */
    SPELLING;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
