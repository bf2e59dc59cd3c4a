package org.demarche.core.story;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;

/** Puts an event into a few words, from its own fields: 'RUS asks CHN (military)'. */
final class EventWords {
    private EventWords() {}

    /** As the first tells it; where accounts name other actors, all of them: 'EGY or TUR cooperates with ETH'. */
    static String of(List<Event> told) {
        Event event = told.get(0);
        String concerns = event.concerns().stream()
                .map(concern -> concern.word())
                .sorted()
                .collect(Collectors.joining(", "));
        return either(told, Event::sources)
                + " "
                + verb(event.eventClass(), !event.targets().isEmpty())
                + towards(told)
                + (concerns.isEmpty() ? "" : " (" + concerns + ")");
    }

    private static String towards(List<Event> told) {
        Event event = told.get(0);
        if (event.targets().isEmpty()) {
            return "";
        }
        return " " + (event.toEachOther() ? "each other" : either(told, Event::targets));
    }

    private static String verb(EventClass eventClass, boolean withTarget) {
        return switch (eventClass) {
            case AGREE -> withTarget ? "agrees with" : "agree";
            case CONSULT -> withTarget ? "talks with" : "hold talks";
            case SUPPORT -> "supports";
            case CONCEDE -> withTarget ? "yields to" : "yields";
            case COOPERATE -> withTarget ? "cooperates with" : "cooperate";
            case AID -> withTarget ? "gives aid to" : "gives aid";
            case RETREAT -> withTarget ? "retreats before" : "retreats";
            case REQUEST -> withTarget ? "asks" : "asks for something";
            case ACCUSE -> "accuses or criticises";
            case REJECT -> withTarget ? "rejects" : "rejects something";
            case THREATEN -> withTarget ? "threatens" : "utters a threat";
            case PROTEST -> withTarget ? "protests against" : "protests";
            case SANCTION -> "sanctions";
            case MOBILIZE -> withTarget ? "mobilises against" : "mobilises";
            case COERCE -> "coerces";
            case ASSAULT -> "attacks";
        };
    }

    private static String either(List<Event> told, Function<Event, List<Mention>> role) {
        return told.stream()
                .map(role)
                .map(EventWords::codes)
                .filter(codes -> !codes.isEmpty())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String codes(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.actor().country().orElse(mention.actor().name()))
                .distinct()
                .collect(Collectors.joining("+"));
    }
}
