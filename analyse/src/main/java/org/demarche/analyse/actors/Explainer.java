package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analyse.actors.Fact.LeaderName;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.Term;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;

/** Says what the lexicon holds for a name. */
final class Explainer {
    private Explainer() {}

    static Explanation explain(ActorLexicon lexicon, String name, Optional<LocalDate> on) {
        String key = Spelling.key(name);
        List<Explanation.Candidate> candidates = new ArrayList<>();
        for (Fact fact : lexicon.names(key)) {
            candidates.add(candidate(lexicon, fact, on));
        }
        lexicon.role(key).ifPresent(role -> candidates.add(candidate(lexicon, role, on)));
        if (candidates.isEmpty() && Spelling.parts(name).size() == 1) {
            for (Fact.Leader leader : lexicon.bySurname(key)) {
                candidates.add(new Explanation.Candidate(
                        Offices.actor(leader, on),
                        "part of the name; read so only beside a title, or after the full name: " + offices(leader),
                        leader.terms().get(0).source()));
            }
            return new Explanation(
                    name,
                    Optional.empty(),
                    candidates.isEmpty() ? "not in the lexicon" : "only a part of names in the lexicon",
                    candidates);
        }
        Optional<Actor> chosen = NameChoice.bare(lexicon, lexicon.names(key), on);
        String reason;
        if (chosen.isPresent()) {
            reason = candidates.size() == 1 ? "the only reading" : "the reading that fits the date and comes first";
        } else if (candidates.isEmpty()) {
            reason = "not in the lexicon";
        } else if (lexicon.names(key).isEmpty()) {
            reason = "a role: who it is depends on the words around it";
        } else {
            reason = "several readings, and the name alone does not tell which";
        }
        return new Explanation(name, chosen, reason, candidates);
    }

    private static Explanation.Candidate candidate(ActorLexicon lexicon, Fact fact, Optional<LocalDate> on) {
        if (fact instanceof StateName state) {
            Actor actor = new Actor(
                    lexicon.stateName(state.code()), Optional.of(state.code()), Optional.empty(), ActorKind.STATE);
            String reason =
                    "'%s' is %s of %s".formatted(state.form(), use(state.use()), lexicon.stateName(state.code()));
            return new Explanation.Candidate(actor, reason, state.source());
        }
        if (fact instanceof OrganisationName organisation) {
            Actor actor =
                    new Actor(organisation.name(), organisation.country(), organisation.sector(), organisation.kind());
            return new Explanation.Candidate(
                    actor,
                    "'%s' is a name of %s".formatted(organisation.form(), organisation.name()),
                    organisation.source());
        }
        if (fact instanceof LeaderName leader) {
            return new Explanation.Candidate(
                    Offices.actor(leader.leader(), on),
                    strength(leader.strength()) + offices(leader.leader()),
                    leader.source());
        }
        RoleName role = (RoleName) fact;
        Actor actor = new Actor(role.form(), role.country(), role.sector(), ActorKind.UNNAMED);
        String reason = switch (role.weight()) {
            case OWN -> "a role with a sector of its own";
            case STATE -> "a role with the sector of what it belongs to";
            case PART -> "stands for what it is a part of";
        };
        return new Explanation.Candidate(actor, reason, role.source());
    }

    private static String strength(Fact.Strength strength) {
        return switch (strength) {
            case FULL -> "full name: ";
            case SHORT -> "short name, read so by itself: ";
            case TITLED -> "short name, read so beside a title: ";
        };
    }

    private static String use(Fact.StateUse use) {
        return switch (use) {
            case NAME -> "the name";
            case ALIAS -> "another name";
            case FORMER -> "a former name";
            case ADJECTIVE -> "the adjective";
            case PEOPLE -> "the people";
            case CAPITAL -> "a capital or seat";
            case PART -> "a part";
        };
    }

    private static String offices(Fact.Leader leader) {
        return leader.terms().stream().map(Explainer::office).collect(Collectors.joining("; "));
    }

    private static String office(Term term) {
        String what = term.office().isEmpty()
                ? term.sector()
                        .map(sector -> sector.name().toLowerCase(Locale.ROOT))
                        .orElse("office")
                : term.office();
        String to = term.to().isEmpty() ? "?" : term.toKnown() ? term.to() : "at least " + term.to();
        return "%s, %s, %s to %s (%s)"
                .formatted(
                        what,
                        term.country().orElse("no country"),
                        term.from().isEmpty() ? "?" : term.from(),
                        to,
                        term.source());
    }
}
