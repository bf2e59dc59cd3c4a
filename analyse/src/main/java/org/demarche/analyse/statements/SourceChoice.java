package org.demarche.analyse.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Settles of which sector a source is, by learned weights over what its words, its surroundings and the rules
 * say. Several who speak together, and states that speak as such, stay as the rules have them.
 */
final class SourceChoice {
    private final SourceSigns signs;
    private final String text;
    private final @Nullable Consumer<SourceSamples.Sample> samples;
    private final Map<Actor, Actor> chosen = new HashMap<>();

    SourceChoice(List<Tree> trees, Cast cast) {
        this("", trees, cast, null);
    }

    /** @param samples where what there is to choose from goes, instead of choosing */
    SourceChoice(String text, List<Tree> trees, Cast cast, @Nullable Consumer<SourceSamples.Sample> samples) {
        this.text = text;
        this.signs = new SourceSigns(trees, cast, new SourcePlaces(trees, cast));
        this.samples = samples;
    }

    /**
     * The actors of a source with the sector settled.
     *
     * @param ruled who they are by the rules
     * @param known who stands at the word by the cast: whoever was settled before stays the same
     * @param word index of the source's word in its sentence
     */
    List<Actor> of(List<Actor> ruled, List<Actor> known, Attribution attribution, int word) {
        if (ruled.size() != 1) {
            return ruled;
        }
        Actor one = ruled.get(0);
        Actor same = known.size() == 1 ? chosen.get(known.get(0)) : null;
        if (same != null) {
            return List.of(same);
        }
        Actor settled = one;
        if (samples != null) {
            sample(samples, one, attribution, word);
        } else {
            SourceRanker ranker = SourceRanker.standard();
            List<String> told = signs.sector(one, attribution, attribution.sourceSentence(), word);
            settled = new Actor(one.name(), one.country(), ranker.sector(told, one.sector()), one.kind());
        }
        if (known.size() == 1 && known.get(0).kind() == ActorKind.PERSON) {
            chosen.put(known.get(0), settled);
        }
        return List.of(settled);
    }

    private void sample(Consumer<SourceSamples.Sample> to, Actor ruled, Attribution attribution, int word) {
        to.accept(new SourceSamples.Sample(
                attribution.sourcePhrase().map(this::passage),
                passage(attribution.content().orElseThrow()),
                ruled,
                signs.sector(ruled, attribution, attribution.sourceSentence(), word)));
    }

    private Passage passage(Span span) {
        return Passage.of(text, span.start(), span.end());
    }
}
