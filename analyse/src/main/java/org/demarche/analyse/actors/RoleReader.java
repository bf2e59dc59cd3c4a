package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Stands;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases headed by a word for what somebody is: 'the foreign minister', 'a group of rebels'. */
final class RoleReader {
    /** People, where nothing says of what: 'Crowds gathered', 'hundreds marched'. */
    private static final Set<String> CROWDS =
            Set.of("crowd", "crowds", "hundreds", "thousands", "dozens", "scores", "hundred", "thousand", "dozen");

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
    private final Homes homes;
    private final PhraseReader.Others others;
    private final BelongingReader belongings;

    RoleReader(
            String text,
            ActorLexicon lexicon,
            Discourse discourse,
            Homes homes,
            PhraseReader.Others others,
            BelongingReader belongings) {
        this.text = text;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.homes = homes;
        this.others = others;
        this.belongings = belongings;
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
        if (CROWDS.contains(role.form()) && phrase.complements().isEmpty() && homes.acts(phrase)) {
            return new Found(
                    List.of(new Actor(
                            phrase.text(text),
                            homes.ofPeople(sentence, phrase),
                            Optional.of(Sector.CVL),
                            ActorKind.UNNAMED)),
                    phrase.first(),
                    phrase.last(),
                    Found.Kind.PEOPLE,
                    phrase.roleWords(),
                    Found.Count.SEVERAL,
                    Optional.empty());
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
        Optional<Found> other = other(sentence, phrase, role);
        if (other.isPresent()) {
            return other.get();
        }
        if (neighbour && owners.stream().anyMatch(owner -> owner.kind() == ActorKind.STATE)) {
            return Found.nobody(phrase.head());
        }
        boolean counterpart = COUNTERPARTS.contains(role.form());
        if (counterpart) {
            owners = belongings.besidesOwners(sentence, phrase);
            if (owners.isEmpty()
                    && (phrase.appositions().isEmpty() || !phrase.owners().isEmpty())) {
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
            boolean somebody = role.weight() == Weight.OWN
                    || speaks(phrase, role)
                    || role.sector().isPresent() && !Homes.isAbroad(role.form())
                    || Speakers.speaks(phrase.view().tree(), phrase.head());
            Actor alone = somebody ? owned(sentence, phrase, role, Optional.empty()) : null;
            boolean known = alone != null
                    && (alone.country().isPresent() && alone.sector().isPresent()
                            || role.weight() == Weight.OWN
                            || speaks(phrase, role));
            if (known) {
                actors.add(alone);
            }
        } else {
            for (Actor owner : owners) {
                actors.add(
                        counterpart
                                ? likeOwner(sentence, phrase, role, owner)
                                : owned(sentence, phrase, role, Optional.of(owner)));
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

    // 'Its neighbour', 'his hosts': of the two states spoken of, the one that is not the owner's.
    private Optional<Found> other(int sentence, Phrase phrase, RoleName role) {
        boolean host = COUNTERPARTS.contains(role.form()) && !role.form().equals("colleague");
        boolean opposite =
                host || role.form().equals("neighbour") || role.form().equals("neighbor");
        if (!opposite
                || phrase.owners().size() != 1
                || !phrase.names().isEmpty()
                || !phrase.appositions().isEmpty()) {
            return Optional.empty();
        }
        Found owner = others.at(sentence, phrase.owners().get(0));
        Optional<String> own = owner.actors().stream().findFirst().flatMap(Actor::country);
        List<Actor> together = discourse.groups().twoTogether(sentence, true, Set.of());
        List<Actor> pair = together.isEmpty() ? discourse.groups().pair(sentence, true, Set.of()) : together;
        if (own.isEmpty() || pair.stream().noneMatch(actor -> actor.country().equals(own))) {
            return Optional.empty();
        }
        return pair.stream()
                .filter(actor -> !actor.country().equals(own))
                .findFirst()
                .flatMap(Actor::country)
                .filter(lexicon::isState)
                .map(code -> new Found(
                        List.of(
                                host
                                        ? new Actor(
                                                phrase.text(text),
                                                Optional.of(code),
                                                Optional.of(Sector.GOV),
                                                ActorKind.UNNAMED)
                                        : NameChoice.stateActor(lexicon, code)),
                        Math.min(phrase.owners().get(0), phrase.first()),
                        phrase.last(),
                        host ? Found.Kind.PEOPLE : Found.Kind.STATE,
                        Set.of(),
                        Found.Count.ONE,
                        Optional.empty()));
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
        boolean nameless = Homes.isInformed(phrase)
                || role.form().equals("side")
                        && owner.filter(actor -> actor.kind() == ActorKind.STATE)
                                .isPresent();
        if (nameless) {
            sector = Optional.empty();
        }
        if (phrase.isFormer() && sector.filter(BelongingReader::isOffice).isPresent()) {
            sector = Optional.of(Sector.ELI);
        }
        return new Actor(phrase.text(text), owner.flatMap(Actor::country), sector, ActorKind.UNNAMED);
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
            Optional<Actor> state =
                    role.country().or(() -> homes.of(sentence, phrase, role)).map(this::power);
            Actor actor = unnamed(phrase, role, state);
            // 'The station's director' serves a station, whichever country it stands in.
            boolean other = role.weight() == Weight.STATE && !phrase.owners().isEmpty();
            return other ? new Actor(actor.name(), actor.country(), Optional.empty(), actor.kind()) : actor;
        }
        Actor actor = unnamed(phrase, role, owner);
        Optional<String> country = homes.of(sentence, phrase, role, actor);
        return new Actor(actor.name(), country, actor.sector(), actor.kind());
    }

    private Actor power(String code) {
        return lexicon.isState(code)
                ? NameChoice.stateActor(lexicon, code)
                : new Actor(code, Optional.of(code), Optional.of(Sector.IGO), ActorKind.ORGANISATION);
    }

    private static boolean canStrike(Sector sector) {
        return switch (sector) {
            case HLH, EDU, JUD, MED, CVL, BUS -> true;
            default -> false;
        };
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

    private Found namedByApposition(int sentence, Phrase phrase, RoleName role, Belonging belonging, Found beside) {
        Actor name = beside.actors().get(0);
        Actor described = owned(sentence, phrase, role, belonging.one());
        Optional<String> titled =
                belonging.actors().isEmpty() && described.country().isEmpty()
                        ? name.country().or(() -> homes.ofTitled(sentence, phrase, role))
                        : Optional.empty();
        Actor actor = new Actor(
                name.name(),
                described.country().or(() -> titled).or(name::country),
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
