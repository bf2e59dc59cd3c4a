package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/** Decides whether a verb with what it takes reports something here: 'asked for help', but not 'never asked for help'. */
final class VerbUses {
    private static final Set<String> EMPTY_SUBJECTS = Set.of("it", "this", "that", "there", "what", "which");

    private final CueLexicon lexicon;

    VerbUses(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a use of a verb fits the complement and the subject that it has here, and is performed. */
    boolean fits(Tree tree, int verb, Cue cue, Complement complement, boolean passive, int source) {
        return takes(tree, verb, cue, complement, passive, source) && performed(tree, verb, cue, complement, source);
    }

    private boolean takes(Tree tree, int verb, Cue cue, Complement complement, boolean passive, int source) {
        String type = complement.type();
        boolean answer = complement.word() >= 0
                && (Clauses.is(tree.word(complement.word()), "no") || Clauses.is(tree.word(complement.word()), "yes"));
        if (answer && type.equals("obj") && !lexicon.wide()) {
            return false;
        }
        if (passive) {
            boolean clause = type.equals("that") && cue.takes("that")
                    || type.equals("to") && cue.takes("obj+to")
                    || cue.stance() == Stance.ACCUSES && cue.takes(type);
            return clause && cue.kind() != CueKind.INTENT && cue.kind() != CueKind.ATTITUDE;
        }
        if (source < 0 || !cue.takes(type)) {
            return false;
        }
        boolean emptySubject = tree.word(source).upos() == Upos.PRON
                && EMPTY_SUBJECTS.contains(tree.word(source).form().toLowerCase(Locale.ROOT));
        if (emptySubject && (cue.kind() == CueKind.SHOWS || tree.is(source, "expl"))) {
            return false;
        }
        // 'X reported that': a clause beside the verb is what is said only where something can be said.
        boolean beside = complement.word() == tree.head(verb) || tree.is(complement.word(), "parataxis");
        boolean thought = cue.kind() == CueKind.BELIEF
                && (lexicon.wide() || ReportingClauses.THOUGHT_BESIDE.contains(cue.word()));
        return !beside || cue.kind() == CueKind.SPEECH || cue.kind() == CueKind.SHOWS || thought;
    }

    /** Of requests, promises and accusations only those made count: not 'never asked for', 'refuses to', 'will apply for'. */
    private boolean performed(Tree tree, int verb, Cue cue, Complement complement, int source) {
        boolean act = cue.stance() != Stance.SAYS && cue.stance() != Stance.BELIEVES && cue.stance() != Stance.DENIES;
        boolean open = complement.type().equals("that") && !LeadingVerbs.DECLINING.contains(cue.word());
        boolean beside = tree.is(complement.word(), "parataxis") && Clauses.passive(tree, verb);
        boolean unknown = cue.word().equals("know") && Clauses.negated(tree, verb);
        if (!lexicon.wide() && source < 0 && (beside || unknown || cue.word().equals("expect"))) {
            return false;
        }
        boolean spoken = cue.kind() != CueKind.BELIEF;
        if (!lexicon.wide() && (asked(tree, verb) || source >= 0 && nobody(tree, source) && (spoken || !open))) {
            return false;
        }
        if (lexicon.wide() || open) {
            return true;
        }
        boolean nothing = complement.word() >= 0
                && cue.stance() == Stance.ASKS
                && tree.word(complement.word()).upos() == Upos.PRON
                && tree.last(complement.word()) == complement.word();
        if (act && (nothing || conditional(tree, verb))) {
            return false;
        }
        int leading = LeadingVerbs.first(lexicon, tree, verb);
        if (leading != verb && LeadingVerbs.DECLINING.contains(lexicon.verbBase(tree.word(leading)))) {
            return false;
        }
        if (!act) {
            return complement.type().equals("that") || !supposed(tree, verb);
        }
        // 'appealed to both sides': who is asked, not what for.
        boolean addressee = complement.type().equals("to") && tree.is(complement.word(), "obl");
        if (addressee || source < 0) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (tree.is(child, "aux") && tree.word(child).xpos().equals("MD")) {
                return false;
            }
        }
        boolean purpose = Clauses.infinitive(tree, verb) && leading == verb;
        if (cue.stance() == Stance.DECLINES) {
            return !purpose;
        }
        return !purpose && !Clauses.negated(tree, verb);
    }

    /** 'If Washington asked for it', 'had Ankara asked': only supposed. */
    private static boolean conditional(Tree tree, int verb) {
        if (!tree.is(verb, "advcl")) {
            return false;
        }
        String marker = Clauses.marker(tree, verb);
        int first = tree.first(verb);
        boolean inverted = tree.head(first) == verb && tree.is(first, "aux") && Clauses.is(tree.word(first), "had");
        return marker.equals("if") || marker.equals("unless") || inverted;
    }

    /** 'Did Rome agree to it?': what is asked about is not said. */
    private static boolean asked(Tree tree, int verb) {
        return tree.head(verb) < 0
                && tree.word(tree.size() - 1).form().equals("?")
                && tree.word(0).upos() == Upos.AUX
                && tree.head(0) == verb;
    }

    /** 'Inspectors must confirm each delivery', 'she will speak of mackerel': nothing has been said yet. */
    private static boolean supposed(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.is(child, "aux") && tree.word(child).xpos().equals("MD")) {
                return !Clauses.negated(tree, verb);
            }
        }
        return false;
    }

    /** 'No group claimed responsibility'. */
    private static boolean nobody(Tree tree, int source) {
        return Clauses.is(tree.word(source), "nobody")
                || Clauses.is(tree.word(tree.first(source)), "no") && tree.first(source) < source;
    }
}
