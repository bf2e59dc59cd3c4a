package org.demarche.ledger;

import java.util.Optional;
import org.demarche.core.Passage;

/**
 * One event of the current readings, as a line of a list.
 *
 * @param source code of who acts, empty when unknown
 * @param target code of who is acted upon, empty when nobody or unknown
 * @param day the event's day, month or year, else the report's day; empty when unknown
 * @param eventClass PLOVER class, as judged
 * @param standing how it stands, in words, as judged
 * @param saidBy whose word it is; empty when the report itself says it
 * @param words the passage that speaks of it
 * @param id the event's id
 * @param report id of the report
 * @param title its headline, at most 400 characters
 * @param outlet who published it
 * @param cursor where a list goes on after this line
 */
public record EventLine(
        String source,
        String target,
        String day,
        String eventClass,
        String standing,
        Optional<String> saidBy,
        Passage words,
        String id,
        String report,
        Optional<String> title,
        Optional<String> outlet,
        Cursor cursor) {
    /** The line with another's word. */
    EventLine saidBy(Optional<String> other) {
        return new EventLine(
                source,
                target,
                day,
                eventClass,
                standing,
                other.filter(name -> !name.isBlank()),
                words,
                id,
                report,
                title,
                outlet,
                cursor);
    }

    /**
     * A place in a list of events, the newest first.
     *
     * @param day day of the last line shown
     * @param report its report's number
     * @param event its event's position
     */
    public record Cursor(String day, long report, int event) {
        /** After which everything comes. */
        public static final Cursor START = new Cursor("~", Long.MAX_VALUE, Integer.MAX_VALUE);
    }
}
