package org.demarche.core.event;

import java.util.Locale;

/** What an event is about: the contexts that a watch asks for. */
public enum Concern {
    MILITARY,
    ARMS,
    INTELLIGENCE,
    ECONOMIC,
    TRADE,
    ENERGY,
    AID,
    SANCTIONS,
    DIPLOMATIC,
    VOTE,
    NUCLEAR,
    TERRITORY,
    RIGHTS,
    LEGAL,
    MIGRATION,
    HEALTH,
    CYBER;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
