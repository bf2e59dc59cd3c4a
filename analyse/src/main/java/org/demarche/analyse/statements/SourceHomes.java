package org.demarche.analyse.statements;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/**
 * Says where a source belongs and what kind of source it is, where the cast leaves it open: by the place named in its
 * phrase ('dealers in Istanbul'), by the only country that the report speaks of, and by the noun.
 */
final class SourceHomes {
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> PLACING = Set.of("in", "of", "at");
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

    private static final Set<String> BODIES = Set.of(
            "ministry",
            "office",
            "embassy",
            "consulate",
            "presidency",
            "government",
            "committee",
            "commission",
            "council",
            "federation",
            "coalition",
            "union",
            "party",
            "agency",
            "court",
            "parliament",
            "senate",
            "cabinet",
            "army",
            "navy",
            "force",
            "police",
            "bank",
            "charity",
            "company",
            "unit",
            "delegation",
            "mission",
            "department",
            "institute",
            "university",
            "group",
            "report",
            "study",
            "document",
            "letter",
            "memo",
            "statement",
            "gazette",
            "communiqué",
            "note",
            "poll",
            "survey",
            "record",
            "schedule",
            "handbook",
            "copy",
            "press",
            "organisation",
            "organization",
            "authority",
            "tribunal",
            "chamber",
            "secretariat",
            "regime",
            "junta");

    private static final Set<String> OUTLETS = Set.of(
            "newspaper",
            "daily",
            "weekly",
            "paper",
            "magazine",
            "broadcaster",
            "newsletter",
            "television",
            "radio",
            "website",
            "tabloid",
            "channel",
            "network");

    /** Whoever is called only this stays unnamed. */
    private static final Set<String> NAMELESS = Set.of(
            "official",
            "source",
            "diplomat",
            "person",
            "people",
            "one",
            "somebody",
            "insider",
            "aide",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    private final List<Tree> trees;
    private final Cast cast;

    SourceHomes(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
    }

    /** The actor with what the report itself says of its country and kind. */
    Actor placed(Actor actor, Attribution attribution, int word) {
        if (word < 0 || actor.kind() == ActorKind.STATE) {
            return actor;
        }
        Tree tree = trees.get(attribution.sourceSentence());
        ActorKind kind = actor.kind() == ActorKind.UNNAMED ? kind(tree, word) : actor.kind();
        Optional<Sector> sector = actor.sector().or(() -> sector(tree, word, kind));
        Optional<String> country = actor.country().or(() -> country(sector, tree, attribution, word));
        return new Actor(actor.name(), country, sector, kind);
    }

    private Optional<String> country(Optional<Sector> sector, Tree tree, Attribution attribution, int word) {
        if (ABROAD.contains(tree.word(word).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean foreign = false;
        for (int child : tree.children(word)) {
            boolean place = tree.is(child, "nmod") && PLACING.contains(Clauses.marker(tree, child));
            if (place) {
                Optional<String> there = only(codes(attribution.sourceSentence(), child));
                if (there.isPresent()) {
                    return there;
                }
            }
            foreign |= tree.word(child).form().equals("Western")
                    || tree.word(child).form().equals("foreign");
        }
        if (foreign || sector.isEmpty() || !DOMESTIC.contains(sector.get())) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>();
        for (Mention mention : cast.mentions()) {
            mention.actor().country().filter(SourceHomes::state).ifPresent(all::add);
        }
        return only(all).or(() -> GOVERNING.contains(sector.get()) ? subject(attribution) : Optional.empty());
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

    private static boolean state(String code) {
        return STATES.contains(code) || code.equals("XKX");
    }

    private static Optional<Sector> sector(Tree tree, int word, ActorKind kind) {
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        if (kind == ActorKind.OUTLET) {
            return Optional.of(Sector.MED);
        }
        return noun.equals("official") || noun.equals("aide") ? Optional.of(Sector.GOV) : Optional.empty();
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

    private static ActorKind kind(Tree tree, int word) {
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        String part = tree.word(word).xpos();
        if (OUTLETS.contains(noun)) {
            return ActorKind.OUTLET;
        }
        if (part.equals("NNS") || part.equals("NNPS")) {
            return NAMELESS.contains(noun) ? ActorKind.UNNAMED : ActorKind.GROUP;
        }
        if (BODIES.contains(noun)) {
            return ActorKind.ORGANISATION;
        }
        String pronoun = tree.word(word).form().toLowerCase(Locale.ROOT);
        if (pronoun.equals("he") || pronoun.equals("she")) {
            return ActorKind.PERSON;
        }
        if (pronoun.equals("they")) {
            return ActorKind.GROUP;
        }
        boolean known = tree.child(word, "nmod:poss") >= 0;
        int article = tree.child(word, "det");
        known |= article >= 0 && tree.word(article).form().equalsIgnoreCase("the");
        return known && part.equals("NN") && !NAMELESS.contains(noun) ? ActorKind.PERSON : ActorKind.UNNAMED;
    }
}
