package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> COUNTRY_WORDS = Set.of("country", "nation", "state", "republic", "kingdom");

    private final String text;
    private final ActorLexicon lexicon;
    private final Optional<LocalDate> date;
    private final Discourse discourse;
    private final Others others;
    private final BelongingReader belongings;
    private final RoleReader roles;
    private final PersonReader persons;
    private final Surroundings surroundings;

    PhraseReader(
            String text,
            ActorLexicon lexicon,
            Optional<LocalDate> date,
            Discourse discourse,
            Surroundings surroundings,
            Homes homes,
            Others others) {
        this.text = text;
        this.lexicon = lexicon;
        this.date = date;
        this.discourse = discourse;
        this.others = others;
        this.surroundings = surroundings;
        this.belongings = new BelongingReader(lexicon, discourse, surroundings, others);
        this.roles = new RoleReader(text, lexicon, discourse, homes, others, belongings);
        this.persons = new PersonReader(text, lexicon, date, discourse, homes, others, belongings, roles);
    }

    BelongingReader belongings() {
        return belongings;
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
        Found person = persons.read(sentence, phrase);
        if (!person.isEmpty()) {
            return person;
        }
        if (spot != null && role != null && isElsewhere(sentence, phrase, spot)) {
            return roles.read(sentence, phrase, role.role());
        }
        if (spot != null && (role == null || role.last() - role.first() <= spot.last() - spot.first())) {
            return named(phrase, spot);
        }
        if (role != null) {
            if (spot == null && role.role().stands() == Stands.BODY) {
                Optional<Found> itself = OrganisationReader.itself(phrase, role.role());
                if (itself.isPresent()) {
                    return itself.get();
                }
            }
            return role.role().weight() == Weight.PART
                    ? roles.part(sentence, phrase, role.role())
                    : roles.read(sentence, phrase, role.role());
        }
        Found place = place(sentence, phrase);
        if (!place.isEmpty()) {
            return place;
        }
        Found town = town(sentence, phrase);
        if (!town.isEmpty()) {
            return town;
        }
        Found described = described(sentence, phrase);
        return described.isEmpty() ? recognised(sentence, phrase) : described;
    }

    // 'Congress in Tegucigalpa', 'the Senate of Chile' bear a name that elsewhere is that of one such body.
    private boolean isElsewhere(int sentence, Phrase phrase, NameSpot spot) {
        Optional<OrganisationName> organisation = spot.organisation();
        if (organisation.isEmpty()
                || organisation.get().isBody()
                || phrase.complements().isEmpty()) {
            return false;
        }
        Set<String> countries = belongings.read(sentence, phrase).countries();
        return !countries.isEmpty()
                && organisation
                        .get()
                        .country()
                        .filter(code -> !countries.contains(code))
                        .isPresent();
    }

    /** A name within a larger phrase: 'Chinese' in 'Chinese officials', 'NATO' in 'NATO troops'. */
    private Found modifier(SentenceView view, int head, NameSpot spot) {
        Optional<StateName> state = spot.state(discourse.statesSpokenOf());
        if (state.isPresent()) {
            return state(view, head, spot, state.get(), Found.Kind.STATE_ADJECTIVE);
        }
        Optional<OrganisationName> organisation = spot.organisation();
        if (organisation.isPresent()) {
            return OrganisationReader.organisation(spot, organisation.get());
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
        Optional<Found> society = organisation.flatMap(
                name -> OrganisationReader.nationalSociety(text, discourse.statesSpokenOf(), phrase, spot, name));
        return society.orElseGet(() -> organisation
                .map(name -> OrganisationReader.organisation(spot, name))
                .orElse(Found.nobody(phrase.head())));
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
        boolean one = determiner >= 0
                && Set.of("a", "an", "another", "some", "most", "many", "several", "few")
                        .contains(view.lower(determiner));
        int adjective = view.tree().child(head, "amod");
        boolean many =
                adjective >= 0 && Set.of("most", "many", "several", "few").contains(view.lower(adjective));
        return one || many || view.tree().child(head, "nummod") >= 0;
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

    private static Found named(Actor actor, Optional<Boolean> woman, int first, int last) {
        Set<String> words = new HashSet<>(Spelling.parts(actor.name()));
        return new Found(List.of(actor), first, last, Found.Kind.PERSON_NAME, words, Found.Count.ONE, woman);
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

    /** A town that only the gazetteer knows: the state it lies in, where the report speaks of that state or of no other. */
    private Found town(int sentence, Phrase phrase) {
        return surroundings
                .clueOfTown(sentence, phrase.view(), phrase.head())
                .map(code -> new Found(
                        List.of(NameChoice.stateActor(lexicon, code)),
                        phrase.first(),
                        phrase.last(),
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
        Optional<Set<String>> epithet = Epithets.states(lemma);
        if (phrase.isPlural()
                || !COUNTRY_WORDS.contains(lemma) && epithet.isEmpty()
                || !phrase.isDefinite()
                || !phrase.names().isEmpty()
                || !phrase.complements().isEmpty()) {
            return Found.nobody(phrase.head());
        }
        if (epithet.isPresent()) {
            return discourse
                    .stateOf(epithet.get())
                    .flatMap(found -> found.actors().get(0).country())
                    .map(code -> new Found(
                            List.of(NameChoice.stateActor(lexicon, code)),
                            phrase.first(),
                            phrase.last(),
                            Found.Kind.STATE,
                            Set.of(),
                            Found.Count.ONE,
                            Optional.empty()))
                    .orElse(Found.nobody(phrase.head()));
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
        Optional<Sector> sector = phrase.modifierRole()
                .flatMap(RoleName::sector)
                .or(() ->
                        OrganisationReader.isOutlet(phrase.view(), name) ? Optional.of(Sector.MED) : Optional.empty());
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
