package org.demarche.core.judgement;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.statement.Statement;

/**
 * Names a finding by its place in its report, so that a judgement of it still holds when a later version of model or
 * rules reads the report again and finds it there again. The report's text never changes, so neither do places.
 */
public final class FindingPlace {
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9-]{1,64}#(event:\\d{1,9}-\\d{1,9}:[A-Z]{1,12}:\\d{1,9}|statement:\\d{1,9}-\\d{1,9})");

    private FindingPlace() {}

    /** {@code REPORT#event:120-131:AID:98}: the trigger's offsets, the class, the first offset of who acts. */
    public static String of(String report, Event event) {
        List<Mention> sources = event.sources();
        return "%s#event:%d-%d:%s:%d"
                .formatted(
                        report,
                        event.trigger().start(),
                        event.trigger().end(),
                        event.eventClass(),
                        sources.get(0).passage().start());
    }

    /** {@code REPORT#statement:120-180}: the offsets of what is said. */
    public static String of(String report, Statement statement) {
        return "%s#statement:%d-%d"
                .formatted(
                        report, statement.content().start(), statement.content().end());
    }

    /** Whether a subject has the form of a finding's place. */
    public static boolean isPlace(String subject) {
        return FORM.matcher(subject).matches();
    }

    /** The report of a place. */
    public static String report(String place) {
        return place.substring(0, place.indexOf('#'));
    }
}
