package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;

/**
 * The ways in which the acts of a sentence may be read: what the lexicon and the rules say beside what the network of
 * sightings sees, each with the signs by which {@link ActChoice} chooses.
 */
final class ActReadings {
    /** A class other than the likeliest is tried from this likelihood on. */
    private static final double ALSO = 0.08;

    private static final int MOST_CLASSES = 3;

    /** Who is less likely tied to an act than this is no reading of its own. */
    private static final double TIED = 0.5;

    private static final double LOOSELY_TIED = 0.1;

    /** From this likelihood on an act of which the rules do not know who does it to whom is one all the same. */
    private static final double SEEN_WELL = 0.35;

    /** So many countries of the report are tried as whoever it is done to; whoever does it is not so far to seek. */
    private static final int MOST_PARTIES = 6;

    private static final int MOST_NAMED = 30;

    private static final Set<String> SUBJECT = Set.of("subj", "nsubj");

    private static final String RULE = "rule";
    private static final String COUNTERPART = "counterpart";
    private static final String PARTY = "party";
    private static final Set<String> NEARBY = Set.of(COUNTERPART, PARTY);

    private static final Set<EventClass> JUDGING =
            Set.of(EventClass.ACCUSE, EventClass.SUPPORT, EventClass.REJECT, EventClass.PROTEST);

    private static final Set<Sector> FORCES = Set.of(Sector.COP, Sector.MIL, Sector.SPY);

    private static final Pattern SUFFERS_WHAT_IS_JUDGED = Pattern.compile(">nmod:(on|against)$");

    private final Tree tree;
    private final int sentence;
    private final ActionLexicon lexicon;
    private final Participants participants;
    private final Counterparts counterparts;
    private final Exchange exchange;
    private final ActStanding standings;
    private final Effects effects;
    private final Predicate<EventClass> figure;

    /** @param figure whether an act of this class is a figure of speech in the register of the sentence */
    ActReadings(
            Tree tree,
            int sentence,
            ActionLexicon lexicon,
            Participants participants,
            Counterparts counterparts,
            Exchange exchange,
            ActStanding standings,
            Effects effects,
            Predicate<EventClass> figure) {
        this.tree = tree;
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.participants = participants;
        this.counterparts = counterparts;
        this.exchange = exchange;
        this.standings = standings;
        this.effects = effects;
        this.figure = figure;
    }

    /**
     * The readings of a spot. What the lexicon names has its class (another that the network sees was right less often);
     * where nothing was looked for beside the parse there is the rules' reading alone, if they have one.
     */
    List<ActReading> of(Spot spot) {
        if (spot.named().isPresent()) {
            return read(spot, spot.named().get());
        }
        List<ActReading> readings = new ArrayList<>();
        List<EventClass> classes = spot.classes();
        for (EventClass eventClass : classes.subList(0, MOST_CLASSES)) {
            if (eventClass == classes.get(0) || spot.likelihood(eventClass) >= ALSO) {
                ActSighting seen = spot.best(eventClass).orElseThrow();
                Entry entry = SeenActs.entry(lexicon, tree, spot.word(), eventClass);
                readings.addAll(read(spot, new Trigger(sentence, spot.word(), entry, Optional.of(seen))));
            }
        }
        return readings;
    }

    private List<ActReading> read(Spot spot, Trigger trigger) {
        Optional<ActStanding.Told> told = standings.of(tree, trigger, participants);
        if (told.isEmpty() || figure.test(told.get().action().eventClass())) {
            return List.of();
        }
        Action action = told.get().action();
        boolean refused = told.get().standing() == Standing.REFUSED;
        RoleFinder finder = new RoleFinder(tree, participants, effects, counterparts);
        Optional<RoleFinder.Roles> ruled = finder.of(trigger, action.eventClass(), refused, exchange);
        if (trigger.seen().isEmpty() && ruled.isEmpty() && spot.likelihood(action.eventClass()) < SEEN_WELL) {
            // the rules know why: an accident, a thing done to nobody; other readings are hardly ever right here
            return List.of();
        }
        if (ruled.isPresent() && Reciprocity.of(tree, trigger.word())) {
            // the network looks for others
            return List.of(new ActReading(
                    trigger,
                    action,
                    told.get().standing(),
                    ruled.get(),
                    spot.named().isPresent(),
                    false,
                    List.of()));
        }
        Optional<String> place = participants.place(trigger.word()).flatMap(Place::country);
        Ties ties = Ties.of(trigger.seen().or(() -> spot.best(action.eventClass())), participants);
        Bearing bearing = new Bearing(tree, trigger.word());
        ActSigns signs = new ActSigns(tree, spot, trigger, told.get().standing(), ties, bearing, ruled);
        List<Mention> parties = tree.seen().looked() ? parties(trigger, ties) : List.of();
        List<ActReading> readings = new ArrayList<>();
        List<Mention> doers = ruled.map(RoleFinder.Roles::sources).orElseGet(() -> finder.doers(trigger));
        for (Side sources : sources(doers, ties, trigger)) {
            for (Side targets : targets(ruled, ties, parties, sources.mentions(), trigger)) {
                RoleFinder.Roles roles = Origins.complete(
                        new RoleFinder.Roles(sources.mentions(), targets.mentions()), action.eventClass(), place);
                boolean meantByRules = targets.origins().contains(RULE);
                if (Unplaced.all(roles.sources())
                        || !meantByRules && isSpared(roles, action.eventClass(), bearing)
                        || isGuessedBacking(roles, action.eventClass(), bearing, ties)) {
                    continue;
                }
                Action meant = Recast.of(action, tree, trigger, roles);
                Standing stands = told.get().standing();
                readings.add(new ActReading(
                        trigger,
                        meant,
                        stands,
                        roles,
                        spot.named().isPresent() && sources.origins().contains(RULE) && meantByRules,
                        targets.nearby() && ties.suffering(targets.mentions()) < LOOSELY_TIED,
                        tree.seen().looked()
                                ? signs.of(meant.eventClass(), roles, sources.origins(), targets.origins())
                                : List.of()));
            }
        }
        return readings;
    }

    /** For each of the countries that the report names nearest, or that the network takes for whose it is done to, one of those spoken of. */
    private List<Mention> parties(Trigger trigger, Ties ties) {
        List<Mention> near = counterparts.near(tree.word(trigger.word()).start(), MOST_NAMED);
        List<Mention> parties = new ArrayList<>();
        for (Mention mention : near) {
            if (parties.size() < MOST_PARTIES
                    || ties.recipientsAreOf(List.of(mention)).orElse(0) >= LOOSELY_TIED) {
                parties.add(mention);
            }
        }
        return parties;
    }

    /** Whether it cannot be done to these: a state by its own, or whoever suffers what is praised or blamed ('condemned the sanctions on Mali'). */
    private static boolean isSpared(RoleFinder.Roles roles, EventClass eventClass, Bearing bearing) {
        return roles.targets().stream()
                .anyMatch(target -> isOwnState(target, roles.sources())
                        || isOwnSide(target, roles.sources(), bearing)
                        || JUDGING.contains(eventClass)
                                && SUFFERS_WHAT_IS_JUDGED
                                        .matcher(bearing.of(target))
                                        .find());
    }

    /** 'No one was beaten by the police, the minister said': whoever is spoken of nearby and is of their own side. */
    private static boolean isOwnSide(Mention target, List<Mention> sources, Bearing bearing) {
        return Bearing.AFAR.contains(bearing.of(target))
                && PoliticalActors.isState(target)
                && sources.stream()
                        .allMatch(source -> (PoliticalActors.isState(source)
                                        || source.actor()
                                                .sector()
                                                .filter(FORCES::contains)
                                                .isPresent())
                                && source.actor()
                                        .country()
                                        .equals(target.actor().country()));
    }

    /** 'It welcomed the outcome': whom a state backs is not told by who was spoken of in the sentences around. */
    private static boolean isGuessedBacking(RoleFinder.Roles roles, EventClass eventClass, Bearing bearing, Ties ties) {
        return eventClass == EventClass.SUPPORT
                && !roles.targets().isEmpty()
                && Bearing.AFAR.contains(bearing.of(roles.targets().get(0)))
                && ties.suffering(roles.targets()) < LOOSELY_TIED;
    }

    private static boolean isOwnState(Mention target, List<Mention> sources) {
        return target.actor().kind() == ActorKind.STATE
                && sources.stream()
                        .anyMatch(source ->
                                source.actor().country().equals(target.actor().country()));
    }

    /** Those who may stand on one side of an act, and where they come from. */
    private record Side(List<Mention> mentions, Set<String> origins) {
        /** Whether nothing points at them but that the report speaks of them nearby. */
        boolean nearby() {
            return NEARBY.containsAll(origins);
        }
    }

    private List<Side> sources(List<Mention> ruled, Ties ties, Trigger trigger) {
        Map<Set<Object>, Side> sides = new LinkedHashMap<>();
        add(sides, ruled, RULE);
        if (tree.seen().looked()) {
            List<Mention> others = noDoers(trigger);
            add(sides, allOf(ruled, without(ties.doers(TIED), others)), "seen");
            add(sides, allOf(ruled, without(ties.likeliestDoers(LOOSELY_TIED), others)), "likeliest");
        }
        sides.remove(Set.of());
        return new ArrayList<>(sides.values());
    }

    /**
     * Who does not do it by the way it is said: 'Oman accused Chad of arming rebels' has Chad arm them, 'Oman drew a protest
     * from Chad' has Chad protest.
     */
    private List<Mention> noDoers(Trigger trigger) {
        int verb = trigger.word();
        if (!Clauses.isPredicate(tree, verb)) {
            return List.of();
        }
        int subject = Clauses.subject(tree, verb);
        List<String> said = trigger.entry().sources();
        if (trigger.entry().kind() == 'v' && !said.isEmpty() && said.stream().noneMatch(SUBJECT::contains)) {
            return subject < 0 ? List.of() : participants.at(subject);
        }
        int above = tree.head(verb);
        int doer = above < 0 ? -1 : Clauses.doer(tree, verb);
        int accuser = doer >= 0 && tree.head(doer) == above ? Clauses.subject(tree, above) : -1;
        return accuser < 0 || accuser == doer ? List.of() : participants.at(accuser);
    }

    /** Some of those whom the clause names side by side are not without the others. */
    private static List<Mention> allOf(List<Mention> ruled, List<Mention> some) {
        return !some.isEmpty() && Repeats.actors(ruled).containsAll(Repeats.actors(some)) ? ruled : some;
    }

    private List<Side> targets(
            Optional<RoleFinder.Roles> ruled,
            Ties ties,
            List<Mention> parties,
            List<Mention> sources,
            Trigger trigger) {
        Map<Set<Object>, Side> sides = new LinkedHashMap<>();
        ruled.ifPresent(roles -> add(sides, without(roles.targets(), sources), RULE));
        if (tree.seen().looked()) {
            add(sides, without(ties.recipients(TIED), sources), "seen");
            add(sides, without(ties.likeliestRecipients(LOOSELY_TIED), sources), "likeliest");
            add(sides, without(Evidence.noOutlets(counterparts.of(sources, trigger)), sources), COUNTERPART);
            add(sides, List.of(), "none");
            parties.stream()
                    .filter(party -> sources.stream()
                            .noneMatch(source -> source.actor()
                                    .country()
                                    .equals(party.actor().country())))
                    .forEach(party -> add(sides, List.of(party), PARTY));
        }
        return new ArrayList<>(sides.values());
    }

    private static void add(Map<Set<Object>, Side> sides, List<Mention> mentions, String origin) {
        sides.computeIfAbsent(Repeats.actors(mentions), none -> new Side(mentions, new LinkedHashSet<>()))
                .origins()
                .add(origin);
    }

    private static List<Mention> without(List<Mention> mentions, List<Mention> others) {
        Set<Object> left = Repeats.actors(others);
        return mentions.stream()
                .filter(mention -> !left.contains(mention.actor()) && PoliticalActors.isActor(mention))
                .toList();
    }
}
