package org.demarche.analyse.actors;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.core.actor.Actor;

/**
 * What a noun phrase says it belongs to: the state, body or organisation of 'the Chinese Embassy', 'Syria's army',
 * 'a spokesman for the rebels'.
 *
 * @param actors what it belongs to; several for 'Chinese and Russian officials'
 * @param first index of the first word that says so
 * @param last index of the last word that says so
 */
record Belonging(List<Actor> actors, int first, int last) {
    Optional<Actor> one() {
        return actors.stream().findFirst();
    }

    Set<String> countries() {
        return actors.stream()
                .flatMap(actor -> actor.country().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
