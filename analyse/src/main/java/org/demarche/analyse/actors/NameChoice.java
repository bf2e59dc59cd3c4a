package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.LeaderName;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;

/** Chooses among the readings of a name. */
final class NameChoice {
    private NameChoice() {}

    /** The actor that a name means without any text around it; empty when several would do. */
    static Optional<Actor> bare(ActorLexicon lexicon, List<Fact> facts, Optional<LocalDate> on) {
        Optional<StateName> state = state(facts, Set.of());
        if (state.isPresent()) {
            return Optional.of(stateActor(lexicon, state.get().code()));
        }
        for (Fact fact : facts) {
            if (fact instanceof OrganisationName organisation) {
                return Optional.of(organisationActor(organisation));
            }
        }
        return leader(facts, on, Set.of()).map(leader -> Offices.actor(leader, on));
    }

    static Actor stateActor(ActorLexicon lexicon, String code) {
        return new Actor(lexicon.stateName(code), Optional.of(code), Optional.empty(), ActorKind.STATE);
    }

    static Actor organisationActor(OrganisationName organisation) {
        return new Actor(organisation.name(), organisation.country(), organisation.sector(), organisation.kind());
    }

    /**
     * The state a form names: where several states share it ('Korean', 'Congolese'), the one spoken of already; else
     * the first in the lexicon, unless none of them is more at home to it than the others.
     */
    static Optional<StateName> state(List<Fact> facts, Set<String> spokenOf) {
        List<StateName> states = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof StateName state) {
                states.add(state);
            }
        }
        if (states.isEmpty()) {
            return Optional.empty();
        }
        List<StateName> mentioned =
                states.stream().filter(state -> spokenOf.contains(state.code())).toList();
        if (mentioned.stream().map(StateName::code).distinct().count() == 1) {
            return Optional.of(mentioned.get(0));
        }
        return Optional.of(states.get(0));
    }

    /**
     * The leader a form names: of several, those in office on the day and of the countries that the words around it
     * name; the one left, or none when two are left.
     */
    static Optional<Leader> leader(List<Fact> facts, Optional<LocalDate> on, Set<String> countries) {
        List<Leader> leaders = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof LeaderName name && name.strength() != Fact.Strength.TITLED) {
                leaders.add(name.leader());
            }
        }
        return leaderOf(leaders, on, countries);
    }

    static Optional<Leader> leaderOf(List<Leader> leaders, Optional<LocalDate> on, Set<String> countries) {
        List<Leader> left = narrow(leaders, leader -> countries.isEmpty() || of(leader, countries));
        left = narrow(left, leader -> Offices.inOffice(leader, on));
        left = narrow(
                left,
                leader ->
                        leader.terms().stream().anyMatch(term -> !term.office().isEmpty()));
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Leader first = left.get(0);
        boolean alike = left.stream()
                .allMatch(leader -> Offices.actor(leader, on)
                        .country()
                        .equals(Offices.actor(first, on).country()));
        return left.size() == 1 || alike && on.isPresent() && samePerson(left) ? Optional.of(first) : Optional.empty();
    }

    /** Whether a leader held an office of one of these countries. */
    static boolean of(Leader leader, Set<String> countries) {
        return leader.terms().stream()
                .anyMatch(term -> term.country().filter(countries::contains).isPresent());
    }

    // Two sources spell one person in two ways: 'Vladimir Putin' and 'Vladimir Vladimirovich Putin'.
    private static boolean samePerson(List<Leader> leaders) {
        List<String> first = Spelling.parts(leaders.get(0).name());
        return leaders.stream().allMatch(leader -> {
            List<String> parts = Spelling.parts(leader.name());
            return parts.get(0).equals(first.get(0))
                    && parts.get(parts.size() - 1).equals(first.get(first.size() - 1));
        });
    }

    private static List<Leader> narrow(List<Leader> leaders, java.util.function.Predicate<Leader> wanted) {
        List<Leader> left = leaders.stream().filter(wanted).toList();
        return left.isEmpty() ? leaders : left;
    }
}
