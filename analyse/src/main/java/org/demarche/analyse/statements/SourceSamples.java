package org.demarche.analyse.statements;

import java.util.List;
import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;

/** What the choice of sector and country of a source is learned from. */
public final class SourceSamples {
    private SourceSamples() {}

    /**
     * A country that a source may be of.
     *
     * @param country its code; empty for none of those that are named
     * @param signs what speaks for it or against it, in short words
     */
    public record Option(String country, List<String> signs) {
        public Option {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A source that the finder has to say something of.
     *
     * @param source its words; empty where it is carried over
     * @param content what it says
     * @param ruled who it is by the rules
     * @param signs what tells of its sector
     * @param options the countries to choose from, none last
     */
    public record Sample(
            Optional<Passage> source, Passage content, Actor ruled, List<String> signs, List<Option> options) {
        public Sample {
            signs = List.copyOf(signs);
            options = List.copyOf(options);
        }
    }
}
