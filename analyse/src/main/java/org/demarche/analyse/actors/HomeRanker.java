package org.demarche.analyse.actors;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.choice.SignWeights;

/**
 * Chooses the country of somebody whose own words name none, by weights learned from the project's corpus: a conditional
 * logit over the countries that the report names nearby and 'none of them' ({@code training/homes.py}). A country is
 * taken only where its share of the likelihood reaches a threshold: a lower one where the network of sightings had its say.
 * Both stand in the file of the weights.
 */
final class HomeRanker {
    private static final HomeRanker STANDARD = new HomeRanker(SignWeights.read(HomeRanker.class, "homes.tsv"));

    private final SignWeights weights;
    private final double threshold;
    private final double thresholdIfSeen;

    private HomeRanker(SignWeights weights) {
        this.weights = weights;
        this.threshold = weights.of("threshold", 1);
        this.thresholdIfSeen = weights.of("threshold:seen", 1);
    }

    /** The weights that come with the program. */
    static HomeRanker standard() {
        return STANDARD;
    }

    /** The option to take: a country, or empty where none is likely enough. */
    Optional<HomeSigns.Option> choose(List<HomeSigns.Option> options) {
        double[] shares =
                weights.shares(options.stream().map(HomeSigns.Option::signs).toList());
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        HomeSigns.Option option = options.get(best);
        double least = option.seen() ? thresholdIfSeen : threshold;
        return option.clue().isEmpty() || shares[best] < least ? Optional.empty() : Optional.of(option);
    }
}
