package org.demarche.core.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.report.Report;

/**
 * Which events are asked for, from where many are kept.
 *
 * @param since the first day: an event of no stated day counts by the report's day of publication, one of a stated
 *     month or year by its last day; where nothing tells the day, it does not count
 * @param actor the code of a country or international body that acts or is acted upon
 */
public record EventFilter(Optional<LocalDate> since, Optional<String> actor) {
    /** Every event. */
    public static final EventFilter ALL = new EventFilter(Optional.empty(), Optional.empty());

    /** Whether nothing is asked. */
    public boolean isAll() {
        return since.isEmpty() && actor.isEmpty();
    }

    /** Whether an event of a report is one that is asked for. */
    public boolean holds(Report report, Event event) {
        return isSince(report, event) && (actor.isEmpty() || isActor(event, actor.get()));
    }

    private boolean isSince(Report report, Event event) {
        if (since.isEmpty()) {
            return true;
        }
        Optional<String> day = event.date().isPresent()
                ? event.date().get().value()
                : report.published().map(LocalDate::toString);
        return day.isPresent() && (day.get() + "~").compareTo(since.get().toString()) >= 0;
    }

    private static boolean isActor(Event event, String code) {
        return event.sources().stream().anyMatch(source -> isOf(source, code))
                || event.targets().stream().anyMatch(target -> isOf(target, code));
    }

    private static boolean isOf(Mention mention, String code) {
        return mention.actor().country().filter(code::equals).isPresent();
    }
}
