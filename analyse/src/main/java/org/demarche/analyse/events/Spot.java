package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.EventClass;

/**
 * A word by which an act may be told.
 *
 * @param word its index in the sentence
 * @param named what the lexicon takes it for
 * @param seen what the network of sightings sees in it, or, in a word that the lexicon names, about it
 * @param told whether it is a saying, seen as such, that the lexicon takes for an act by what is said: 'said that Iran must'
 * @param beside whether the lexicon names an act in a word about it
 * @param refused whether the lexicon says that it is no act here
 */
record Spot(int word, Optional<Trigger> named, List<ActSighting> seen, boolean told, boolean beside, boolean refused) {
    /** What is less likely an act than this is no spot of its own. */
    private static final double FAINT = 0.1;

    /** A word that is so likely a cue says something. */
    private static final double SAID = 0.5;

    private static final Set<EventClass> TOLD = Set.of(EventClass.REQUEST, EventClass.THREATEN);

    private static final List<String> CARRIED =
            List.of("obj", "xcomp", "nsubj:pass", "obl", "compound:prt", "compound", "conj");

    Spot {
        seen = List.copyOf(seen);
    }

    /** How likely an act of any class is seen here, in [0, 1]. */
    double likelihood() {
        return seen.stream().mapToDouble(ActSighting::likelihood).max().orElse(0);
    }

    /** How likely an act of this class is seen here, in [0, 1]. */
    double likelihood(EventClass eventClass) {
        return seen.stream()
                .mapToDouble(act -> act.likelihood(eventClass))
                .max()
                .orElse(0);
    }

    /** The sighting that says most of an act of this class, if there is any. */
    Optional<ActSighting> best(EventClass eventClass) {
        return seen.stream().max(Comparator.comparingDouble(act -> act.likelihood(eventClass)));
    }

    /** The classes that are seen here, the likeliest first. */
    List<EventClass> classes() {
        Map<EventClass, Double> likelihoods = new HashMap<>();
        for (EventClass eventClass : EventClass.values()) {
            likelihoods.put(eventClass, likelihood(eventClass));
        }
        return likelihoods.entrySet().stream()
                .sorted(Map.Entry.<EventClass, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The spots of a sentence, in order of words.
     *
     * @param named what the lexicon names, in order
     * @param refused whether the lexicon says of a word, as it stands here, that it is no act
     */
    static List<Spot> of(Tree tree, List<Trigger> named, IntPredicate refused) {
        List<Spot> spots = new ArrayList<>();
        Set<Integer> words = new HashSet<>();
        named.forEach(trigger -> words.add(trigger.word()));
        for (Trigger trigger : named) {
            // what is seen in another act's word ('accused of arming') is about that act
            List<ActSighting> seen = around(tree, trigger.word()).stream()
                    .filter(word -> word == trigger.word() || !words.contains(word))
                    .sorted()
                    .flatMap(word -> tree.seen().act(word).stream())
                    .toList();
            spots.add(new Spot(trigger.word(), Optional.of(trigger), seen, told(tree, trigger), false, false));
        }
        for (ActSighting act : tree.seen().acts()) {
            if (act.likelihood() >= FAINT && !words.contains(act.word())) {
                boolean beside = around(tree, act.word()).stream().anyMatch(words::contains);
                spots.add(
                        new Spot(act.word(), Optional.empty(), List.of(act), false, beside, refused.test(act.word())));
            }
        }
        spots.sort(Comparator.comparingInt(Spot::word));
        return spots;
    }

    private static boolean told(Tree tree, Trigger trigger) {
        return trigger.entry()
                        .action()
                        .filter(action -> TOLD.contains(action.eventClass()))
                        .isPresent()
                && tree.seen()
                        .cue(trigger.word())
                        .filter(cue -> cue.likelihood() >= SAID)
                        .isPresent();
    }

    /** A word, its objects and what carries it: 'lodged a protest' may be seen in either word. */
    private static Set<Integer> around(Tree tree, int word) {
        Set<Integer> words = new HashSet<>();
        words.add(word);
        for (String relation : CARRIED) {
            words.addAll(tree.children(word, relation));
        }
        int head = tree.head(word);
        if (head >= 0 && !tree.is(word, "conj") && !tree.is(word, "ccomp")) {
            words.add(head);
        }
        return words;
    }
}
