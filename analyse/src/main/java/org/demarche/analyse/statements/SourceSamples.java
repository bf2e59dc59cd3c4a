package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;

/** What the choice of sector of a source is learned from. */
public final class SourceSamples {
    private SourceSamples() {}

    /**
     * A source that the finder has to say something of.
     *
     * @param source its words; empty where it is carried over
     * @param content what it says
     * @param ruled who it is by the rules
     * @param signs what tells of its sector
     */
    public record Sample(Optional<Passage> source, Passage content, Actor ruled, List<String> signs) {
        public Sample {
            signs = List.copyOf(signs);
        }
    }
}
