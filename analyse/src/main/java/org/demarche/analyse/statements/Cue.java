package org.demarche.analyse.statements;

import java.util.Set;
import org.demarche.core.statement.Stance;

/**
 * One use of a word that says that something is said.
 *
 * @param word the lemma; an underscore joins a verb to its particle
 * @param kind what kind of word it is
 * @param stance what the source does by it, unless negated
 * @param takes the complements that hold the content, as named in {@code cues.txt}
 */
record Cue(String word, CueKind kind, Stance stance, Set<String> takes) {
    Cue {
        takes = Set.copyOf(takes);
    }

    boolean takes(String complement) {
        return takes.contains(complement);
    }

    boolean quotes() {
        return kind == CueKind.SPEECH && takes.contains("quote");
    }
}
