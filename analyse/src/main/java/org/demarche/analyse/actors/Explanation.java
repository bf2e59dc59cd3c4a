package org.demarche.analyse.actors;

import java.util.List;
import java.util.Optional;
import org.demarche.core.actor.Actor;

/**
 * How a name is read.
 *
 * @param name the name that was asked for
 * @param chosen the actor a report would be read to mean by the bare name; empty when the name alone does not tell
 * @param reason why that one, or why none
 * @param candidates everything the lexicon holds for the name
 */
public record Explanation(String name, Optional<Actor> chosen, String reason, List<Candidate> candidates) {
    public Explanation {
        candidates = List.copyOf(candidates);
    }

    /**
     * One thing a name can stand for.
     *
     * @param actor who
     * @param reason which words of the lexicon fit, as what, and with which dates
     * @param source where the lexicon has it from
     */
    public record Candidate(Actor actor, String reason, String source) {}
}
