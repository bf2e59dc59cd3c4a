package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
 * Says what a source is, where the cast leaves it open or goes by the noun alone: whoever speaks for others is of their
 * sector ('the bank's lawyer', 'the union's treasurer'), officials of bodies are the bodies', relatives are nothing.
 */
final class SourceSectors {
    private static final Set<String> AUTHORS = Set.of("by", "of", "from");
    private static final Set<String> SERVED = Set.of("of", "for", "at", "in", "from");

    /** Of one's family, or beside one: what somebody is does not carry over. */
    private static final Set<String> RELATIVES = Set.of(
            "brother",
            "sister",
            "wife",
            "husband",
            "widow",
            "mother",
            "father",
            "son",
            "daughter",
            "uncle",
            "aunt",
            "cousin",
            "niece",
            "nephew",
            "friend",
            "neighbour",
            "neighbor",
            "parent",
            "relative");

    /** What plays or judges in a game is nothing in politics; a member or side is whatever it is of. */
    private static final Set<String> NOTHING = Set.of("coach", "jury", "player", "fan", "member", "side");

    /** They study things for whoever pays them. */
    private static final Set<String> ANALYSTS = Set.of("analyst", "economist", "expert", "commentator", "strategist");

    private static final Set<String> COUNSEL = Set.of("lawyer", "counsel", "attorney", "solicitor", "barrister");

    /** Whoever presides over something is of its sector. */
    private static final Set<String> PRESIDING = Set.of(
            "president",
            "chairman",
            "chairwoman",
            "chair",
            "head",
            "chief",
            "director",
            "leader",
            "boss",
            "secretary",
            "manager",
            "chancellor",
            "governor",
            "commander",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "whip",
            "treasurer",
            "owner");

    private static final Set<Sector> CLIENTS =
            EnumSet.of(Sector.BUS, Sector.OPP, Sector.PTY, Sector.NGO, Sector.LAB, Sector.MED);

    private static final Set<Sector> BODIES = EnumSet.of(
            Sector.BUS,
            Sector.OPP,
            Sector.PTY,
            Sector.NGO,
            Sector.LAB,
            Sector.MED,
            Sector.REB,
            Sector.SEP,
            Sector.REL,
            Sector.AGR,
            Sector.STU);

    private static final Set<Sector> OFFICES = EnumSet.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.ELI);

    private static final Set<String> INDEFINITE = Set.of(
            "many",
            "most",
            "some",
            "few",
            "anyone",
            "anybody",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "one",
            "another");

    /** They serve firms and teams as often as states. */
    private static final Set<String> PRIVATE =
            Set.of("director", "captain", "manager", "representative", "owner", "guest", "visitor", "colleague");

    private static final Set<String> LEFT = Set.of("retired");
    private static final Set<String> SERVANTS = Set.of(
            "diplomat",
            "ambassador",
            "envoy",
            "officer",
            "colonel",
            "general",
            "major",
            "captain",
            "admiral",
            "adviser",
            "advisor",
            "official");

    /** Papers that offices send out. */
    private static final Set<String> OFFICIAL =
            Set.of("letter", "note", "communiqué", "communique", "circular", "statement", "decree");

    private static final Set<String> INFORMED = Set.of("person", "people", "source", "insider", "one", "somebody");
    private static final Set<String> KNOWING = Set.of("familiar", "briefed", "close", "aware", "involved");

    private final List<Tree> trees;
    private final Cast cast;

    SourceSectors(List<Tree> trees, Cast cast) {
        this.trees = trees;
        this.cast = cast;
    }

    /** The sector of a source of this kind, by the cast's word on it and the words of its phrase. */
    Optional<Sector> of(Actor actor, int sentence, int word, ActorKind kind) {
        Tree tree = trees.get(sentence);
        boolean ofBody =
                actor.country().filter(code -> !SourceHomes.state(code)).isPresent();
        if (ofBody && actor.sector().filter(Sector.MED::equals).isEmpty()) {
            return Optional.of(Sector.IGO);
        }
        if (kind == ActorKind.OUTLET) {
            return Optional.of(Sector.MED);
        }
        if (SourceKinds.isWritten(tree, word)) {
            return served(tree, sentence, word).or(() -> Optional.of(Sector.GOV));
        }
        if (actor.sector().isEmpty()) {
            return sector(tree, sentence, word, kind);
        }
        Sector given = actor.sector().get();
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        boolean nothing =
                NOTHING.contains(noun) || informed(tree, word) || RELATIVES.contains(noun) && ofOffice(sentence, word);
        if ((given == Sector.CVL || given == Sector.JUD) && nothing) {
            return Optional.empty();
        }
        if (given == Sector.ELI) {
            return retired(tree, word, noun) ? Optional.empty() : actor.sector();
        }
        if (given == Sector.EDU && ANALYSTS.contains(noun)) {
            return served(tree, sentence, word);
        }
        if (given == Sector.JUD && COUNSEL.contains(noun)) {
            return served(tree, sentence, word).filter(CLIENTS::contains).or(actor::sector);
        }
        if (noun.equals("government")) {
            return Optional.of(Sector.GOV);
        }
        boolean office = given == Sector.GOV || given == Sector.LEG;
        return office && PRESIDING.contains(noun)
                ? served(tree, sentence, word).filter(BODIES::contains).or(actor::sector)
                : actor.sector();
    }

    /** Of somebody who holds an office: 'the governor's brother'. */
    private boolean ofOffice(int sentence, int word) {
        int owner = trees.get(sentence).child(word, "nmod:poss");
        return owner >= 0 && sectorOf(sentence, owner).filter(OFFICES::contains).isPresent();
    }

    /** 'Many in Male', 'hardly anyone in Libreville': whoever lives there. */
    private static boolean people(Tree tree, int word) {
        return INDEFINITE.contains(tree.word(word).form().toLowerCase(Locale.ROOT))
                && tree.children(word).stream()
                        .anyMatch(child -> tree.is(child, "nmod")
                                && Clauses.marker(tree, child).equals("in"));
    }

    static boolean studies(Tree tree, int word) {
        return ANALYSTS.contains(tree.word(word).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean retired(Tree tree, int word, String noun) {
        return tree.children(word).stream()
                .map(child -> tree.word(child).form().toLowerCase(Locale.ROOT))
                .anyMatch(form -> LEFT.contains(form) || form.equals("former") && SERVANTS.contains(noun));
    }

    /** The sector of whoever somebody works for: 'the bank's lawyer', 'bank economists', 'chairman of a gold company'. */
    private Optional<Sector> served(Tree tree, int sentence, int word) {
        for (int child : tree.children(word)) {
            boolean owner = tree.is(child, "nmod:poss") && tree.word(child).upos() != Upos.PRON
                    || tree.is(child, "nmod") && SERVED.contains(Clauses.marker(tree, child));
            if (owner) {
                Optional<Sector> of = sectorOf(sentence, child);
                if (of.isPresent()) {
                    return of;
                }
            }
        }
        for (int child : tree.children(word)) {
            if (tree.is(child, "compound") || tree.is(child, "amod")) {
                Optional<Sector> of = cast.sector(sentence, child);
                if (of.isPresent()) {
                    return of;
                }
            }
        }
        return Optional.empty();
    }

    /** 'A person familiar with the talks' hides where he is from. */
    static boolean informed(Tree tree, int word) {
        return INFORMED.contains(tree.word(word).lemma())
                && tree.children(word).stream()
                        .anyMatch(child -> KNOWING.contains(tree.word(child).form()));
    }

    /** What a source is, by its noun, by whom it belongs to, by the words before it. */
    private Optional<Sector> sector(Tree tree, int sentence, int word, ActorKind kind) {
        Optional<Sector> own = byNoun(tree, sentence, word, kind);
        List<Integer> beside = new ArrayList<>(own.isPresent() ? List.<Integer>of() : tree.children(word, "appos"));
        if (own.isEmpty() && tree.is(word, "appos") && tree.head(word) >= 0) {
            beside.add(tree.head(word));
        }
        for (int role : beside) {
            own = own.or(() -> byNoun(tree, sentence, role, kind));
        }
        return own.or(() -> office(tree, sentence, word));
    }

    /** 'The head of the post', 'a spokesman', 'its letter': of the state, where it is of nothing else. */
    private Optional<Sector> office(Tree tree, int sentence, int word) {
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        boolean office = noun.equals("official")
                || noun.equals("aide")
                || cast.serves(sentence, word) && !PRIVATE.contains(noun)
                || OFFICIAL.contains(noun)
                || SourceResolver.DOCUMENTS.contains(noun) && ofState(tree, sentence, word);
        return office && !NOTHING.contains(noun) ? Optional.of(Sector.GOV) : Optional.empty();
    }

    private Optional<Sector> byNoun(Tree tree, int sentence, int word, ActorKind kind) {
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        if (kind == ActorKind.OUTLET) {
            return Optional.of(Sector.MED);
        }
        if (NOTHING.contains(noun) || informed(tree, word)) {
            return Optional.empty();
        }
        if (tree.word(word).upos() == Upos.PRON || INDEFINITE.contains(noun)) {
            return people(tree, word) ? Optional.of(Sector.CVL) : Optional.empty();
        }
        if (RELATIVES.contains(noun)) {
            return ofOffice(sentence, word) ? Optional.empty() : Optional.of(Sector.CVL);
        }
        Optional<Sector> own = cast.sector(sentence, word);
        if (own.isPresent()) {
            return own;
        }
        Optional<Sector> served = served(tree, sentence, word);
        int owner = tree.child(word, "nmod:poss");
        if (served.isPresent() || owner >= 0 && sectorOf(sentence, owner).isPresent()) {
            return served.or(() -> sectorOf(sentence, owner));
        }
        return Optional.empty();
    }

    /** 'Its letter', 'a communiqué from Quito'. */
    private boolean ofState(Tree tree, int sentence, int word) {
        for (int child : tree.children(word)) {
            boolean author = tree.is(child, "nmod:poss")
                    || tree.is(child, "amod")
                    || tree.is(child, "compound")
                    || tree.is(child, "nmod") && AUTHORS.contains(Clauses.marker(tree, child));
            for (Mention mention : author ? cast.at(sentence, child) : List.<Mention>of()) {
                if (mention.actor().kind() == ActorKind.STATE) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Sector> sectorOf(int sentence, int word) {
        for (Mention mention : cast.at(sentence, word)) {
            if (mention.actor().sector().isPresent()) {
                return mention.actor().sector();
            }
        }
        return cast.sector(sentence, word);
    }
}
