package org.demarche.analyse.events;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/** What an act is by who does it to whom: the same words name one thing of a state and another of a crowd. */
final class Recast {
    private static final Set<Sector> IN_WORDS = Set.of(Sector.NGO, Sector.IGO);
    private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.SEP, Sector.UAF, Sector.IMG, Sector.MIL);
    private static final Set<Sector> CROWDS = Set.of(Sector.CVL, Sector.STU, Sector.LAB, Sector.AGR, Sector.OPP);
    private static final Set<Sector> COMMANDED =
            Set.of(Sector.BUS, Sector.CVL, Sector.MED, Sector.NGO, Sector.LAB, Sector.AGR, Sector.REF, Sector.EDU);

    /** CAMEO: destroying property. */
    private static final String DESTROYING = "1712";

    /** CAMEO: giving military aid. */
    private static final String ARMS = "072";

    private static final Set<String> CONTRACTS = Set.of("contract", "order", "purchase", "sale");

    private static final Set<String> FIRES = Set.of("burn", "torch", "set");

    private static final Set<String> EXERCISES =
            Set.of("exercise", "drill", "manoeuvre", "manoeuvres", "maneuver", "maneuvers", "wargame", "exercises");
    private static final Set<String> ORDERS = Set.of("order", "command", "instruct");

    private Recast() {}

    /** The action as it is between these. */
    static Action of(Action action, Tree tree, Trigger trigger, RoleFinder.Roles roles) {
        boolean state = roles.sources().stream().allMatch(PoliticalActors::isState);
        if (action.eventClass() == EventClass.SANCTION && state && atHome(roles)) {
            // a state does not put sanctions on its own people
            return new Action(EventClass.COERCE, Optional.of("restrict"), "172", action.concerns());
        }
        if (action.eventClass() == EventClass.PROTEST
                && action.cameo().equals("141")
                && Clauses.lemma(tree, trigger.word()).startsWith("protest")
                && (state || all(roles.sources(), IN_WORDS))) {
            // a state, a body, an aid group does not demonstrate: its protest is a complaint
            return new Action(EventClass.ACCUSE, Optional.empty(), "114", Set.of());
        }
        if (action.cameo().equals(ARMS) && isOfContract(tree, trigger.word())) {
            return new Action(EventClass.COOPERATE, Optional.empty(), "061", action.concerns());
        }
        boolean burning = action.cameo().equals(DESTROYING) && FIRES.contains(Clauses.lemma(tree, trigger.word()));
        if (burning && all(roles.sources(), ARMED)) {
            return new Action(EventClass.ASSAULT, Optional.empty(), "180", action.concerns());
        }
        if (burning && all(roles.sources(), CROWDS) && (roles.targets().isEmpty() || atHome(roles))) {
            return new Action(EventClass.PROTEST, Optional.of("riot"), "145", Set.of());
        }
        if (action.eventClass() == EventClass.MOBILIZE
                && countries(roles.sources()).size() > 1
                && speaksOfExercise(tree, trigger.word())) {
            // what the forces of several states practise together is no threat of any
            return new Action(EventClass.COOPERATE, Optional.empty(), "062", action.concerns());
        }
        if (action.eventClass() == EventClass.REQUEST
                && ORDERS.contains(Clauses.lemma(tree, trigger.word()))
                && !roles.targets().isEmpty()
                && state
                && all(roles.targets(), COMMANDED)) {
            // what a power orders those under it to do they are made to do
            return new Action(EventClass.COERCE, Optional.of("restrict"), "170", action.concerns());
        }
        return action;
    }

    /** 'Delivered the last of the jets under a contract of 2015': sold, not given. */
    private static boolean isOfContract(Tree tree, int verb) {
        return tree.children(verb, "obl").stream()
                .anyMatch(phrase -> Clauses.preposition(tree, phrase).equals("under")
                        && CONTRACTS.contains(Clauses.lemma(tree, phrase)));
    }

    private static boolean all(List<Mention> mentions, Set<Sector> sectors) {
        return mentions.stream()
                .allMatch(mention ->
                        mention.actor().sector().filter(sectors::contains).isPresent());
    }

    private static boolean speaksOfExercise(Tree tree, int word) {
        return EXERCISES.contains(Clauses.lemma(tree, word))
                || Clauses.isPredicate(tree, word)
                        && Clauses.objects(tree, word).stream()
                                .anyMatch(object -> EXERCISES.contains(Clauses.lemma(tree, object)));
    }

    private static boolean atHome(RoleFinder.Roles roles) {
        Set<String> own = countries(roles.sources());
        boolean known = roles.sources().stream()
                .allMatch(source -> source.actor().country().isPresent());
        return own.size() == 1
                && known
                && !roles.targets().isEmpty()
                && roles.targets().stream()
                        .map(Mention::actor)
                        .map(Actor::country)
                        .allMatch(country -> country.filter(own::contains).isPresent());
    }

    private static Set<String> countries(List<Mention> mentions) {
        Set<String> countries = new HashSet<>();
        mentions.forEach(mention -> mention.actor().country().ifPresent(countries::add));
        return countries;
    }
}
