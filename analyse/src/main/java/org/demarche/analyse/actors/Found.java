package org.demarche.analyse.actors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;

/**
 * Who a noun phrase means.
 *
 * @param actors the actors; none when nobody is meant or nobody knows who
 * @param first index of the first word of the phrase
 * @param last index of its last word
 * @param kind what the phrase does
 * @param words the role words and name parts it can be known by again: 'minister', 'sullivan'
 * @param count how many it speaks of
 * @param woman whether the person is a woman, if the words or the lexicon tell
 */
record Found(
        List<Actor> actors, int first, int last, Kind kind, Set<String> words, Count count, Optional<Boolean> woman) {

    enum Kind {
        NOBODY,
        PERSON_NAME,
        PERSON_ROLE,
        PEOPLE,
        STATE,
        /** The adjective of a state, beside a noun. */
        STATE_ADJECTIVE,
        BODY,
        PRONOUN
    }

    enum Count {
        ONE,
        SEVERAL,
        UNKNOWN
    }

    static Found nobody(int word) {
        return new Found(List.of(), word, word, Kind.NOBODY, Set.of(), Count.UNKNOWN, Optional.empty());
    }

    boolean isPerson() {
        return kind == Kind.PERSON_NAME || kind == Kind.PERSON_ROLE;
    }

    boolean isEmpty() {
        return actors.isEmpty();
    }
}
