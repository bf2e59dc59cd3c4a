package org.demarche.export;

import java.util.stream.Stream;
import org.demarche.core.event.Event;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;

/**
 * An event with the reading it is of.
 *
 * @param reading what was read
 * @param event one of its events
 */
public record EventRow(Reading reading, Event event) {
    /** The events of a reading that a filter holds. */
    public static Stream<EventRow> of(Reading reading, EventFilter filter) {
        return reading.events().stream()
                .filter(event -> filter.holds(reading.report(), event))
                .map(event -> new EventRow(reading, event));
    }

    /** Where it stands. */
    public Report report() {
        return reading.report();
    }

    /** Whether the text says that it took place or is taking place. */
    boolean isFact() {
        return event.standing() == Standing.HAPPENED || event.standing() == Standing.UNDER_WAY;
    }
}
