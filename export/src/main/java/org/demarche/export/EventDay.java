package org.demarche.export;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.event.EventDate;

/**
 * The day for formats in which every event has one. What the text says comes first. Where it says nothing of when, the
 * report's day of publication stands in, as in the data sets whose format it is. Where it names a month or year, or
 * words we cannot place, no day is made up.
 */
final class EventDay {
    private EventDay() {}

    /** YYYY-MM-DD, or empty. */
    static Optional<String> of(EventRow row) {
        Optional<EventDate> date = row.event().date();
        return date.isPresent()
                ? date.get().value().filter(value -> value.length() == "YYYY-MM-DD".length())
                : row.report().published().map(LocalDate::toString);
    }

    /** The day, month or year: YYYY-MM-DD, YYYY-MM, YYYY, or empty. */
    static Optional<String> orPart(EventRow row) {
        Optional<EventDate> date = row.event().date();
        return date.isPresent() ? date.get().value() : row.report().published().map(LocalDate::toString);
    }
}
