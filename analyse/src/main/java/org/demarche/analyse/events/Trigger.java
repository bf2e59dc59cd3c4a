package org.demarche.analyse.events;

/**
 * A word that names an action, and the entry that says so.
 *
 * @param sentence index of its sentence
 * @param word index of the word
 * @param entry the entry of the lexicon that fits it
 */
record Trigger(int sentence, int word, Entry entry) {
    /** Whether a noun names the action. */
    boolean nominal() {
        return entry.kind() == 'n';
    }
}
