package org.demarche.core.watch;

import java.util.Locale;

/** The kinds of support a watch asks for. */
public enum SupportKind {
    /** Arms, equipment, intelligence, training, dual-use goods. */
    MILITARY,
    /** Money, trade, energy, help around sanctions. */
    ECONOMIC,
    /** Votes, vetoes, recognition, mediation in the other's favour. */
    DIPLOMATIC,
    /** Praise, standing by, declining to condemn. */
    WORDS;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
