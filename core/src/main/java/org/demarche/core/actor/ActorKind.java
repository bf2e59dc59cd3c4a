package org.demarche.core.actor;

import java.util.Locale;

/** What kind of thing an actor is; {@code UNNAMED} is somebody of whom only a description is given. */
public enum ActorKind {
    PERSON,
    STATE,
    ORGANISATION,
    GROUP,
    OUTLET,
    UNNAMED;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
