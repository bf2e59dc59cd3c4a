package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/**
 * What a verb must show of itself to be said to have happened, whatever the parse around it says: a tense, or a governor
 * that lends it one. A slip of the parse must not turn 'could and would send' into a deed.
 */
final class Assertion {
    private static final int NEAR = 6;
    private static final Set<String> SAME_IN_THE_PAST = Set.of(
            "hit", "shut", "set", "put", "cut", "let", "quit", "cast", "burst", "beat", "split", "spread", "cost",
            "hurt");

    /** The verdict, weakened where the verb shows no tense of its own. */
    Verdict of(Tree tree, int verb, Verdict verdict) {
        if (!verdict.real() || tree.word(verb).upos() == Upos.NOUN) {
            return verdict;
        }
        String tag = tree.word(verb).xpos();
        if (!tag.equals("VB")) {
            return verdict;
        }
        Verdict modal = modalBefore(tree, verb);
        if (modal != Verdict.HAPPENED) {
            return verdict.under(modal);
        }
        boolean governed = Set.of("xcomp", "advcl", "acl", "ccomp", "csubj", "conj")
                .contains(tree.word(verb).universalRelation());
        return Clauses.isInfinitive(tree, verb) && !governed ? verdict.under(Verdict.ANNOUNCED) : verdict;
    }

    /** The modal verb that stands before a bare form with no noun between, however the parse hangs it. */
    private static Verdict modalBefore(Tree tree, int verb) {
        for (int word = verb - 1; word >= 0 && word >= verb - NEAR; word--) {
            String tag = tree.word(word).xpos();
            if (tag.equals("MD")) {
                return switch (tree.word(word).form().toLowerCase(Locale.ROOT)) {
                    case "will", "shall", "'ll", "’ll", "wo" -> Verdict.ANNOUNCED;
                    case "would" -> Verdict.CONDITIONAL;
                    default -> Verdict.POSSIBLE;
                };
            }
            if (!tag.startsWith("RB") && !tag.equals("CC")) {
                return Verdict.HAPPENED;
            }
        }
        return Verdict.HAPPENED;
    }

    /** Whether a verb in the simple present tells in running text what goes on; a headline tells with it what was done. */
    boolean goesOn(Tree tree, int verb) {
        String tag = tree.word(verb).xpos();
        return (tag.equals("VBZ") || tag.equals("VBP") && !SAME_IN_THE_PAST.contains(Clauses.lemma(tree, verb)))
                && tree.child(verb, "aux") < 0
                && tree.size() > 0
                && tree.word(tree.size() - 1).form().equals(".");
    }
}
