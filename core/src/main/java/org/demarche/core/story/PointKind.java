package org.demarche.core.story;

import java.util.Locale;

/** What a point is about. */
public enum PointKind {
    EVENT,
    STATEMENT,
    /** A detail that accounts give: who somebody is, how a name is written. */
    DETAIL;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
