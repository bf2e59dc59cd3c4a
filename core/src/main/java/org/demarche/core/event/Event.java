package org.demarche.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;

/**
 * Who did what to whom, how it stands, and whose word it is.
 *
 * @param id derived from the report's id and the fields below
 * @param sources who acts; never empty
 * @param eventClass PLOVER class
 * @param mode PLOVER mode of that class ('military', 'assist', 'dispute' …), if one fits
 * @param cameo CAMEO code of two to four digits
 * @param targets to whom; may be empty
 * @param standing how it stands in the text
 * @param date when, if the text says so
 * @param place where, if the text says so
 * @param concerns what it is about
 * @param saidBy whose word it is; empty when the report itself says it
 * @param statement id of the statement it stands in, if any
 * @param passage the words that speak of the event, in the report
 * @param trigger the word or phrase that names the action
 */
public record Event(
        String id,
        List<Mention> sources,
        EventClass eventClass,
        Optional<String> mode,
        String cameo,
        List<Mention> targets,
        Standing standing,
        Optional<EventDate> date,
        Optional<Place> place,
        Set<Concern> concerns,
        Optional<Actor> saidBy,
        Optional<String> statement,
        Passage passage,
        Passage trigger) {
    public Event {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an event has at least one source: " + passage);
        }
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        concerns = Set.copyOf(concerns);
    }

    /** Whether each of several does it to the others ('accused each other'): the same actors stand on both sides. */
    public boolean toEachOther() {
        Set<Actor> doing = sources.stream().map(Mention::actor).collect(Collectors.toSet());
        return doing.size() > 1
                && doing.equals(targets.stream().map(Mention::actor).collect(Collectors.toSet()));
    }
}
