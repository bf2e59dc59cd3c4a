package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Stands;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Reads what a noun phrase says it belongs to, the closest words first. */
final class BelongingReader {
    // Those one finds where they live; troops, diplomats and reporters one finds abroad.
    private static final Set<Sector> LOCAL = Set.of(
            Sector.BUS,
            Sector.SET,
            Sector.OPP,
            Sector.PTY,
            Sector.REB,
            Sector.SEP,
            Sector.UAF,
            Sector.CVL,
            Sector.LAB,
            Sector.AGR,
            Sector.STU,
            Sector.EDU,
            Sector.JUD,
            Sector.LEG,
            Sector.COP,
            Sector.HLH,
            Sector.CRM,
            Sector.REL);
    /** What a body's people do for it makes them its own: its auditors, its investigators. */
    private static final Set<Sector> SERVING_BODIES =
            Set.of(Sector.GOV, Sector.BUS, Sector.EDU, Sector.LEG, Sector.COP, Sector.NGO, Sector.MED);

    private static final Set<String> LOCAL_GOVERNMENT = Set.of(
            "authority",
            "official",
            "government",
            "leader",
            "mayor",
            "governor",
            "authorities",
            "officials",
            "junta",
            "regime");
    // Whom they serve follows 'to'; where an ambassador is sent does too, so that he is not among them.
    private static final Set<String> SERVING = Set.of(
            "adviser",
            "advisor",
            "aide",
            "senior aide",
            "assistant",
            "secretary",
            "counsel",
            "lawyer",
            "deputy",
            "heir");
    private static final Set<String> ALLIANCES = Set.of("alliance", "bloc");
    private static final Set<String> WITHIN = Set.of("in", "inside", "throughout", "within", "across", "around");

    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final Surroundings surroundings;
    private final PhraseReader.Others others;

    BelongingReader(ActorLexicon lexicon, Discourse discourse, Surroundings surroundings, PhraseReader.Others others) {
        this.surroundings = surroundings;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.others = others;
    }

    Belonging read(int sentence, Phrase phrase) {
        int first = phrase.first();
        int last = phrase.last();
        List<Actor> found = new ArrayList<>(insideCore(phrase));
        for (int owner : phrase.owners()) {
            Found owning = others.at(sentence, owner);
            first = Math.min(first, Math.min(owner, owning.first()));
            if (found.isEmpty()) {
                found.addAll(owning.isEmpty() ? town(sentence, phrase, owner) : owning.actors());
            }
        }
        Optional<RoleName> role = phrase.role();
        for (int complement : phrase.complements()) {
            if (!reaches(phrase, complement, role)) {
                continue;
            }
            Found of = others.at(sentence, complement);
            if (of.isEmpty()) {
                if (found.isEmpty()) {
                    found.addAll(town(sentence, phrase, complement));
                }
                continue;
            }
            String preposition = preposition(phrase, complement);
            if (WITHIN.contains(preposition) && !found.isEmpty()) {
                continue;
            }
            last = Math.max(last, of.last());
            if (found.isEmpty()) {
                found.addAll(of.actors());
                if (phrase.isPlural()
                        || role.filter(name -> name.stands() == Stands.PEOPLE).isPresent()) {
                    last = Math.max(last, addConjuncts(sentence, phrase.view().tree(), complement, found));
                }
            } else if (isTopic(phrase, role) && !preposition.equals("to")) {
                // 'the former China director at the White House' is the White House's.
                found.clear();
                found.addAll(of.actors());
            } else if (found.stream().allMatch(actor -> actor.sector().isEmpty())
                    && of.actors().get(0).sector().isPresent()
                    && preposition.equals("for")) {
                // 'a Chinese spokesman for the rebels' is the rebels'.
                found.clear();
                found.addAll(of.actors());
            }
        }
        if (found.isEmpty() && phrase.modifierForm().filter(ALLIANCES::contains).isPresent()) {
            // 'an alliance spokeswoman', after NATO
            found.addAll(discourse.body().map(Found::actors).orElse(List.of()));
        }
        return new Belonging(List.copyOf(new LinkedHashSet<>(found)), first, last);
    }

    /** What a phrase belongs to by its own words and what follows it, whoever owns it. */
    List<Actor> besidesOwners(int sentence, Phrase phrase) {
        List<Actor> found = new ArrayList<>(insideCore(phrase));
        for (int complement : phrase.complements()) {
            if (found.isEmpty() && Set.of("of", "from", "in").contains(preposition(phrase, complement))) {
                found.addAll(others.at(sentence, complement).actors());
            }
        }
        return found;
    }

    // 'the mayor of Ghent', 'Ghent's prosecutors': the state that the town lies in.
    private List<Actor> town(int sentence, Phrase phrase, int word) {
        return surroundings
                .townState(sentence, phrase.view(), word)
                .map(code -> List.of(NameChoice.stateActor(lexicon, code)))
                .orElse(List.of());
    }

    // A state's bare name before a person's role can be what the person deals with: 'China director', 'Iran envoy'.
    private static boolean isTopic(Phrase phrase, Optional<RoleName> role) {
        boolean person = role.filter(name -> name.stands() == Stands.PERSON).isPresent();
        List<NameSpot> names = phrase.names();
        return person
                && names.size() == 1
                && phrase.owners().isEmpty()
                && phrase.view().tree().is(names.get(0).last(), "compound")
                && names.get(0).state(Set.of()).isPresent()
                && !isAdjective(names.get(0));
    }

    private int addConjuncts(int sentence, Tree tree, int complement, List<Actor> found) {
        int last = -1;
        for (int conjunct : tree.conjuncts(complement)) {
            if (conjunct != complement) {
                Found other = others.at(sentence, conjunct);
                if (other.kind() == Found.Kind.STATE || other.kind() == Found.Kind.BODY) {
                    found.addAll(other.actors());
                    last = Math.max(last, other.last());
                }
            }
        }
        return last;
    }

    private List<Actor> insideCore(Phrase phrase) {
        List<Actor> organisations = new ArrayList<>();
        List<Actor> states = new ArrayList<>();
        NameSpot own = phrase.view().name(phrase.head());
        NameSpot last = null;
        for (NameSpot spot : phrase.names()) {
            if (spot.equals(own) || spot.first() > phrase.head()) {
                continue;
            }
            Optional<StateName> state = spot.state(discourse.statesSpokenOf());
            if (state.isPresent()) {
                if (!isEthnic(phrase, spot) && (states.isEmpty() || coordinated(phrase, last, spot))) {
                    states.add(NameChoice.stateActor(lexicon, state.get().code()));
                    last = spot;
                }
            } else {
                Optional<OrganisationName> organisation = spot.organisation();
                organisation.ifPresent(name -> organisations.add(NameChoice.organisationActor(name)));
            }
        }
        if (organisations.isEmpty() && states.isEmpty() && phrase.owners().isEmpty()) {
            justBefore(phrase, states);
        }
        if (organisations.isEmpty()) {
            return states;
        }
        // 'Lebanese Hezbollah fighters', 'US NATO ambassador': a state before a body keeps the phrase.
        boolean body = organisations.get(0).sector().filter(Sector.IGO::equals).isPresent();
        return body && !states.isEmpty() ? states : List.of(organisations.get(0));
    }

    // 'US and British forces', where the tree hangs the adjective elsewhere: what stands right before still belongs.
    private void justBefore(Phrase phrase, List<Actor> states) {
        int word = phrase.first() - 1;
        while (word >= 0) {
            NameSpot spot = phrase.view().name(word);
            if (spot == null || !isAdjective(spot)) {
                break;
            }
            spot.state(discourse.statesSpokenOf())
                    .ifPresent(state -> states.add(0, NameChoice.stateActor(lexicon, state.code())));
            word = spot.first() - 1;
            if (word > 0 && Set.of("and", ",", "or").contains(phrase.view().lower(word))) {
                word--;
            } else {
                break;
            }
        }
    }

    private static boolean isAdjective(NameSpot spot) {
        return spot.facts().stream()
                .anyMatch(fact -> fact instanceof StateName state && state.use() == Fact.StateUse.ADJECTIVE);
    }

    private static boolean coordinated(
            Phrase phrase, @org.jspecify.annotations.Nullable NameSpot before, NameSpot spot) {
        if (before == null) {
            return false;
        }
        Tree tree = phrase.view().tree();
        for (int i = before.last() + 1; i < spot.first(); i++) {
            String form = phrase.view().lower(i);
            if (!form.equals("and")
                    && !form.equals(",")
                    && !form.equals("-")
                    && !form.equals("/")
                    && !form.equals("or")
                    && !form.equals("&")) {
                return false;
            }
        }
        return spot.first() > before.last() + 1 || tree.is(spot.last(), "conj");
    }

    // 'ethnic Russians', 'ethnic Albanian guerrillas' are citizens of somewhere else.
    private static boolean isEthnic(Phrase phrase, NameSpot spot) {
        return spot.first() > 0 && phrase.view().lower(spot.first() - 1).equals("ethnic");
    }

    private boolean reaches(Phrase phrase, int complement, Optional<RoleName> role) {
        String preposition = preposition(phrase, complement);
        if (role.isEmpty()) {
            return preposition.equals("of") && phrase.view().name(phrase.head()) == null;
        }
        RoleName name = role.get();
        return switch (preposition) {
            case "of", "from", "at" -> true;
            case "to" -> SERVING.contains(name.form());
            case "for" ->
                name.weight() == Weight.STATE && name.stands() != Stands.BODY
                        || name.sector().filter(Sector.GOV::equals).isPresent()
                                && phrase.owners().isEmpty();
            case "with" ->
                name.weight() == Weight.STATE && name.stands() != Stands.BODY
                        || name.sector()
                                .filter(sector -> sector == Sector.EDU || sector == Sector.MED)
                                .isPresent();
            default -> WITHIN.contains(preposition) && isLocal(phrase, name);
        };
    }

    private static boolean isLocal(Phrase phrase, RoleName role) {
        boolean ministry = role.stands() == Stands.BODY
                && (role.form().endsWith("ministry") || role.form().equals("central bank"));
        return ministry
                || role.sector().filter(LOCAL::contains).isPresent()
                || LOCAL_GOVERNMENT.contains(role.form())
                || role.weight() == Weight.STATE
                        && phrase.modifierRole()
                                .flatMap(RoleName::sector)
                                .filter(LOCAL::contains)
                                .isPresent();
    }

    private static String preposition(Phrase phrase, int complement) {
        int marker = phrase.view().tree().child(complement, "case");
        return marker < 0 ? "" : phrase.view().lower(marker);
    }

    /** The sector of a role that belongs to something. */
    static Optional<Sector> sector(RoleName role, Optional<RoleName> modifier, Optional<Actor> owner) {
        Optional<Sector> ownerSector = owner.flatMap(Actor::sector);
        boolean ofBody = ownerSector.filter(Sector.IGO::equals).isPresent();
        if (role.weight() == Weight.OWN) {
            boolean office = role.sector()
                    .filter(sector -> sector == Sector.GOV || sector == Sector.MIL)
                    .isPresent();
            boolean serving = role.sector().filter(SERVING_BODIES::contains).isPresent();
            if (serving && ofBody) {
                return ownerSector;
            }
            if (office && ownerSector.filter(BelongingReader::isApart).isPresent()) {
                return ownerSector;
            }
            boolean presides = role.sector().filter(Sector.GOV::equals).isPresent() && role.stands() != Stands.BODY;
            if (presides && ownerSector.filter(BelongingReader::isNoGovernment).isPresent()) {
                return ownerSector;
            }
            return role.sector();
        }
        Optional<Sector> modifierSector = modifier.flatMap(RoleName::sector);
        if (modifierSector.isPresent()) {
            return modifierSector.filter(Sector.GOV::equals).isPresent() && ofBody ? ownerSector : modifierSector;
        }
        if (ownerSector.isPresent()) {
            return ownerSector;
        }
        boolean ofState = owner.filter(actor -> actor.kind() == ActorKind.STATE).isPresent();
        return ofState ? Optional.of(Sector.GOV) : Optional.empty();
    }

    // The Taliban's minister and a Hamas commander are the group's, whatever the group calls them.
    private static boolean isApart(Sector sector) {
        return switch (sector) {
            case REB, SEP, OPP, IMG, UAF -> true;
            default -> false;
        };
    }

    // The bishops' president and a company's envoy are of the church and the company.
    private static boolean isNoGovernment(Sector sector) {
        return switch (sector) {
            case REL, LAB, BUS, MED, NGO, EDU, STU, AGR, HLH, PTY, JUD, LEG -> true;
            default -> false;
        };
    }

    /** Whether a sector is one of offices that can be left, so that 'former' makes its holder one of the elite. */
    static boolean isOffice(Sector sector) {
        return switch (sector) {
            case GOV, MIL, LEG, JUD, COP, SPY, IGO -> true;
            default -> false;
        };
    }
}
