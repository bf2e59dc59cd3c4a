package org.demarche.core.statement;

import java.util.Locale;

/** Whether the content is in quotation marks, in the reporter's words, or partly each. */
public enum Form {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The word used in JSON and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
