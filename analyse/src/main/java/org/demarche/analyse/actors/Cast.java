package org.demarche.analyse.actors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.syntax.Link;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/** Who is spoken of in one report: names, roles, short names and pronouns, each resolved to an actor where it can be. */
public interface Cast {
    /** Stands among likelihoods of countries for none of those that are named. */
    String NOWHERE = "";

    /**
     * The actors meant by the noun phrase whose head is this word, in one sentence: one for 'Beijing', several for
     * 'the two countries', none where nobody is meant or nobody knows who. Members of a coordination are asked for one
     * by one. A mention's passage is the phrase that names the actor ('a spokesman for the Chinese Embassy').
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the head word in it, from 0
     */
    List<Mention> at(int sentence, int word);

    /**
     * Whether this word only says where something is: 'in Beijing', 'near the Syrian border', 'at the White House',
     * 'from Baghdad'. {@link #at} still gives the actor, so that 'arrived from Moscow' can be read either way.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the head word in it, from 0
     */
    default boolean locative(int sentence, int word) {
        return false;
    }

    /**
     * The country, ISO 3166-1 alpha-3, that somebody of whom the report does not say so belongs to by where the report is
     * set at this place of it; empty where two states have about as good a claim.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the head word in it, from 0
     * @param sector what they are, where that is known: offices may speak of what happens abroad, residents do not
     */
    default Optional<String> home(int sentence, int word, Optional<Sector> sector) {
        return Optional.empty();
    }

    /**
     * What somebody is by the role that a word names, whoever is meant: 'union' is labour; 'spokesman' is nothing by
     * itself, but what he speaks for.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of a word in it, from 0
     */
    default Optional<Sector> sector(int sentence, int word) {
        return Optional.empty();
    }

    /**
     * Whether a word names somebody who is whatever he serves: 'spokesman', 'head', 'administrator'.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of a word in it, from 0
     */
    default boolean serves(int sentence, int word) {
        return false;
    }

    /**
     * Whoever a word stands for by what the network of sightings sees of them, where {@link #at} knows nobody: somebody of
     * whom no lexicon has heard and of whose country the network is sure.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the head word in it, from 0
     * @param country their country if something else tells it, for where the network by itself is not sure
     */
    default Optional<Mention> seen(int sentence, int word, Optional<String> country) {
        return Optional.empty();
    }

    /**
     * How likely whoever a word stands for is of each country that is named nearby, as the network of sightings sees it, in
     * [0, 1]; under {@link #NOWHERE}, of none of them. Empty where nothing was looked for.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the head word in it, from 0
     */
    default Map<String, Double> seenHomes(int sentence, int word) {
        return Map.of();
    }

    /**
     * How likely each country is by links that lead from a word to words that name one, in [0, 1]; under {@link #NOWHERE}, by
     * the link that leads to the word itself. Empty where there are no such links.
     *
     * @param sentence index of the sentence, from 0
     * @param word index of the word in it, from 0
     * @param links those of one kind, together at most 1
     */
    default Map<String, Double> countries(int sentence, int word, List<Link> links) {
        return Map.of();
    }

    /** Every mention of the report, in order of passage. */
    List<Mention> mentions();

    /** Those whose country is understood from the setting, in order of passage, each with the words that tell it. */
    default List<Understood> understood() {
        return List.of();
    }
}
