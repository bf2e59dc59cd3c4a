package org.demarche.core.story;

import java.util.Locale;

/** What a report is to the account it belongs to. */
public enum Relation {
    /** Something in the reports shows that the others come from this one. */
    ORIGIN,
    /** One text with the others of its account; nothing shows which came first. */
    COPY,
    /** Its word on the matter is another's: 'Reuters reported', with little of its own. */
    RELAY,
    /** The only report of its account. */
    ALONE;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
