package org.demarche.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story as a line of a list.
 *
 * @param id its id
 * @param headline title of its first report, at most 400 characters; empty where no report has one
 * @param from first day of publication
 * @param to last day of publication
 * @param reports how many reports
 * @param accounts how many independent accounts
 * @param outlets who published them, at most five
 * @param codes the states and bodies that most of its reports speak of, at most four
 * @param cursor where a list goes on after this line
 */
public record StoryLine(
        String id,
        Optional<String> headline,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int reports,
        int accounts,
        List<String> outlets,
        List<String> codes,
        Cursor cursor) {

    /**
     * A place in a list of stories, the newest first.
     *
     * @param day day of its newest report, empty when unknown
     * @param number that report's number
     */
    public record Cursor(String day, long number) {
        /** After which everything comes. */
        public static final Cursor START = new Cursor("~", Long.MAX_VALUE);
    }
}
