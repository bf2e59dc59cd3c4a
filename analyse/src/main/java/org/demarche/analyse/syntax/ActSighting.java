package org.demarche.analyse.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/**
 * An act that the network of sightings sees in a word, before any rule has looked at it. What it sees is learned from sentences
 * ({@code corpus/train.jsonl}), so it tells an attack on a town from one on a record; it knows no actors.
 *
 * @param word index of the word that names the act
 * @param classes how likely it is an act of each class, in [0, 1]; what is missing to 1 is that it is no act at all
 * @param standings how likely it stands thus if it is an act, in [0, 1], together 1
 * @param doers words that stand for whoever acts, the likeliest first; unlikely ones are left out
 * @param recipients words that stand for whoever it is done to, the likeliest first; unlikely ones are left out
 * @param sayers words that stand for whoever says so, the likeliest first, together at most 1; the act's own word: nobody but
 *     the report
 * @param times words that head what tells when it happened, the likeliest first, together at most 1; the act's own word:
 *     nothing does
 * @param doerHomes words that name the country of whoever acts, the likeliest first, together at most 1; the act's own word:
 *     none that is named
 * @param recipientHomes words that name the country of whoever it is done to, the likeliest first, together at most 1; the
 *     act's own word: none that is named, or it is done to nobody
 */
public record ActSighting(
        int word,
        Map<EventClass, Double> classes,
        Map<Standing, Double> standings,
        List<Link> doers,
        List<Link> recipients,
        List<Link> sayers,
        List<Link> times,
        List<Link> doerHomes,
        List<Link> recipientHomes) {
    /** @throws IllegalArgumentException if no class or no standing is given */
    public ActSighting {
        if (classes.isEmpty() || standings.isEmpty()) {
            throw new IllegalArgumentException("an act has a class and a standing: " + classes + ", " + standings);
        }
        classes = Map.copyOf(classes);
        standings = Map.copyOf(standings);
        doers = List.copyOf(doers);
        recipients = List.copyOf(recipients);
        sayers = List.copyOf(sayers);
        times = List.copyOf(times);
        doerHomes = List.copyOf(doerHomes);
        recipientHomes = List.copyOf(recipientHomes);
    }

    /** An act of which it is not known who says so, when it happened and whose are those who act and suffer it. */
    public ActSighting(
            int word,
            Map<EventClass, Double> classes,
            Map<Standing, Double> standings,
            List<Link> doers,
            List<Link> recipients) {
        this(word, classes, standings, doers, recipients, List.of(), List.of(), List.of(), List.of());
    }

    /** How likely it is an act of any class, in [0, 1]. */
    public double likelihood() {
        return classes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How likely it is an act of this class, in [0, 1]. */
    public double likelihood(EventClass eventClass) {
        return classes.getOrDefault(eventClass, 0.0);
    }

    /** How likely it stands thus if it is an act, in [0, 1]. */
    public double likelihood(Standing standing) {
        return standings.getOrDefault(standing, 0.0);
    }

    /** The likeliest class; of equals the first in PLOVER's order. */
    public EventClass eventClass() {
        return best(classes, EventClass.values()).orElseThrow();
    }

    /** The likeliest standing; of equals the first in order of {@link Standing}. */
    public Standing standing() {
        return best(standings, Standing.values()).orElseThrow();
    }

    private static <K> Optional<K> best(Map<K, Double> likelihoods, K[] order) {
        K best = null;
        for (K key : order) {
            if (likelihoods.containsKey(key)
                    && (best == null || likelihoods.getOrDefault(key, 0.0) > likelihoods.getOrDefault(best, 0.0))) {
                best = key;
            }
        }
        return Optional.ofNullable(best);
    }
}
