package org.demarche.analyse.events;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;

/** Tells what happens in politics from what happens between private people and among things. */
final class PoliticalActors {
    private static final Set<Sector> POLITICAL = Set.of(
            Sector.GOV,
            Sector.MIL,
            Sector.REB,
            Sector.OPP,
            Sector.PTY,
            Sector.COP,
            Sector.JUD,
            Sector.SPY,
            Sector.LEG,
            Sector.SEP,
            Sector.UAF,
            Sector.IGO,
            Sector.NGO);

    private static final Set<Sector> SPEAK_FOR_MANY = Set.of(
            Sector.GOV,
            Sector.MIL,
            Sector.REB,
            Sector.OPP,
            Sector.PTY,
            Sector.JUD,
            Sector.LEG,
            Sector.SEP,
            Sector.IGO,
            Sector.NGO,
            Sector.COP);

    private static final Set<EventClass> SPOKEN =
            Set.of(EventClass.REQUEST, EventClass.ACCUSE, EventClass.PROTEST, EventClass.REJECT, EventClass.SUPPORT);

    private static final Set<EventClass> ADDRESSED =
            Set.of(EventClass.REQUEST, EventClass.THREATEN, EventClass.ACCUSE, EventClass.REJECT, EventClass.SUPPORT);

    private static final Set<Sector> PRIVATE =
            Set.of(Sector.CVL, Sector.BUS, Sector.EDU, Sector.CRM, Sector.REL, Sector.MED, Sector.HLH);

    /** Officers of the law, who warn, urge and blame in the way of their work. */
    private static final Set<Sector> OFFICERS = Set.of(Sector.COP, Sector.JUD);

    /** Parts of society that strike with words and their feet. */
    private static final Set<Sector> UNARMED =
            Set.of(Sector.LAB, Sector.BUS, Sector.EDU, Sector.MED, Sector.HLH, Sector.JUD, Sector.LEG);

    private PoliticalActors() {}

    /** Whether the mention is of somebody at all: a common noun of unknown kind is a thing. */
    static boolean isActor(Mention mention) {
        Actor actor = mention.actor();
        return actor.country().isPresent()
                || actor.sector().isPresent()
                || actor.kind() == ActorKind.ORGANISATION
                || actor.kind() == ActorKind.GROUP
                || actor.kind() == ActorKind.STATE;
    }

    /** Whether it is a state, a body or a power within one, of a known country. */
    static boolean speaksForMany(Mention mention) {
        Actor actor = mention.actor();
        return actor.country().isPresent()
                && (actor.sector().isEmpty() && actor.kind() == ActorKind.STATE
                        || actor.sector().filter(SPEAK_FOR_MANY::contains).isPresent());
    }

    /** Whether it is a state or its government. */
    static boolean isState(Mention mention) {
        Actor actor = mention.actor();
        return actor.kind() == ActorKind.STATE && actor.sector().isEmpty()
                || actor.sector().filter(sector -> sector == Sector.GOV).isPresent();
    }

    /**
     * Whether an act between these is one of politics: somebody of no known country who is no power either acts in
     * politics only where a power, or in words a state, is spoken to.
     */
    static boolean concerns(List<Mention> sources, List<Mention> targets, EventClass eventClass) {
        boolean outlaws = sources.stream()
                .allMatch(source -> source.actor()
                        .sector()
                        .filter(sector -> sector == Sector.CRM)
                        .isPresent());
        if (ADDRESSED.contains(eventClass) && inTheirOwnAffairs(sources, targets)) {
            return false;
        }
        if (eventClass == EventClass.ASSAULT
                && countries(sources, targets).size() < 2
                && sources.stream().allMatch(source -> hasSector(source, UNARMED))) {
            return false; // 'a Chinese vessel rammed a Philippine boat' is between two states whoever owns the vessel
        }
        if (targets.isEmpty()
                && eventClass == EventClass.ACCUSE
                && sources.stream().noneMatch(PoliticalActors::isOfficial)) {
            return false;
        }
        if (targets.isEmpty()
                && eventClass == EventClass.COERCE
                && sources.stream().allMatch(source -> hasSector(source, Set.of(Sector.JUD)))) {
            return false; // 'a court fined a plumber'
        }
        if (eventClass == EventClass.COOPERATE && countries(sources, targets).size() == 1 && isOne(sources, targets)) {
            return false;
        }
        if (eventClass != EventClass.PROTEST && amongPrivatePeople(sources, targets, ADDRESSED.contains(eventClass))) {
            return false;
        }
        boolean actsInPolitics = (!outlaws || eventClass == EventClass.PROTEST)
                && sources.stream().anyMatch(source -> political(source, true));
        return actsInPolitics || targets.stream().anyMatch(target -> political(target, SPOKEN.contains(eventClass)));
    }

    /** Whether it is a state, its government or parliament, or a body of states: what they condemn is a matter of state. */
    private static boolean isOfficial(Mention source) {
        return isState(source) || hasSector(source, Set.of(Sector.IGO, Sector.LEG, Sector.NGO));
    }

    /** Whether all are known to be of one country: departments of one state work together every day. */
    private static boolean isOne(List<Mention> sources, List<Mention> targets) {
        return sources.stream().allMatch(source -> source.actor().country().isPresent())
                && targets.stream().allMatch(target -> target.actor().country().isPresent());
    }

    /** Whether private people or officers of the law speak to nobody in particular, or such officers at home to private people, the police to anybody. */
    private static boolean inTheirOwnAffairs(List<Mention> sources, List<Mention> targets) {
        boolean officers = sources.stream().allMatch(source -> hasSector(source, OFFICERS));
        boolean privately = sources.stream().allMatch(source -> hasSector(source, PRIVATE));
        if (targets.isEmpty()) {
            return officers || privately;
        }
        boolean atHome = countries(sources, targets).size() < 2;
        boolean police = sources.stream().allMatch(source -> hasSector(source, Set.of(Sector.COP)));
        return atHome && (police || officers && targets.stream().allMatch(target -> hasSector(target, PRIVATE)));
    }

    private static boolean hasSector(Mention mention, Set<Sector> sectors) {
        return mention.actor().sector().filter(sectors::contains).isPresent();
    }

    private static Set<Optional<String>> countries(List<Mention> sources, List<Mention> targets) {
        Set<Optional<String>> countries = new HashSet<>();
        sources.forEach(source -> countries.add(source.actor().country()));
        targets.forEach(target -> countries.add(target.actor().country()));
        countries.remove(Optional.<String>empty());
        return countries;
    }

    /** Whether private people do it, to nobody or to private people of no other country. */
    private static boolean amongPrivatePeople(List<Mention> sources, List<Mention> targets, boolean inWords) {
        return countries(sources, targets).size() < 2
                && sources.stream().allMatch(PoliticalActors::isPrivate)
                && targets.stream().allMatch(target -> isPrivate(target) || !inWords && isPlace(target));
    }

    /** A town or state that people of its own do something to ('stormed Kotor's lanes') is where they do it. */
    private static boolean isPlace(Mention mention) {
        return mention.actor().kind() == ActorKind.STATE
                && mention.actor().sector().isEmpty();
    }

    private static boolean isPrivate(Mention mention) {
        Actor actor = mention.actor();
        boolean somebody = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED;
        return somebody && hasSector(mention, PRIVATE);
    }

    private static boolean political(Mention mention, boolean anyCountry) {
        Optional<Sector> sector = mention.actor().sector();
        return sector.filter(POLITICAL::contains).isPresent()
                || anyCountry && mention.actor().country().isPresent();
    }
}
