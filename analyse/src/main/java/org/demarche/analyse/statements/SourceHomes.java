package org.demarche.analyse.statements;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/**
 * Says where a source belongs and what kind of source it is, where the cast leaves it open: by the place named in its
 * phrase ('dealers in Istanbul'), by the only country that the report speaks of, and by the noun.
 */
final class SourceHomes {
    /** From this likelihood on the network of sightings says of which country a source is, or that it is of none. */
    private static final double SEEN = 0.6;

    private static final double SEEN_NOWHERE = 0.8;

    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> PLACING = Set.of("in", "of", "at", "from", "on");
    /** They speak from one country for another. */
    private static final Set<String> ABROAD = Set.of(
            "diplomat",
            "attaché",
            "envoy",
            "ambassador",
            "embassy",
            "consul",
            "consulate",
            "mediator",
            "correspondent",
            "exile",
            "hosts",
            "coalition");

    private static final Set<String> RESIDENT = Set.of("diplomat", "attaché", "attache", "correspondent");

    /** 'A London-based group', 'the Russian-owned mill'. */
    private static final Set<String> LOCATING = Set.of("based", "owned", "run", "headquartered");

    private static final Set<String> FOREIGN = Set.of("western", "foreign", "international", "regional", "overseas");

    /** Parts of a state: without another word they are those of the country that the report is about. */
    private static final Set<Sector> DOMESTIC = EnumSet.of(
            Sector.GOV,
            Sector.MIL,
            Sector.LEG,
            Sector.JUD,
            Sector.COP,
            Sector.OPP,
            Sector.PTY,
            Sector.REB,
            Sector.SEP,
            Sector.REL,
            Sector.HLH,
            Sector.LAB,
            Sector.AGR,
            Sector.STU);

    private static final Set<Sector> GOVERNING = EnumSet.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD);

    private final List<Tree> trees;
    private final Cast cast;
    private final SourceSectors sectors;
    private final Outlets outlets;

    SourceHomes(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
        this.sectors = new SourceSectors(trees, cast);
        this.outlets = new Outlets(trees, cast);
    }

    /** The actor with what the report itself says of its country and kind. */
    Actor placed(Actor actor, Attribution attribution, int word) {
        if (word < 0) {
            return actor;
        }
        Tree tree = trees.get(attribution.sourceSentence());
        if (actor.kind() == ActorKind.STATE) {
            return somebodyOf(actor, tree, attribution, word);
        }
        ActorKind kind = outlets.calledOne(attribution.sourceSentence(), word, actor)
                ? ActorKind.OUTLET
                : actor.kind() == ActorKind.UNNAMED || SourceKinds.isWritten(tree, word)
                        ? SourceKinds.of(tree, word)
                        : actor.kind();
        Optional<Sector> sector = sectors.of(actor, attribution.sourceSentence(), word, kind);
        boolean some = SourceSectors.studies(tree, word) && unspecified(tree, word)
                || RESIDENT.contains(tree.word(word).lemma()) && placedOnly(tree, word);
        Optional<String> country =
                (some ? Optional.<String>empty() : actor.country()).or(() -> country(sector, tree, attribution, word));
        return new Actor(actor.name(), country, sector, kind);
    }

    /** Of 'its premier', where a parse loses the noun, the state's premier and not the state speaks. */
    private Actor somebodyOf(Actor state, Tree tree, Attribution attribution, int word) {
        int last = word + 1;
        boolean inside = attribution.sourcePhrase().isPresent();
        while (inside
                && last + 1 < tree.size()
                && tree.word(last + 1).end() <= attribution.sourcePhrase().get().end()) {
            last++;
        }
        boolean noun = inside
                && tree.is(word, "nmod:poss")
                && last < tree.size()
                && tree.word(last).end() == attribution.sourcePhrase().get().end();
        Optional<Sector> sector = noun ? cast.sector(attribution.sourceSentence(), last) : Optional.empty();
        return sector.isEmpty()
                ? state
                : new Actor(tree.word(last).form(), state.country(), sector, SourceKinds.of(tree, last));
    }

    /** The actor as somebody of another: of its country, and of its sector where that is what he serves. */
    Actor owned(Actor actor, Actor owner, Attribution attribution, int word) {
        int sentence = attribution.sourceSentence();
        Optional<Sector> sector = actor.sector()
                .or(() -> cast.sector(sentence, word))
                .or(() -> cast.serves(sentence, word)
                        ? owner.kind() == ActorKind.STATE ? Optional.of(Sector.GOV) : owner.sector()
                        : Optional.empty());
        Actor of = new Actor(actor.name(), actor.country().or(owner::country), sector, actor.kind());
        return placed(of, attribution, word);
    }

    private Optional<String> country(Optional<Sector> sector, Tree tree, Attribution attribution, int word) {
        boolean resident = RESIDENT.contains(tree.word(word).lemma()) && placedOnly(tree, word);
        Optional<String> said = resident ? Optional.empty() : saidOf(tree, attribution.sourceSentence(), word);
        if (said.isPresent()) {
            return said;
        }
        Map<String, Double> seen = cast.seenHomes(attribution.sourceSentence(), word);
        Optional<Map.Entry<String, Double>> likeliest = seen.entrySet().stream().max(Map.Entry.comparingByValue());
        if (likeliest.isPresent()) {
            String home = likeliest.get().getKey();
            if (likeliest.get().getValue() >= (home.isEmpty() ? SEEN_NOWHERE : SEEN)) {
                return home.isEmpty() ? Optional.empty() : Optional.of(home);
            }
        }
        if (ABROAD.contains(tree.word(word).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (foreign(tree, word) || SourceSectors.informed(tree, word)) {
            return Optional.empty();
        }
        Optional<String> there = there(tree, attribution.sourceSentence(), word);
        if (there.isPresent()) {
            return there;
        }
        Optional<String> home = unspecified(tree, word) || abroad(sector) || named(tree, word, sector)
                ? Optional.empty()
                : cast.home(attribution.sourceSentence(), word, sector);
        if (home.isPresent() || sector.isEmpty() || !DOMESTIC.contains(sector.get())) {
            return home;
        }
        Set<String> all = new HashSet<>();
        for (Mention mention : cast.mentions()) {
            mention.actor().country().filter(SourceHomes::state).ifPresent(all::add);
        }
        return only(all).or(() -> GOVERNING.contains(sector.get()) ? subject(attribution) : Optional.empty());
    }

    /** 'An official there': of the place or body named last before. */
    private Optional<String> there(Tree tree, int sentence, int word) {
        boolean there = word + 1 < tree.size() && Clauses.is(tree.word(word + 1), "there");
        return there ? latest(tree.word(word).start(), sentence) : Optional.empty();
    }

    private Optional<String> latest(int before, int sentence) {
        Optional<String> found = Optional.empty();
        int from = trees.get(Math.max(0, sentence - 1)).sentence().start();
        for (Mention mention : cast.mentions()) {
            boolean place =
                    mention.actor().kind() == ActorKind.STATE || mention.actor().kind() == ActorKind.ORGANISATION;
            if (place && mention.passage().start() >= from && mention.passage().end() <= before) {
                found = mention.actor().country();
            }
        }
        return found;
    }

    /** 'Diplomats in Suva' are of any country but the one they are in. */
    private static boolean placedOnly(Tree tree, int word) {
        boolean place = false;
        for (int child : tree.children(word)) {
            boolean of = tree.is(child, "nmod:poss")
                    || tree.is(child, "amod")
                    || tree.is(child, "compound")
                    || tree.is(child, "nmod") && Set.of("of", "from", "for").contains(Clauses.marker(tree, child));
            if (of && Character.isUpperCase(tree.word(child).form().charAt(0))) {
                return false;
            }
            place |= tree.is(child, "nmod") && Set.of("in", "at").contains(Clauses.marker(tree, child));
        }
        return place;
    }

    private static boolean foreign(Tree tree, int word) {
        return tree.children(word).stream()
                .map(child -> tree.word(child).form().toLowerCase(Locale.ROOT))
                .anyMatch(FOREIGN::contains);
    }

    /** 'Brokers', 'analysts': some or other, of whichever country. */
    private static boolean unspecified(Tree tree, int word) {
        return tree.word(word).xpos().equals("NNS")
                && tree.child(word, "det") < 0
                && tree.child(word, "nummod") < 0
                && tree.child(word, "nmod:poss") < 0;
    }

    /** Those who work in many countries. */
    private static boolean abroad(Optional<Sector> sector) {
        return sector.filter(each -> each == Sector.IGO || each == Sector.NGO || each == Sector.IMG)
                .isPresent();
    }

    /** An outlet or company called by its name is of a country that the report need not speak of. */
    private static boolean named(Tree tree, int word, Optional<Sector> sector) {
        boolean works =
                sector.filter(each -> each == Sector.MED || each == Sector.BUS).isPresent();
        return works && tree.word(word).upos() == Upos.PROPN && tree.child(word, "appos") < 0;
    }

    /** The country that the words of the phrase name: 'a Dutch reviewer', 'Ghana's vice-president', 'dealers in Oran'. */
    private Optional<String> saidOf(Tree tree, int sentence, int word) {
        for (int child : tree.children(word)) {
            if (LOCATING.contains(tree.word(child).form()) && tree.first(child) < child) {
                Optional<String> seat = only(codes(sentence, tree.first(child)));
                if (seat.isPresent()) {
                    return seat;
                }
            }
            boolean owner = tree.is(child, "nmod:poss");
            boolean adjective = child < word
                    && (tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod:desc"));
            boolean place = tree.is(child, "nmod") && PLACING.contains(Clauses.marker(tree, child));
            if (owner || adjective || place) {
                Optional<String> there = only(codes(sentence, child));
                if (there.isPresent()) {
                    return there;
                }
            }
        }
        return Optional.empty();
    }

    /** 'Cairo is considering a ban on Sudanese cattle, an official said': an official of whom the sentence speaks first. */
    private Optional<String> subject(Attribution attribution) {
        int own = attribution.sourceSentence();
        Optional<String> here = subject(own, attribution.sourceWord());
        return here.isPresent() || own == 0
                ? here
                : subject(own - 1, trees.get(own - 1).size());
    }

    private Optional<String> subject(int sentence, int before) {
        Tree tree = trees.get(sentence);
        for (int i = 0; i < before; i++) {
            if (tree.is(i, "nsubj")) {
                return only(codes(sentence, i)).filter(SourceHomes::state);
            }
        }
        return Optional.empty();
    }

    static boolean state(String code) {
        return STATES.contains(code) || code.equals("XKX");
    }

    private Set<String> codes(int sentence, int word) {
        Set<String> codes = new HashSet<>();
        for (Mention mention : cast.at(sentence, word)) {
            mention.actor().country().ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
