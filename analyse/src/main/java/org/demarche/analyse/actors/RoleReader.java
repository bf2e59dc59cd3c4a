package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Stands;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases headed by a word for what somebody is: 'the foreign minister', 'a group of rebels'. */
final class RoleReader {
    // Whom one meets in the states of others.
    private static final Set<String> ABROAD = Set.of(
            "diplomat",
            "envoy",
            "ambassador",
            "attache",
            "mediator",
            "negotiator",
            "consul",
            "military attache",
            "defence attache",
            "defense attache",
            "special envoy",
            "peacekeeper",
            "mercenary",
            "correspondent",
            "foreign correspondent",
            "coalition",
            "visitor",
            "tourist",
            "traveller",
            "expatriate",
            "attaché",
            "military attaché",
            "defence attaché",
            "plenipotentiary",
            "nuncio",
            "delegation",
            "embassy",
            "consulate");
    // 'anti-Indian protesters', 'Turkish-made drones' name a state that they are not of.
    private static final Pattern TURNED = Pattern.compile(
            "\\b(?:[Pp]ro|[Aa]nti)-\\p{Lu}|-(?:made|built|backed|designed|supplied|trained|funded|armed)\\b");

    /** Whose they are when they do something; asked for, sold and sent, they may be anybody's. */
    private static final Set<String> WEAPONS = Set.of(
            "aircraft", "aircraft carrier", "air defence", "air defense", "air defences", "air defenses", "artillery",
            "battery", "battleship", "bomber", "bombers", "bulldozer", "combat aircraft", "corvette", "cruiser",
            "destroyer", "drone", "drones", "fighter aircraft", "fighter jet", "fighter jets", "fighter plane",
            "fighter planes", "frigate", "gunboat", "gunboats", "gunship", "guns", "helicopter", "helicopter gunship",
            "helicopters", "howitzer", "howitzers", "jet", "jet fighter", "jets", "military aircraft",
            "military helicopter", "military plane", "minehunter", "minesweeper", "missile boat", "mortar", "mortars",
            "naval vessel", "naval vessels", "navy ship", "patrol boat", "patrol ship", "patrol vessel",
            "rocket launcher", "spy plane", "submarine", "tank", "tanks", "transport plane", "transports",
            "unmanned aircraft", "warplane", "warplanes", "warship", "warships");

    /** What somebody of another state is to whoever owns the word: 'his Armenian counterpart'. */
    private static final Set<String> COUNTERPARTS = Set.of(
            "counterpart",
            "colleague",
            "homologue",
            "opposite number",
            "host",
            "hosts",
            "guest",
            "guests",
            "visitor",
            "visitors",
            "interlocutor",
            "interlocutors");

    private static final Set<String> SPEAKERS = Set.of(
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "leader",
            "aide",
            "adviser",
            "advisor",
            "representative",
            "delegate",
            "secretary general",
            "secretary-general",
            "director general",
            "inspector",
            "observer");

    private final String text;
    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final Setting setting;
    private final PhraseReader.Others others;
    private final BelongingReader belongings;

    RoleReader(
            String text,
            ActorLexicon lexicon,
            Discourse discourse,
            Setting setting,
            PhraseReader.Others others,
            BelongingReader belongings) {
        this.text = text;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.setting = setting;
        this.others = others;
        this.belongings = belongings;
    }

    /** Whether people of this role are found in the states of others. */
    static boolean isAbroad(String role) {
        return ABROAD.contains(role);
    }

    static boolean standsForPerson(RoleName role) {
        return role.stands() == Stands.PERSON || role.stands() == Stands.MAN || role.stands() == Stands.WOMAN;
    }

    /** 'a group of rebels', 'thousands of Nigerians': what follows 'of', for the whole phrase. */
    Found part(int sentence, Phrase phrase, RoleName role) {
        for (int complement : phrase.complements()) {
            int marker = phrase.view().tree().child(complement, "case");
            if (marker >= 0 && phrase.view().lower(marker).equals("of")) {
                Found of = others.at(sentence, complement);
                if (of.isEmpty()) {
                    return Found.nobody(phrase.head());
                }
                boolean citizens = of.kind() == Found.Kind.STATE;
                List<Actor> actors = of.actors();
                if (citizens) {
                    actors = actors.stream()
                            .map(actor -> new Actor(
                                    actor.name(), actor.country(), Optional.of(Sector.CVL), ActorKind.UNNAMED))
                            .toList();
                }
                return new Found(
                        actors,
                        phrase.first(),
                        of.last(),
                        citizens ? Found.Kind.PEOPLE : of.kind(),
                        of.words(),
                        Found.Count.SEVERAL,
                        Optional.empty());
            }
        }
        boolean group = role.form().equals("group") && phrase.isDefinite() && !phrase.isPlural();
        return group
                ? discourse
                        .described(phrase, role)
                        .map(found -> new Found(
                                found.actors(),
                                phrase.first(),
                                phrase.last(),
                                found.kind(),
                                found.words(),
                                found.count(),
                                found.woman()))
                        .orElse(Found.nobody(phrase.head()))
                : Found.nobody(phrase.head());
    }

    Found read(int sentence, Phrase phrase, RoleName role) {
        Belonging belonging = belongings.read(sentence, phrase);
        List<Actor> owners = belonging.actors();
        boolean neighbour = role.form().equals("neighbour") || role.form().equals("neighbor");
        if (neighbour && owners.stream().anyMatch(owner -> owner.kind() == ActorKind.STATE)) {
            return Found.nobody(phrase.head());
        }
        boolean counterpart = COUNTERPARTS.contains(role.form());
        if (counterpart) {
            owners = belongings.besidesOwners(sentence, phrase);
            if (owners.isEmpty() && (phrase.appositions().isEmpty() || !phrase.owners().isEmpty())) {
                return Found.nobody(phrase.head());
            }
        }
        if (owners.isEmpty()) {
            Optional<Found> earlier = phrase.isIndefinite() ? Optional.empty() : antecedent(phrase, role);
            if (earlier.isPresent()) {
                Found found = earlier.get();
                return new Found(
                        found.actors(),
                        phrase.first(),
                        phrase.last(),
                        found.kind(),
                        found.words(),
                        found.count(),
                        found.woman());
            }
        }
        Found beside = standsForPerson(role) && !phrase.isPlural() ? apposedName(sentence, phrase) : null;
        if (beside != null && !owners.isEmpty()
                || beside != null && beside.actors().get(0).country().isEmpty()) {
            return namedByApposition(sentence, phrase, role, belonging, beside);
        }
        if (beside != null) {
            return beside;
        }
        List<Actor> actors = new ArrayList<>();
        if (owners.isEmpty()) {
            Actor alone = owned(sentence, phrase, role, Optional.empty());
            if (alone.country().isPresent() || role.weight() == Weight.OWN || speaks(phrase, role)) {
                actors.add(alone);
            }
        } else {
            for (Actor owner : owners) {
                actors.add(counterpart ? likeOwner(sentence, phrase, role, owner) : owned(sentence, phrase, role, Optional.of(owner)));
            }
        }
        boolean body = role.stands() == Stands.BODY;
        boolean several = phrase.isPlural() || role.stands() == Stands.PEOPLE || actors.size() > 1;
        return new Found(
                List.copyOf(actors),
                belonging.first(),
                belonging.last(),
                body ? Found.Kind.BODY : several ? Found.Kind.PEOPLE : Found.Kind.PERSON_ROLE,
                phrase.roleWords(),
                several ? Found.Count.SEVERAL : Found.Count.ONE,
                gender(phrase, role));
    }

    // 'officials', 'a spokesman', 'rebel leaders' are somebody even when nothing says whose; 'the source', 'a member'
    // not.
    private static boolean speaks(Phrase phrase, RoleName role) {
        if (role.stands() == Stands.BODY) {
            return phrase.modifierRole().isPresent();
        }
        return phrase.modifierRole().isPresent()
                || SPEAKERS.contains(role.form())
                || role.form().equals("source") && phrase.isPlural();
    }

    static Optional<Boolean> gender(Phrase phrase, RoleName role) {
        if (role.stands() == Stands.MAN || role.stands() == Stands.WOMAN) {
            return Optional.of(role.stands() == Stands.WOMAN);
        }
        return phrase.woman();
    }

    Actor unnamed(Phrase phrase, RoleName role, Optional<Actor> owner) {
        Optional<Sector> sector =
                BelongingReader.sector(role, phrase.modifierRole().filter(other -> !other.equals(role)), owner);
        boolean works = sector.filter(RoleReader::canStrike).isPresent();
        if (works
                && phrase.core().stream()
                        .anyMatch(word -> phrase.view().lower(word).equals("striking"))) {
            sector = Optional.of(Sector.LAB);
        }
        if (phrase.isFormer() && sector.filter(BelongingReader::isOffice).isPresent()) {
            sector = Optional.of(Sector.ELI);
        }
        return new Actor(phrase.text(text), owner.flatMap(Actor::country), sector, ActorKind.UNNAMED);
    }

    // 'the government', 'soldiers', 'the opposition' are those of the one state spoken of nearby. Those who flee, and
    // companies, are often of another one.
    private Optional<String> contextCountry(int sentence, Phrase phrase, RoleName role) {
        if (phrase.isForeign()
                || !phrase.names().isEmpty()
                || belongsElsewhere(phrase)
                || TURNED.matcher(phrase.text(text)).find()) {
            return Optional.empty();
        }
        boolean plain = role.weight() == Weight.OWN
                || role.form().equals("official")
                || phrase.modifierRole().isPresent();
        Optional<Sector> sector = role.weight() == Weight.OWN
                ? role.sector()
                : phrase.modifierRole().flatMap(RoleName::sector).or(role::sector);
        if (!plain || sector.isEmpty()) {
            return Optional.empty();
        }
        if (isInformed(phrase) || isAbroad(role.form()) || isAbroad(phrase.view().tree().word(phrase.head()).lemma())) {
            return Optional.empty();
        }
        boolean home = switch (sector.get()) {
            case GOV, LEG, JUD, COP, SPY, MIL, OPP, PTY, REB, SEP, CVL, LAB, AGR, STU, EDU, HLH, REL, SET, MED -> true;
            case BUS, CRM -> phrase.isPlural() || phrase.isDefinite();
            default -> false;
        };
        boolean thing = sector.get() == Sector.MIL && WEAPONS.contains(role.form()) && !isSubject(phrase);
        return home && !thing
                ? setting.home(sentence, phrase.head(), Setting.tie(sector.get())).map(Setting.Home::state)
                : Optional.empty();
    }

    // 'Their Guyanese colleagues' are of Guyana, and police where they are.
    private Actor likeOwner(int sentence, Phrase phrase, RoleName role, Actor country) {
        Actor actor = unnamed(phrase, role, Optional.of(country));
        Optional<Sector> sector = phrase.owners().stream()
                .map(owner -> others.at(sentence, owner))
                .filter(found -> !found.isEmpty())
                .flatMap(found -> found.actors().get(0).sector().stream())
                .findFirst();
        return new Actor(actor.name(), actor.country(), sector.or(actor::sector), actor.kind());
    }

    /** Somebody of this role: of what the words say it belongs to, else of the state that the setting gives. */
    Actor owned(int sentence, Phrase phrase, RoleName role, Optional<Actor> owner) {
        if (owner.isEmpty()) {
            Optional<Actor> state = role.country()
                    .or(() -> contextCountry(sentence, phrase, role))
                    .map(code -> NameChoice.stateActor(lexicon, code));
            return unnamed(phrase, role, state);
        }
        Actor actor = unnamed(phrase, role, owner);
        boolean apart = actor.country().isPresent()
                || actor.sector().isEmpty()
                || actor.sector()
                        .filter(sector -> sector == Sector.IGO || sector == Sector.IMG)
                        .isPresent()
                || phrase.isForeign()
                || isAbroad(role.form());
        if (apart) {
            return actor;
        }
        // 'The union's treasurer': of a union that is nobody's but the setting's.
        Optional<String> country = setting.home(
                        sentence, phrase.head(), Setting.tie(actor.sector().get()))
                .map(Setting.Home::state);
        return new Actor(actor.name(), country, actor.sector(), actor.kind());
    }

    private static boolean isSubject(Phrase phrase) {
        return phrase.view().tree().is(phrase.view().tree().firstConjunct(phrase.head()), "nsubj");
    }

    // 'Two people familiar with the plans' hide whose they are.
    private static boolean isInformed(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return Set.of("people", "person", "source").contains(tree.word(phrase.head()).lemma())
                && tree.children(phrase.head()).stream()
                        .anyMatch(child -> Set.of("familiar", "close", "briefed", "aware")
                                .contains(phrase.view().lower(child)));
    }

    private static boolean canStrike(Sector sector) {
        return switch (sector) {
            case HLH, EDU, JUD, MED, CVL, BUS -> true;
            default -> false;
        };
    }

    // 'the mayor of Tarp', 'Tarp's prosecutors': of a place we do not know.
    private static boolean belongsElsewhere(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return phrase.owners().stream().anyMatch(owner -> tree.word(owner).upos() == Upos.PROPN)
                || phrase.complements().stream()
                        .anyMatch(complement -> tree.word(complement).upos() == Upos.PROPN
                                && Set.of("of", "from").contains(phrase.view().lower(tree.child(complement, "case"))));
    }

    private Optional<Found> antecedent(Phrase phrase, RoleName role) {
        boolean known =
                phrase.isDefinite() || phrase.owners().isEmpty() && role.form().equals("police");
        if (!known || !phrase.complements().isEmpty() || phrase.isForeign()) {
            return Optional.empty();
        }
        Optional<Found> before = discourse.described(phrase, role);
        return phrase.isFormer()
                ? before.filter(found -> found.actors().get(0).sector().equals(Optional.of(Sector.ELI)))
                : before;
    }

    private @Nullable Found apposedName(int sentence, Phrase phrase) {
        for (int beside : phrase.appositions()) {
            if (phrase.view().isPersonName(beside) || isLeader(phrase.view().name(beside))) {
                Found found = others.at(sentence, beside);
                if (found.kind() == Found.Kind.PERSON_NAME) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isLeader(@Nullable NameSpot spot) {
        return spot != null && spot.isPerson();
    }

    private Found namedByApposition(
            int sentence, Phrase phrase, RoleName role, Belonging belonging, Found beside) {
        Actor name = beside.actors().get(0);
        Actor described = owned(sentence, phrase, role, belonging.one());
        Actor actor = new Actor(
                name.name(),
                described.country().or(name::country),
                described.sector().or(name::sector),
                ActorKind.PERSON);
        Set<String> words = new HashSet<>(beside.words());
        words.addAll(phrase.roleWords());
        return new Found(
                List.of(actor),
                belonging.first(),
                belonging.last(),
                Found.Kind.PERSON_NAME,
                words,
                Found.Count.ONE,
                beside.woman().or(phrase::woman));
    }
}
