package org.demarche.analyse.actors;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.ActorSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/**
 * Who somebody is as the network of sightings sees it: it tells their sector and ties them to words that name a country, and
 * the lexicon says which.
 */
final class SeenActors {
    /** So sure it must be of the country of somebody of whom something else has heard, and of whom nothing has. */
    private static final double PLACED = 0.9;

    private static final double UNHEARD_OF = 0.7;

    private static final Set<Upos> STANDING_FOR_SOMEBODY = Set.of(Upos.NOUN, Upos.PROPN, Upos.PRON);

    private final List<SentenceView> views;
    private final Map<Speakers.Place, String> named = new HashMap<>();

    /** @param clues the words that name a country or body, sentence by sentence */
    SeenActors(List<SentenceView> views, List<List<Clue>> clues) {
        this.views = views;
        clues.forEach(sentence -> sentence.forEach(
                clue -> named.putIfAbsent(new Speakers.Place(clue.sentence(), clue.name()), clue.state())));
    }

    /**
     * How likely whoever a word stands for is of each country that is named nearby, and of none of them, in [0, 1],
     * together 1; empty where it was not looked for.
     */
    Map<String, Double> homes(int sentence, int word) {
        Optional<ActorSighting> seen = views.get(sentence).tree().seen().actor(word);
        return countries(sentence, word, seen.map(ActorSighting::homes).orElse(List.of()));
    }

    /** The same of whomever these links from a word to words that name a country, or to itself for none, are about. */
    Map<String, Double> countries(int sentence, int word, List<Link> links) {
        Map<String, Double> likelihoods = new LinkedHashMap<>();
        double all = 0;
        for (Link link : links) {
            boolean itself = link.sentence() == 0 && link.word() == word;
            String state = named.get(new Speakers.Place(sentence + link.sentence(), link.word()));
            if (state != null || itself) {
                likelihoods.merge(state == null ? Cast.NOWHERE : state, link.likelihood(), Double::sum);
                all += link.likelihood();
            }
        }
        double sum = all;
        likelihoods.replaceAll((state, likelihood) -> likelihood / sum);
        return likelihoods;
    }

    /** The country somebody is of, if it is at least this likely. */
    Optional<String> surest(int sentence, int word, double least) {
        return homes(sentence, word).entrySet().stream()
                .filter(home -> !home.getKey().equals(Cast.NOWHERE) && home.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Somebody of whom nothing else says whose they are is of the country of which the network is sure. */
    Found placed(int sentence, int word, Found found) {
        if (found.actors().size() != 1 || found.actors().get(0).country().isPresent()) {
            return found;
        }
        Actor actor = found.actors().get(0);
        return surest(sentence, word, PLACED)
                .map(country -> new Found(
                        List.of(new Actor(actor.name(), Optional.of(country), actor.sector(), actor.kind())),
                        found.first(),
                        found.last(),
                        found.kind(),
                        found.words(),
                        found.count(),
                        found.woman()))
                .orElse(found);
    }

    /**
     * Whoever a noun or pronoun stands for of whom nothing else has heard, if the network is sure of their country.
     *
     * @param told the country if something else tells it
     */
    Optional<Mention> mention(String text, int sentence, int word, Optional<String> told) {
        SentenceView view = views.get(sentence);
        if (!STANDING_FOR_SOMEBODY.contains(view.tree().word(word).upos())) {
            return Optional.empty();
        }
        return surest(sentence, word, UNHEARD_OF).or(() -> told).map(country -> {
            Phrase phrase = Phrase.around(view, word);
            Passage passage = Passage.of(
                    text,
                    view.tree().word(phrase.first()).start(),
                    view.tree().word(phrase.last()).end());
            Optional<Sector> sector = view.tree().seen().actor(word).flatMap(ActorSighting::sector);
            return new Mention(new Actor(passage.exact(), Optional.of(country), sector, ActorKind.UNNAMED), passage);
        });
    }
}
