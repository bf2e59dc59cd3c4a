package org.demarche.analyse.events;

import java.util.Optional;
import org.demarche.analyse.syntax.ActSighting;

/**
 * A word that names an action, and the entry that says so.
 *
 * @param sentence index of its sentence
 * @param word index of the word
 * @param entry the entry of the lexicon that fits it, or one made for it
 * @param seen what the network of sightings sees in it, where only the network takes it for an act
 */
record Trigger(int sentence, int word, Entry entry, Optional<ActSighting> seen) {
    /** A trigger that the lexicon knows. */
    Trigger(int sentence, int word, Entry entry) {
        this(sentence, word, entry, Optional.empty());
    }

    /** Whether a noun names the action. */
    boolean nominal() {
        return entry.kind() == 'n';
    }
}
