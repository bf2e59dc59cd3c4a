package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import org.demarche.core.event.Standing;

/**
 * One entry of the lexicon of actions.
 *
 * @param kind 'v' for a verb, 'n' for a noun, 'a' for an adjective
 * @param lemma the word
 * @param particle the particle that must stand with a verb ('off' of 'call off')
 * @param conditions all must hold
 * @param action what it means; empty for an entry that says 'this is no event'
 * @param sources where to look for who acts, in order; used for nouns, and for verbs whose subject does not act
 * @param targets where to look for to whom, in order
 * @param reciprocal whether those acting do the same to each other
 * @param standing how it stands at best ('offered weapons' is announced)
 */
record Entry(
        char kind,
        String lemma,
        Optional<String> particle,
        List<Condition> conditions,
        Optional<Action> action,
        List<String> sources,
        List<String> targets,
        boolean reciprocal,
        Optional<Standing> standing) {
    /** The least weight of an entry of several words. */
    private static final int PHRASE = 4;

    Entry {
        conditions = List.copyOf(conditions);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** An entry that asks for nothing and stands for this action; its recipients stand at these places. */
    static Entry plain(char kind, String lemma, Action action, List<String> targets) {
        return new Entry(
                kind,
                lemma,
                Optional.empty(),
                List.of(),
                Optional.of(action),
                List.of(),
                targets,
                false,
                Optional.empty());
    }

    /** Whether it takes a particle or certain other words: 'call off', 'mount an invasion'. */
    boolean isPhrase() {
        return weight() >= PHRASE;
    }

    /** How much the entry asks for: of the entries that fit, the one that asks for most is taken. */
    int weight() {
        int weight = particle.isPresent() ? 4 : 0;
        for (Condition condition : conditions) {
            if (condition.negated()) {
                weight += 0;
            } else if (condition.lemmas().isEmpty()) {
                weight += condition.actors().isEmpty() ? 1 : 2;
            } else {
                weight += 4;
            }
        }
        return weight;
    }
}
