package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Stands;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.StateUse;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Reads one noun phrase: its names and roles, and what it says they belong to. */
final class PhraseReader {
    /** Who another phrase of the report means; asked for owners and complements. */
    @FunctionalInterface
    interface Others {
        Found at(int sentence, int word);
    }

    private static final Set<String> PLACE_WORDS = Set.of(
            "town",
            "city",
            "village",
            "province",
            "region",
            "capital",
            "state",
            "republic",
            "territory",
            "district",
            "island",
            "enclave",
            "port",
            "area",
            "peninsula",
            "governorate",
            "county",
            "coast",
            "border",
            "suburb",
            "soil",
            "waters",
            "airspace",
            "mainland",
            "camp",
            "settlement",
            "stronghold",
            "outpost");
    private static final Set<String> AT_HOME = Set.of(
            "police",
            "riot police",
            "authority",
            "authorities",
            "lawmaker",
            "lawmakers",
            "prosecutor",
            "prosecutors",
            "parliament",
            "government");
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
    private static final Set<String> COUNTRY_WORDS = Set.of("country", "nation", "state", "republic", "kingdom");

    private final String text;
    private final ActorLexicon lexicon;
    private final Optional<LocalDate> date;
    private final Discourse discourse;
    private final Others others;
    private final BelongingReader belongings;

    PhraseReader(String text, ActorLexicon lexicon, Optional<LocalDate> date, Discourse discourse, Others others) {
        this.text = text;
        this.lexicon = lexicon;
        this.date = date;
        this.discourse = discourse;
        this.others = others;
        this.belongings = new BelongingReader(lexicon, discourse, others);
    }

    Found read(int sentence, SentenceView view, int head) {
        Tree tree = view.tree();
        NameSpot spot = view.name(head);
        RoleSpot role = view.role(head);
        boolean inside = tree.is(head, "amod") || tree.is(head, "compound") || tree.is(head, "nmod:desc");
        boolean adjective = tree.word(head).upos() == Upos.ADJ;
        boolean noun = role != null && (!adjective || tree.child(head, "det") >= 0);
        if (inside || adjective && !noun) {
            return spot == null ? Found.nobody(head) : modifier(view, head, spot);
        }
        Phrase phrase = Phrase.around(view, head);
        Found person = person(sentence, phrase);
        if (!person.isEmpty()) {
            return person;
        }
        if (spot != null && (role == null || role.last() - role.first() <= spot.last() - spot.first())) {
            return named(phrase, spot);
        }
        if (role != null) {
            return role.role().weight() == Weight.PART ? part(sentence, phrase) : role(sentence, phrase, role.role());
        }
        Found place = place(sentence, phrase);
        if (!place.isEmpty()) {
            return place;
        }
        Found described = described(sentence, phrase);
        return described.isEmpty() ? recognised(sentence, phrase) : described;
    }

    /** A name within a larger phrase: 'Chinese' in 'Chinese officials', 'NATO' in 'NATO troops'. */
    private Found modifier(SentenceView view, int head, NameSpot spot) {
        Optional<StateName> state = spot.state(discourse.statesSpokenOf());
        if (state.isPresent()) {
            return state(view, head, spot, state.get(), Found.Kind.STATE_ADJECTIVE);
        }
        Optional<OrganisationName> organisation = spot.organisation();
        if (organisation.isPresent()) {
            return organisation(spot, organisation.get());
        }
        return NameChoice.leader(spot.facts(), date, Set.of())
                .map(leader -> named(Offices.actor(leader, date), leader.woman(), spot.first(), spot.last()))
                .orElse(Found.nobody(head));
    }

    private Found named(Phrase phrase, NameSpot spot) {
        Optional<StateName> state = spot.state(discourse.statesSpokenOf());
        Optional<OrganisationName> organisation = spot.organisation();
        boolean ethnic = phrase.core().stream()
                .anyMatch(word -> phrase.view().lower(word).equals("ethnic"));
        if (state.isPresent() && ethnic) {
            return Found.nobody(phrase.head());
        }
        // Brussels as a speaker is the Union before it is Belgium; as a place it is in Belgium.
        boolean seat = state.isPresent()
                && state.get().use() == StateUse.CAPITAL
                && organisation.isPresent()
                && !discourse.statesSpokenOf().contains(state.get().code())
                && !Prepositions.isLocative(phrase.view().tree(), phrase.head());
        if (state.isPresent() && !seat) {
            return state(phrase.view(), phrase.head(), spot, state.get(), Found.Kind.STATE);
        }
        return organisation.map(name -> organisation(spot, name)).orElse(Found.nobody(phrase.head()));
    }

    private Found state(SentenceView view, int head, NameSpot spot, StateName state, Found.Kind kind) {
        boolean people =
                state.use() == StateUse.PEOPLE && view.tree().word(head).xpos().endsWith("S");
        if (kind == Found.Kind.STATE && isSomeOf(view, head, state)) {
            return citizens(view, head, spot, state);
        }
        return new Found(
                List.of(NameChoice.stateActor(lexicon, state.code())),
                spot.first(),
                spot.last(),
                kind,
                Set.of(Spelling.key(state.form())),
                people ? Found.Count.SEVERAL : Found.Count.ONE,
                Optional.empty());
    }

    // 'three Iraqis', 'an Israeli', but not 'the Russians'.
    private static boolean isSomeOf(SentenceView view, int head, StateName state) {
        if (state.use() != StateUse.PEOPLE && state.use() != StateUse.ADJECTIVE) {
            return false;
        }
        int determiner = view.tree().child(head, "det");
        boolean one = determiner >= 0 && Set.of("a", "an", "another", "some").contains(view.lower(determiner));
        return one || view.tree().child(head, "nummod") >= 0;
    }

    private Found citizens(SentenceView view, int head, NameSpot spot, StateName state) {
        Phrase phrase = Phrase.around(view, head);
        Actor actor =
                new Actor(phrase.text(text), Optional.of(state.code()), Optional.of(Sector.CVL), ActorKind.UNNAMED);
        boolean several = view.tree().child(head, "nummod") >= 0;
        return new Found(
                List.of(actor),
                Math.min(phrase.first(), spot.first()),
                Math.max(phrase.last(), spot.last()),
                several ? Found.Kind.PEOPLE : Found.Kind.PERSON_ROLE,
                Set.of(Spelling.key(state.form())),
                several ? Found.Count.SEVERAL : Found.Count.ONE,
                Optional.empty());
    }

    private static Found organisation(NameSpot spot, OrganisationName organisation) {
        return new Found(
                List.of(NameChoice.organisationActor(organisation)),
                spot.first(),
                spot.last(),
                Found.Kind.BODY,
                Set.of(Spelling.key(organisation.form()), "organisation"),
                organisation.kind() == ActorKind.GROUP ? Found.Count.UNKNOWN : Found.Count.ONE,
                Optional.empty());
    }

    private static Found named(Actor actor, Optional<Boolean> woman, int first, int last) {
        Set<String> words = new HashSet<>(Spelling.parts(actor.name()));
        return new Found(List.of(actor), first, last, Found.Kind.PERSON_NAME, words, Found.Count.ONE, woman);
    }

    /** A phrase around a person's name, with the titles and countries in it and beside it. */
    private Found person(int sentence, Phrase phrase) {
        NameSpot spot = phrase.leaderSpot();
        int[] name = spot == null
                ? phrase.personName(written -> discourse.personNamed(written).isPresent())
                : new int[] {spot.first(), spot.last()};
        if (name == null) {
            return Found.nobody(phrase.head());
        }
        Belonging belonging = belongings.read(sentence, phrase);
        Optional<RoleName> title = phrase.role();
        Found beside = title.isPresent() && !belonging.actors().isEmpty() ? null : beside(sentence, phrase);
        Set<String> countries = new HashSet<>(belonging.countries());
        if (countries.isEmpty() && beside != null) {
            beside.actors().forEach(actor -> actor.country().ifPresent(countries::add));
        }
        String written = phrase.text(text, name[0], name[1]);
        Optional<Leader> leader = spot == null ? Optional.empty() : NameChoice.leader(spot.facts(), date, countries);
        Optional<Found> earlier = leader.isPresent() ? Optional.empty() : discourse.personNamed(written);
        if (leader.isEmpty() && earlier.isEmpty() && (title.isPresent() || !countries.isEmpty())) {
            leader = TitledName.find(lexicon, written, title, countries, date);
        }
        Optional<Actor> known = leader.map(found -> Offices.actor(found, date))
                .or(() -> earlier.map(found -> found.actors().get(0)));
        Optional<Actor> owner = belonging.one();
        Optional<String> country = owner.flatMap(Actor::country)
                .or(() -> title.flatMap(RoleName::country))
                .or(() -> known.flatMap(Actor::country))
                .or(() -> Optional.ofNullable(beside)
                        .flatMap(found -> found.actors().get(0).country()))
                .or(() -> title.isPresent() && governs(title.get()) ? discourse.soleState() : Optional.empty());
        Optional<Actor> ownerOrState = owner.or(() -> country.map(code -> NameChoice.stateActor(lexicon, code)));
        Optional<Sector> sector = title.flatMap(role -> BelongingReader.sector(
                        role, phrase.modifierRole().filter(other -> !other.equals(role)), ownerOrState))
                .or(() -> spokenOfAs(known, beside))
                .or(() -> Optional.ofNullable(beside)
                        .flatMap(found -> found.actors().get(0).sector()));
        if (phrase.isFormer() && sector.filter(BelongingReader::isOffice).isPresent()) {
            sector = Optional.of(Sector.ELI);
        } else if (leader.isPresent() && title.isEmpty() && phrase.namesTitle(name)) {
            sector = Offices.termOn(leader.get(), date).sector();
        }
        Actor actor = new Actor(known.map(Actor::name).orElse(written), country, sector, ActorKind.PERSON);
        Optional<Boolean> woman = leader.flatMap(Leader::woman)
                .or(() -> earlier.flatMap(Found::woman))
                .or(phrase::woman)
                .or(() -> Optional.ofNullable(beside).flatMap(Found::woman));
        Set<String> words = new HashSet<>(Spelling.parts(actor.name()));
        words.addAll(Spelling.parts(written));
        words.addAll(phrase.roleWords());
        if (beside != null) {
            words.addAll(beside.words());
        }
        return new Found(
                List.of(actor),
                belonging.first(),
                Math.max(belonging.last(), name[1]),
                Found.Kind.PERSON_NAME,
                words,
                Found.Count.ONE,
                woman);
    }

    // What the report says of a person now goes before an office we think was left.
    private static Optional<Sector> spokenOfAs(Optional<Actor> known, @Nullable Found beside) {
        Optional<Sector> sector = known.flatMap(Actor::sector);
        boolean left = sector.filter(Sector.ELI::equals).isPresent();
        return left && beside != null ? Optional.empty() : sector;
    }

    private static boolean governs(RoleName role) {
        return role.sector()
                .filter(sector -> sector == Sector.GOV || sector == Sector.MIL || sector == Sector.LEG)
                .isPresent();
    }

    /** What stands beside a name: 'Jake Sullivan, the US national security adviser'. */
    private @Nullable Found beside(int sentence, Phrase phrase) {
        Found after = apposition(sentence, phrase);
        return after == null ? described(sentence, phrase.view(), phrase.head()) : after;
    }

    /** 'A spokesman for the Chinese Embassy, Liu Pengyu': the role a name stands in apposition to. */
    private @Nullable Found described(int sentence, SentenceView view, int head) {
        Tree tree = view.tree();
        if (!tree.is(head, "appos") || tree.head(head) < 0) {
            return null;
        }
        int governor = tree.head(head);
        for (int steps = 0; steps < 4 && governor >= 0; steps++) {
            RoleSpot role = view.role(governor);
            if (role != null && standsForPerson(role.role())) {
                Phrase phrase = Phrase.around(view, governor);
                Belonging belonging = belongings.read(sentence, phrase);
                Actor actor = unnamed(phrase, role.role(), belonging.one());
                return new Found(
                        List.of(actor),
                        belonging.first(),
                        belonging.last(),
                        Found.Kind.PERSON_ROLE,
                        phrase.roleWords(),
                        Found.Count.ONE,
                        gender(phrase, role.role()));
            }
            if (!tree.is(governor, "nmod")) {
                return null;
            }
            governor = tree.head(governor);
        }
        return null;
    }

    private static boolean standsForPerson(RoleName role) {
        return role.stands() == Stands.PERSON || role.stands() == Stands.MAN || role.stands() == Stands.WOMAN;
    }

    /** What a name's apposition says: 'Jake Sullivan, the US national security adviser'. */
    private @Nullable Found apposition(int sentence, Phrase phrase) {
        for (int beside : phrase.appositions()) {
            if (phrase.view().role(beside) != null) {
                Found found = others.at(sentence, beside);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return null;
    }

    /** 'a group of rebels', 'thousands of Nigerians': what follows 'of', for the whole phrase. */
    private Found part(int sentence, Phrase phrase) {
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
        return Found.nobody(phrase.head());
    }

    private Found role(int sentence, Phrase phrase, RoleName role) {
        Belonging belonging = belongings.read(sentence, phrase);
        List<Actor> owners = belonging.actors();
        boolean counterpart = role.form().equals("counterpart") || role.form().equals("colleague");
        if (counterpart && phrase.names().isEmpty() && phrase.complements().isEmpty()) {
            return Found.nobody(phrase.head());
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
            return namedByApposition(phrase, role, belonging, beside);
        }
        if (beside != null) {
            return beside;
        }
        List<Actor> actors = new ArrayList<>();
        if (owners.isEmpty()) {
            role.country()
                    .or(() -> contextCountry(phrase, role))
                    .ifPresentOrElse(
                            code -> actors.add(
                                    unnamed(phrase, role, Optional.of(NameChoice.stateActor(lexicon, code)))),
                            () -> {
                                if (role.weight() == Weight.OWN || speaks(phrase, role)) {
                                    actors.add(unnamed(phrase, role, Optional.empty()));
                                }
                            });
        } else {
            for (Actor owner : owners) {
                actors.add(unnamed(phrase, role, Optional.of(owner)));
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

    private static Optional<Boolean> gender(Phrase phrase, RoleName role) {
        if (role.stands() == Stands.MAN || role.stands() == Stands.WOMAN) {
            return Optional.of(role.stands() == Stands.WOMAN);
        }
        return phrase.woman();
    }

    private Actor unnamed(Phrase phrase, RoleName role, Optional<Actor> owner) {
        Optional<Sector> sector =
                BelongingReader.sector(role, phrase.modifierRole().filter(other -> !other.equals(role)), owner);
        if (phrase.isFormer() && sector.filter(BelongingReader::isOffice).isPresent()) {
            sector = Optional.of(Sector.ELI);
        }
        return new Actor(phrase.text(text), owner.flatMap(Actor::country), sector, ActorKind.UNNAMED);
    }

    // 'the government', 'police', 'the army' in a report that has spoken of one state only. Demonstrators, rebels and
    // troops are left alone: they are often of another state than the one spoken of.
    private Optional<String> contextCountry(Phrase phrase, RoleName role) {
        boolean people = role.stands() == Stands.PEOPLE || phrase.isPlural();
        boolean standing = role.sector()
                .filter(sector -> switch (sector) {
                    case GOV, LEG, JUD, COP, SPY -> true;
                    case MIL, OPP -> !people;
                    default -> false;
                })
                .isPresent();
        boolean known = phrase.isDefinite() || !phrase.isIndefinite() && AT_HOME.contains(role.form());
        boolean plain = role.weight() == Weight.OWN || role.form().equals("official");
        return standing && known && plain && !phrase.isForeign() ? discourse.soleState() : Optional.empty();
    }

    private Optional<Found> antecedent(Phrase phrase, RoleName role) {
        boolean known =
                phrase.isDefinite() || phrase.owners().isEmpty() && role.form().equals("police");
        if (!known || !phrase.complements().isEmpty() || phrase.isFormer() || phrase.isForeign()) {
            return Optional.empty();
        }
        return discourse.described(phrase, role);
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

    private Found namedByApposition(Phrase phrase, RoleName role, Belonging belonging, Found beside) {
        Actor name = beside.actors().get(0);
        Actor described = unnamed(phrase, role, belonging.one());
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

    /** 'the Bosnian town of Gorazde', 'Sindh province': the state it lies in. */
    private Found place(int sentence, Phrase phrase) {
        if (!PLACE_WORDS.contains(phrase.view().tree().word(phrase.head()).lemma())) {
            return Found.nobody(phrase.head());
        }
        Belonging belonging = belongings.read(sentence, phrase);
        Optional<String> country = belonging.one().flatMap(Actor::country).filter(lexicon::isState);
        return country.map(code -> new Found(
                        List.of(NameChoice.stateActor(lexicon, code)),
                        belonging.first(),
                        belonging.last(),
                        Found.Kind.STATE_ADJECTIVE,
                        Set.of(),
                        Found.Count.ONE,
                        Optional.empty()))
                .orElse(Found.nobody(phrase.head()));
    }

    /** 'her country': the state of the person. */
    private Found countryOf(int sentence, Phrase phrase, int owner) {
        return others.at(sentence, owner).actors().stream()
                .findFirst()
                .flatMap(Actor::country)
                .filter(lexicon::isState)
                .map(code -> new Found(
                        List.of(NameChoice.stateActor(lexicon, code)),
                        Math.min(owner, phrase.first()),
                        phrase.last(),
                        Found.Kind.STATE,
                        Set.of(),
                        Found.Count.ONE,
                        Optional.empty()))
                .orElse(Found.nobody(phrase.head()));
    }

    /** 'the country', 'the two sides'. */
    private Found described(int sentence, Phrase phrase) {
        String lemma = phrase.view().tree().word(phrase.head()).lemma();
        if (COUNTRY_WORDS.contains(lemma)
                && !phrase.isPlural()
                && phrase.owners().size() == 1) {
            return countryOf(sentence, phrase, phrase.owners().get(0));
        }
        if (phrase.isPlural()
                || !COUNTRY_WORDS.contains(lemma)
                || !phrase.isDefinite()
                || !phrase.names().isEmpty()
                || !phrase.complements().isEmpty()) {
            return Found.nobody(phrase.head());
        }
        return discourse
                .state(sentence)
                .map(found -> new Found(
                        found.actors(),
                        phrase.first(),
                        phrase.last(),
                        found.kind(),
                        found.words(),
                        found.count(),
                        Optional.empty()))
                .orElse(Found.nobody(phrase.head()));
    }

    /** A name only the reader model knows: an organisation of which we can say no more than its words do. */
    private Found recognised(int sentence, Phrase phrase) {
        Name name = phrase.recognised();
        if (name == null || name.kind() != NameKind.ORG) {
            return Found.nobody(phrase.head());
        }
        Belonging belonging = belongings.read(sentence, phrase);
        Optional<Sector> sector = phrase.modifierRole().flatMap(RoleName::sector);
        int first = Math.max(0, name.first());
        int last = Math.min(name.last(), phrase.view().tree().size() - 1);
        Actor actor = new Actor(
                phrase.text(text, first, last),
                belonging.one().flatMap(Actor::country),
                sector,
                sector.filter(Sector.MED::equals).isPresent() ? ActorKind.OUTLET : ActorKind.ORGANISATION);
        return new Found(
                List.of(actor),
                Math.min(first, belonging.first()),
                Math.max(last, belonging.last()),
                Found.Kind.BODY,
                Set.copyOf(Spelling.parts(actor.name())),
                Found.Count.ONE,
                Optional.empty());
    }
}
