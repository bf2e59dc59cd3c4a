package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Whether a clause hangs on a condition, or is one without saying 'if'. */
final class Conditions {
    private static final Set<String> TURNED = Set.of("had", "were", "should");

    private static final Set<String> TRUE =
            Set.of("genuine", "true", "authentic", "correct", "accurate", "right", "reliable", "believe", "trust");

    private final NounMarks nouns;
    private final Conjunctions conjunctions;

    Conditions(NounMarks nouns, Conjunctions conjunctions) {
        this.nouns = nouns;
        this.conjunctions = conjunctions;
    }

    /** 'Had Ankara asked', 'Were Cairo to leave', 'Should the truce fail': a condition without 'if'. */
    static boolean turned(Tree tree, int predicate) {
        if (!tree.is(predicate, "advcl") && !tree.is(predicate, "conj") && !tree.is(predicate, "parataxis")
                || question(tree)) {
            return false;
        }
        int subject = Clauses.ownSubject(tree, predicate);
        if (subject < 0) {
            return false;
        }
        int first = tree.first(predicate);
        String opening = tree.word(first).form().toLowerCase(Locale.ROOT);
        return first < tree.first(subject) && TURNED.contains(opening);
    }

    /**
     * The word that opens a condition by standing before its subject ('were the army to return', 'should they fail'), or −1;
     * by the words, since the parse often loses it.
     */
    static int turn(Tree tree) {
        if (question(tree)) {
            return -1;
        }
        for (int word = 0; word + 2 < tree.size(); word++) {
            String form = tree.word(word).form().toLowerCase(Locale.ROOT);
            if (!TURNED.contains(form)) {
                continue;
            }
            boolean opens = word == 0
                    || Set.of(",", ";", "—", "–", "and", "“", "\"", ":")
                            .contains(tree.word(word - 1).form());
            Upos next = tree.word(word + 1).upos();
            boolean subject = Set.of(Upos.DET, Upos.PROPN, Upos.NOUN, Upos.PRON, Upos.NUM, Upos.ADJ)
                    .contains(next);
            if (opens && subject && (!form.equals("were") || infinitiveFollows(tree, word))) {
                return word;
            }
        }
        return -1;
    }

    private static boolean infinitiveFollows(Tree tree, int word) {
        for (int next = word + 1; next + 1 < tree.size(); next++) {
            String form = tree.word(next).form();
            if (form.equals(",")) {
                return false;
            }
            if (form.equals("to") && tree.word(next + 1).xpos().equals("VB")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands in such a condition: after the turn, before the next comma. */
    static boolean afterTurn(Tree tree, int verb) {
        int turn = turn(tree);
        if (turn < 0 || verb < turn) {
            return false;
        }
        for (int word = turn; word < verb; word++) {
            if (Set.of(",", ";").contains(tree.word(word).form())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is 'provided' and the like, which opens a condition though it looks like a verb. */
    static boolean opensCondition(Tree tree, int word) {
        return Set.of("provided", "providing", "assuming", "supposing", "given")
                        .contains(tree.word(word).form().toLowerCase(Locale.ROOT))
                && tree.child(word, "nsubj") < 0
                && tree.child(word, "aux") < 0;
    }

    private static boolean question(Tree tree) {
        for (int word = Math.max(0, tree.size() - 3); word < tree.size(); word++) {
            if (tree.word(word).form().endsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause or phrase beside the predicate makes it conditional: 'if', 'provided that', 'on condition'. */
    boolean on(Tree tree, int predicate) {
        for (int clause : tree.children(predicate)) {
            boolean adverbial = tree.is(clause, "advcl")
                    || tree.is(clause, "parataxis")
                    || tree.is(clause, "advmod") && tree.child(clause, "advcl") >= 0;
            if (adverbial && (conditions(tree, clause) || turned(tree, clause))) {
                return true;
            }
        }
        for (int condition : tree.children(predicate, "obl")) {
            String lemma = Clauses.lemma(tree, condition);
            String preposition = Clauses.preposition(tree, condition);
            if (lemma.equals("condition") && preposition.equals("on")
                    || Set.of("exchange", "return").contains(lemma)
                            && preposition.equals("in")
                            && condition + 1 < tree.size()
                            && tree.word(condition + 1).form().equals("for")
                    || lemma.equals("event") && preposition.equals("in")
                    || nouns.listed("if", preposition)) {
                return true;
            }
        }
        return false;
    }

    /** 'They have struck a deal, if the paper is genuine': whether it is so hangs on what tells of it. */
    boolean onTruth(Tree tree, int predicate) {
        return tree.children(predicate, "advcl").stream()
                .anyMatch(clause -> TRUE.contains(Clauses.lemma(tree, clause)) && conditions(tree, clause));
    }

    private boolean conditions(Tree tree, int clause) {
        if (opensCondition(tree, clause)) {
            return true;
        }
        int inner = tree.is(clause, "advmod") ? tree.child(clause, "advcl") : clause;
        Optional<Conjunctions.Kind> opening = conjunctions.opening(tree, inner);
        if (opening.isPresent()) {
            return opening.get() == Conjunctions.Kind.CONDITIONAL;
        }
        for (int mark : tree.children(clause)) {
            if ((tree.is(mark, "mark") || tree.is(mark, "advmod"))
                    && Set.of("if", "unless", "should").contains(Clauses.lemma(tree, mark))) {
                return true;
            }
        }
        return false;
    }
}
