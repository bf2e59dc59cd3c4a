package org.demarche.analyse.events;

import java.util.List;
import java.util.Set;

/**
 * What an entry asks of the words around its trigger: 'obj=sanction,embargo'.
 *
 * @param negated whether it must not hold
 * @param positions where to look; one that fits is enough
 * @param lemmas words of which one must stand there; empty when any will do
 * @param actors those of the positions where an actor must stand
 */
record Condition(boolean negated, List<String> positions, Set<String> lemmas, Set<String> actors) {
    Condition {
        positions = List.copyOf(positions);
        lemmas = Set.copyOf(lemmas);
        actors = Set.copyOf(actors);
    }
}
