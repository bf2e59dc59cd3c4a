package org.demarche.analyse.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What the network of sightings sees in the words of a sentence beside its parse, before any rule has looked at it.
 *
 * @param looked whether anything was looked for at all; a parse alone leaves it open
 * @param acts words that name acts, in order, at most one for a word
 * @param cues words by which somebody says something, in order, at most one for a word
 */
public record Seen(boolean looked, List<ActSighting> acts, List<CueSighting> cues) {
    /** Nothing has been looked for. */
    public static final Seen UNTRIED = new Seen(false, List.of(), List.of());

    public Seen {
        acts = List.copyOf(acts);
        cues = List.copyOf(cues);
    }

    /** What was seen where it was looked for. */
    public Seen(List<ActSighting> acts, List<CueSighting> cues) {
        this(true, acts, cues);
    }

    /** The act that this word names, if it is seen to name one. */
    public Optional<ActSighting> act(int word) {
        return acts.stream().filter(act -> act.word() == word).findFirst();
    }

    /** What is said by this word, if it is seen to say something. */
    public Optional<CueSighting> cue(int word) {
        return cues.stream().filter(cue -> cue.word() == word).findFirst();
    }
}
