package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;

/** Whom the network of sightings ties to an act, as the actors that its words stand for. */
final class Ties {
    /** Of whom nobody else has heard must be tied at least as likely. */
    private static final double SURE = 0.5;

    /** So sure the network must be of the country of those who act, or suffer it, for it to be theirs of whom nobody has heard. */
    private static final double SURE_OF_COUNTRY = 0.8;

    private final Map<Actor, Tie> doers;
    private final Map<Actor, Tie> recipients;
    private final Map<String, Double> doerCountries;
    private final Map<String, Double> recipientCountries;

    /** How likely an actor is tied to an act. */
    record Tie(Mention mention, double likelihood) {}

    private Ties(
            Map<Actor, Tie> doers,
            Map<Actor, Tie> recipients,
            Map<String, Double> doerCountries,
            Map<String, Double> recipientCountries) {
        this.doers = doers;
        this.recipients = recipients;
        this.doerCountries = doerCountries;
        this.recipientCountries = recipientCountries;
    }

    /** The ties of an act; none where none is seen. */
    static Ties of(Optional<ActSighting> seen, Participants participants) {
        if (seen.isEmpty()) {
            return new Ties(Map.of(), Map.of(), Map.of(), Map.of());
        }
        ActSighting act = seen.get();
        Map<String, Double> doers = participants.countries(act.word(), act.doerHomes());
        Map<String, Double> recipients = participants.countries(act.word(), act.recipientHomes());
        return new Ties(
                actors(act.doers(), surest(doers), participants),
                actors(act.recipients(), surest(recipients), participants),
                doers,
                recipients);
    }

    private static Optional<String> surest(Map<String, Double> countries) {
        return countries.entrySet().stream()
                .filter(country -> !country.getKey().equals(Cast.NOWHERE) && country.getValue() >= SURE_OF_COUNTRY)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @param country whose they are, if the network is sure of it */
    private static Map<Actor, Tie> actors(List<Link> links, Optional<String> country, Participants participants) {
        Map<Actor, Tie> found = new LinkedHashMap<>();
        for (Link link : links) {
            List<Mention> meant = link.sentence() == 0
                    ? participants.at(link.word())
                    : participants.elsewhere(link.sentence(), link.word());
            if (meant.isEmpty() && link.likelihood() >= SURE) {
                meant = participants
                        .seen(link.sentence(), link.word(), country)
                        .map(List::of)
                        .orElse(List.of());
            }
            for (Mention mention : meant) {
                found.putIfAbsent(mention.actor(), new Tie(mention, link.likelihood()));
            }
        }
        return found;
    }

    /** Those who do it, each at least this likely. */
    List<Mention> doers(double least) {
        return over(doers, least).stream().filter(PoliticalActors::isActor).toList();
    }

    /** The likeliest of those who do it, and whoever is as likely by the same word. */
    List<Mention> likeliestDoers(double least) {
        return likeliest(doers, least);
    }

    /** Those it is done to, each at least this likely. */
    List<Mention> recipients(double least) {
        return over(recipients, least);
    }

    /** The likeliest of those it is done to, and whoever is as likely by the same word. */
    List<Mention> likeliestRecipients(double least) {
        return likeliest(recipients, least);
    }

    /** How likely the least likely of these does it; 0 where one of them is not seen to. */
    double doing(List<Mention> mentions) {
        return least(doers, mentions);
    }

    /** How likely it is done to the least likely of these; 0 where one of them is not seen to suffer it. */
    double suffering(List<Mention> mentions) {
        return least(recipients, mentions);
    }

    /**
     * How likely those who do it are of the countries of these, in [0, 1]; of nobody: that they are of none that is named.
     * Empty where it was not looked for.
     */
    OptionalDouble doersAreOf(List<Mention> mentions) {
        return share(doerCountries, mentions);
    }

    /** The same of those it is done to; of nobody: that it is done to nobody, or to somebody of no country that is named. */
    OptionalDouble recipientsAreOf(List<Mention> mentions) {
        return share(recipientCountries, mentions);
    }

    private static OptionalDouble share(Map<String, Double> countries, List<Mention> mentions) {
        if (countries.isEmpty()) {
            return OptionalDouble.empty();
        }
        Set<String> own = mentions.isEmpty()
                ? Set.of(Cast.NOWHERE)
                : mentions.stream()
                        .map(mention -> mention.actor().country().orElse(Cast.NOWHERE))
                        .collect(Collectors.toSet());
        return OptionalDouble.of(own.stream()
                .mapToDouble(country -> countries.getOrDefault(country, 0.0))
                .sum());
    }

    /** How likely the likeliest besides these does it. */
    double doingBesides(List<Mention> mentions) {
        return besides(doers, mentions);
    }

    /** How likely it is done to the likeliest besides these. */
    double sufferingBesides(List<Mention> mentions) {
        return besides(recipients, mentions);
    }

    private static List<Mention> over(Map<Actor, Tie> ties, double least) {
        List<Mention> found = new ArrayList<>();
        ties.values().forEach(tie -> {
            if (tie.likelihood() >= least) {
                found.add(tie.mention());
            }
        });
        return found;
    }

    private static List<Mention> likeliest(Map<Actor, Tie> ties, double least) {
        double most = ties.values().stream().mapToDouble(Tie::likelihood).max().orElse(0);
        return most < least ? List.of() : over(ties, most);
    }

    private static double least(Map<Actor, Tie> ties, List<Mention> mentions) {
        return mentions.stream()
                .mapToDouble(mention -> tie(ties, mention))
                .min()
                .orElse(0);
    }

    private static double tie(Map<Actor, Tie> ties, Mention mention) {
        Tie same = ties.get(mention.actor());
        if (same != null) {
            return same.likelihood();
        }
        return ties.values().stream()
                .filter(tie -> tie.mention().passage().start()
                                < mention.passage().end()
                        && mention.passage().start() < tie.mention().passage().end())
                .mapToDouble(Tie::likelihood)
                .max()
                .orElse(0);
    }

    private static double besides(Map<Actor, Tie> ties, List<Mention> mentions) {
        return ties.values().stream()
                .filter(tie -> mentions.stream()
                        .noneMatch(
                                mention -> mention.actor().equals(tie.mention().actor())))
                .mapToDouble(Tie::likelihood)
                .max()
                .orElse(0);
    }
}
