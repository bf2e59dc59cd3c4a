package org.demarche.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;

/**
 * An event as the PLOVER codebook would have it, which knows no standing: an announced act of cooperation is an AGREE, an
 * announced hostile act a THREATEN, a refused act a REJECT, and what is possible, conditional or denied is no event. The
 * mapping follows the codebooks: CAMEO 03 'express intent to cooperate', 13 'threaten' and 12 'reject' mirror the roots of
 * the acts themselves.
 */
public final class PloverView {
    private PloverView() {}

    /** CAMEO: abduct, take hostage. The guidelines of our corpus have it as ASSAULT, PLOVER's records as COERCE. */
    private static final String ABDUCT = "181";

    /** The class that PLOVER gives an event, or none where PLOVER would not code it. */
    public static Optional<EventClass> eventClass(Event event) {
        boolean abducts = event.cameo().equals(ABDUCT);
        return eventClass(abducts ? EventClass.COERCE : event.eventClass(), event.standing());
    }

    /** As {@link #eventClass(Event)}, for a class with a standing. */
    public static Optional<EventClass> eventClass(EventClass eventClass, Standing standing) {
        return switch (standing) {
            case HAPPENED, UNDER_WAY -> Optional.of(eventClass);
            case ANNOUNCED -> Optional.of(announced(eventClass));
            case REFUSED -> Optional.of(EventClass.REJECT);
            case POSSIBLE, CONDITIONAL, DENIED -> Optional.empty();
        };
    }

    /**
     * Whether PLOVER has one event in another: what a protest demands is part of the protest, and the request that is
     * refused part of the refusal.
     *
     * @param outer the protest or refusal
     * @param inner the demand or request
     */
    public static boolean contains(Event outer, Event inner) {
        if (inner.eventClass() != EventClass.REQUEST
                || inner.passage().start() < outer.passage().start()
                || inner.passage().end() > outer.passage().end()) {
            return false;
        }
        return switch (outer.eventClass()) {
            case PROTEST -> actors(inner.sources()).equals(actors(outer.sources()));
            case REJECT -> actors(inner.sources()).equals(actors(outer.targets()));
            default -> false;
        };
    }

    private static Set<Actor> actors(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).collect(Collectors.toSet());
    }

    private static EventClass announced(EventClass eventClass) {
        return switch (eventClass) {
            case AGREE, CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT -> EventClass.AGREE;
            case SANCTION, COERCE, ASSAULT, PROTEST, MOBILIZE, THREATEN -> EventClass.THREATEN;
            case REQUEST, ACCUSE, REJECT -> eventClass;
        };
    }
}
