package org.demarche.analyse.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.actor.Sector;

/**
 * Whom a word stands for, as the network of sightings sees it: of which sector they are and which words tell of which country.
 * It is asked of every word, and its answer means something only of those that stand for somebody. What it sees is learned
 * from sentences ({@code corpus/train.jsonl}); it knows no lexicon.
 *
 * @param word index of the word
 * @param sectors how likely they are of each sector, in [0, 1]; unlikely ones are left out, and what is missing to 1 is
 *     that they are of none
 * @param homes words that name the country they are of, the likeliest first; unlikely ones are left out. A link to the word
 *     itself: no word names it. All together at most 1
 */
public record ActorSighting(int word, Map<Sector, Double> sectors, List<Link> homes) {
    public ActorSighting {
        sectors = Map.copyOf(sectors);
        homes = List.copyOf(homes);
    }

    /** How likely they are of this sector, in [0, 1]. */
    public double likelihood(Sector sector) {
        return sectors.getOrDefault(sector, 0.0);
    }

    /** The sector they are of, where one is likelier than all else together. */
    public Optional<Sector> sector() {
        return sectors.entrySet().stream()
                .filter(sector -> sector.getValue() > 0.5)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
