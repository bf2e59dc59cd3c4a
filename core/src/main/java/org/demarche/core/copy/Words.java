package org.demarche.core.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A profile unfolded for comparing: sentences of stems, weights, shingles. */
public final class Words {
    /** Words rarer than this carry content. */
    private static final double CONTENT = 0.35;

    /** Words rarer than this count when sentences are matched. */
    private static final double TELLING = 0.2;

    private static final int SHINGLE = 3;

    private final Profile profile;
    private final List<List<String>> sentences = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Weights names;
    private final Weights others;
    private final Map<String, Integer> lastPlaces = new HashMap<>();
    private final Set<String> shingles = new HashSet<>();
    private final Set<String> content = new HashSet<>();
    private final List<List<String>> telling = new ArrayList<>();
    private final List<Double> tellingSums = new ArrayList<>();

    private Words(Profile profile) {
        this.profile = profile;
        Set<String> capitals = new HashSet<>();
        for (String line : profile.stems().split("\n")) {
            List<String> sentence = new ArrayList<>();
            for (String word : line.split(" ")) {
                if (!word.isEmpty()) {
                    String stem = word.toLowerCase(Locale.ROOT);
                    if (!stem.equals(word)) {
                        capitals.add(stem);
                    }
                    sentence.add(stem);
                }
            }
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
                stems.addAll(sentence);
            }
        }
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        Map<String, Double> weightOfNames = new TreeMap<>();
        Map<String, Double> weightOfOthers = new TreeMap<>();
        counts.forEach((stem, count) -> {
            double rarity = Rarity.of(stem);
            (capitals.contains(stem) ? weightOfNames : weightOfOthers).put(stem, (1 + Math.log(count)) * rarity);
            if (rarity > CONTENT) {
                content.add(stem);
            }
        });
        names = Weights.unit(weightOfNames);
        others = Weights.unit(weightOfOthers);
        for (int i = 0; i < stems.size(); i++) {
            lastPlaces.put(stems.get(i), i);
        }
        for (List<String> sentence : sentences) {
            List<String> rare = sentence.stream()
                    .filter(stem -> Rarity.of(stem) > TELLING)
                    .distinct()
                    .sorted()
                    .toList();
            if (!rare.isEmpty()) {
                telling.add(rare);
                tellingSums.add(rare.stream().mapToDouble(Rarity::of).sum());
            }
        }
        for (int i = 0; i + SHINGLE <= stems.size(); i++) {
            shingles.add(String.join(" ", stems.subList(i, i + SHINGLE)));
        }
    }

    /** Unfolds a profile. */
    public static Words of(Profile profile) {
        return new Words(profile);
    }

    /** The profile unfolded. */
    public Profile profile() {
        return profile;
    }

    /** The words of each sentence that tell something, each once; sentences that tell nothing are left out. */
    List<List<String>> telling() {
        return telling;
    }

    /** The sum of the rarities of each of {@link #telling}. */
    List<Double> tellingSums() {
        return tellingSums;
    }

    /** Stems in order. */
    List<String> stems() {
        return stems;
    }

    /** How often each stem stands in the text. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Weights of words written with a capital inside a sentence: a vector of length 1. */
    Weights names() {
        return names;
    }

    /** Weights of the other words: a vector of length 1. */
    Weights others() {
        return others;
    }

    /** Runs of three stems. */
    Set<String> shingles() {
        return shingles;
    }

    /** Words that carry content. */
    Set<String> content() {
        return content;
    }

    /** Where each stem stands last in {@link #stems}. */
    Map<String, Integer> lastPlaces() {
        return lastPlaces;
    }
}
