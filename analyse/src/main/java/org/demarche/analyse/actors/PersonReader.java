package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases around a person's name: the person, by name, title, country and what stands beside. */
final class PersonReader {
    private final String text;
    private final ActorLexicon lexicon;
    private final Optional<LocalDate> date;
    private final Discourse discourse;
    private final Homes homes;
    private final PhraseReader.Others others;
    private final BelongingReader belongings;
    private final RoleReader roles;

    PersonReader(
            String text,
            ActorLexicon lexicon,
            Optional<LocalDate> date,
            Discourse discourse,
            Homes homes,
            PhraseReader.Others others,
            BelongingReader belongings,
            RoleReader roles) {
        this.text = text;
        this.lexicon = lexicon;
        this.date = date;
        this.discourse = discourse;
        this.homes = homes;
        this.others = others;
        this.belongings = belongings;
        this.roles = roles;
    }

    private static final Set<String> LEADS =
            Set.of("head", "lead", "command", "chair", "run", "represent", "direct", "govern", "rule", "advise");

    /** A phrase around a person's name, with the titles and countries in it and beside it. */
    Found read(int sentence, Phrase phrase) {
        NameSpot spot = phrase.leaderSpot();
        int[] name = spot == null
                ? phrase.personName(written -> discourse.personNamed(written).isPresent())
                : new int[] {spot.first(), spot.last()};
        if (name == null || Phrase.isDay(phrase.view().lower(phrase.head()))) {
            return Found.nobody(phrase.head());
        }
        Belonging belonging = belongings.read(sentence, phrase);
        Optional<RoleName> title = phrase.role();
        Found beside = title.isPresent() && !belonging.actors().isEmpty() ? null : beside(sentence, phrase, name[0]);
        Set<String> countries = new HashSet<>(belonging.countries());
        if (countries.isEmpty() && beside != null) {
            beside.actors().forEach(actor -> actor.country().ifPresent(countries::add));
        }
        String written = phrase.text(text, name[0], name[1]);
        // A bare surname is whom the report has named in full, before it is anybody known by it.
        Optional<Found> named = name[0] == name[1] ? discourse.personNamed(written) : Optional.empty();
        boolean again = named.filter(
                        found -> Spelling.parts(found.actors().get(0).name()).size() > 1)
                .isPresent();
        Optional<Leader> leader =
                spot == null || again ? Optional.empty() : NameChoice.leader(spot.facts(), date, countries);
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
                .or(() -> title.isPresent()
                        ? homes.ofTitled(sentence, phrase, title.get())
                        : homes.ofNamed(sentence, phrase));
        Optional<Actor> ownerOrState = owner.or(() -> country.map(code -> NameChoice.stateActor(lexicon, code)));
        Optional<Sector> sector = title.flatMap(role -> BelongingReader.sector(
                        role, phrase.modifierRole().filter(other -> !other.equals(role)), ownerOrState))
                .or(() -> spokenOfAs(known, beside))
                .or(() -> Optional.ofNullable(beside)
                        .flatMap(found -> found.actors().get(0).sector()));
        if (title.isPresent() && phrase.isOfTheChurch(title.get())) {
            sector = Optional.of(Sector.REL);
        }
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

    /** What stands beside a name: 'Jake Sullivan, the US national security adviser'. */
    private @Nullable Found beside(int sentence, Phrase phrase, int nameFirst) {
        Found after = apposition(sentence, phrase);
        if (after != null) {
            return after;
        }
        Found led = led(sentence, phrase);
        if (led != null) {
            return led;
        }
        Found governing = governingRole(sentence, phrase.view(), phrase.head());
        if (governing != null || nameFirst == 0) {
            return governing;
        }
        // 'Soviet leader Mikhail Gorbachev', where the tree tears the title from the name.
        RoleSpot before = phrase.view().role(nameFirst - 1);
        return before == null
                        || !RoleReader.standsForPerson(before.role())
                        || phrase.core().contains(nameFirst - 1)
                ? null
                : roleAt(sentence, phrase.view(), nameFirst - 1, before.role());
    }

    /** 'Rosa Quispe, who heads the Bolivian miners' federation': whoever is led has its leader's country and sector. */
    private @Nullable Found led(int sentence, Phrase phrase) {
        Tree tree = phrase.view().tree();
        for (int clause : tree.children(phrase.head(), "acl:relcl")) {
            int subject = tree.child(clause, "nsubj");
            boolean leads = LEADS.contains(tree.word(clause).lemma())
                    && subject >= 0
                    && phrase.view().lower(subject).equals("who");
            int object = tree.child(clause, "obj");
            if (leads && object >= 0) {
                Found found = others.at(sentence, object);
                Optional<Actor> whole = found.actors().stream()
                        .findFirst()
                        .or(() -> belongings
                                .read(sentence, Phrase.around(phrase.view(), object))
                                .one());
                if (whole.flatMap(Actor::country).isPresent()) {
                    Actor actor = whole.get();
                    Optional<Sector> sector =
                            actor.kind() == ActorKind.STATE ? Optional.of(Sector.GOV) : actor.sector();
                    return new Found(
                            List.of(new Actor(actor.name(), actor.country(), sector, ActorKind.UNNAMED)),
                            phrase.first(),
                            phrase.last(),
                            Found.Kind.PERSON_ROLE,
                            Set.of("leader"),
                            Found.Count.ONE,
                            Optional.empty());
                }
            }
        }
        return null;
    }

    /** 'A spokesman for the Chinese Embassy, Liu Pengyu': the role a name stands in apposition to. */
    private @Nullable Found governingRole(int sentence, SentenceView view, int head) {
        Tree tree = view.tree();
        if (!tree.is(head, "appos") || tree.head(head) < 0) {
            return null;
        }
        int governor = tree.head(head);
        for (int steps = 0; steps < 4 && governor >= 0; steps++) {
            RoleSpot role = view.role(governor);
            if (role != null && role.role().weight() == Fact.Weight.PART && steps == 0) {
                // 'one of them, Savo Perović'
                Found group = others.at(sentence, governor);
                return group.isEmpty() ? null : group;
            }
            if (role != null && RoleReader.standsForPerson(role.role())) {
                return roleAt(sentence, view, governor, role.role());
            }
            if (!tree.is(governor, "nmod")) {
                return null;
            }
            governor = tree.head(governor);
        }
        return null;
    }

    private Found roleAt(int sentence, SentenceView view, int word, RoleName role) {
        Phrase phrase = Phrase.around(view, word);
        Belonging belonging = belongings.read(sentence, phrase);
        return new Found(
                List.of(roles.owned(sentence, phrase, role, belonging.one())),
                belonging.first(),
                belonging.last(),
                Found.Kind.PERSON_ROLE,
                phrase.roleWords(),
                Found.Count.ONE,
                RoleReader.gender(phrase, role));
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
}
