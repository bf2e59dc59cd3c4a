package org.demarche.analyse.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What the network of sightings sees in the words of a sentence beside its parse, before any rule has looked at it.
 *
 * @param looked whether anything was looked for at all; a parse alone leaves it open
 * @param acts words that name acts, in order, at most one for a word
 * @param cues words by which somebody says something, in order, at most one for a word
 * @param actors whom each word stands for, in the words' order; empty where it was not looked for
 */
public record Seen(boolean looked, List<ActSighting> acts, List<CueSighting> cues, List<ActorSighting> actors) {
    /** Nothing has been looked for. */
    public static final Seen UNTRIED = new Seen(false, List.of(), List.of(), List.of());

    public Seen {
        acts = List.copyOf(acts);
        cues = List.copyOf(cues);
        actors = List.copyOf(actors);
    }

    /** What was seen where it was looked for, whom the words stand for left open. */
    public Seen(List<ActSighting> acts, List<CueSighting> cues) {
        this(true, acts, cues, List.of());
    }

    /** The act that this word names, if it is seen to name one. */
    public Optional<ActSighting> act(int word) {
        return acts.stream().filter(act -> act.word() == word).findFirst();
    }

    /** What is said by this word, if it is seen to say something. */
    public Optional<CueSighting> cue(int word) {
        return cues.stream().filter(cue -> cue.word() == word).findFirst();
    }

    /** Whom this word stands for, if it was looked for. */
    public Optional<ActorSighting> actor(int word) {
        boolean known = word >= 0 && word < actors.size();
        return known ? Optional.of(actors.get(word)) : Optional.empty();
    }
}
