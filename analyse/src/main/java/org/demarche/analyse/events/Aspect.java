package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Whether what a verb names goes on, recurs, is still to come or is only told to somebody to do. */
final class Aspect {
    private static final Set<String> LATER = Set.of("tomorrow", "soon", "shortly", "next");
    private static final Set<String> PERIODS =
            Set.of("hour", "day", "night", "week", "weekend", "month", "year", "decade", "winter", "summer");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final NounMarks nouns;

    Aspect(NounMarks nouns) {
        this.nouns = nouns;
    }

    /** 'is due to sign', where the parse takes 'due to' for a conjunction. */
    static boolean dueTo(Tree tree, int predicate) {
        if (!tree.word(predicate).xpos().equals("VB")) {
            return false;
        }
        for (int mark : tree.children(predicate, "mark")) {
            if (Clauses.lemma(tree, mark).equals("due")) {
                return true;
            }
        }
        return false;
    }

    /** 'Attack them now', 'Let them go': a bare form that nobody is the subject of. */
    static boolean commands(Tree tree, int predicate) {
        return Clauses.ownSubject(tree, predicate) < 0
                && tree.child(predicate, "nsubj:pass") < 0
                && tree.child(predicate, "aux") < 0
                && opens(tree, predicate);
    }

    private static boolean opens(Tree tree, int predicate) {
        for (int word = tree.first(predicate); word < predicate; word++) {
            if (!tree.is(word, "punct")) {
                return false;
            }
        }
        return true;
    }

    /** 'has been held since Sunday', 'have blockaded the port for a week'. */
    boolean lasts(Tree tree, int predicate) {
        if (!nouns.listed("lasting", Clauses.lemma(tree, predicate))) {
            return false;
        }
        int state = tree.child(predicate, "xcomp");
        List<Integer> beside = new ArrayList<>(tree.children(predicate));
        if (state >= 0) {
            beside.addAll(tree.children(state));
        }
        for (int child : beside) {
            if (tree.is(child, "obl")
                    && Set.of("since", "for").contains(Clauses.preposition(tree, child))
                    && (Clauses.preposition(tree, child).equals("since") || period(tree, child))) {
                return true;
            }
            if (tree.is(child, "advmod") && Clauses.lemma(tree, child).equals("since")) {
                return true;
            }
            if (tree.is(child, "advcl")
                    && Clauses.lemma(tree, tree.first(child)).equals("since")) {
                return true;
            }
        }
        return false;
    }

    private static boolean period(Tree tree, int noun) {
        return PERIODS.contains(Clauses.lemma(tree, noun));
    }

    /** What is done again and again, or by a kind of people at all times, is no event. */
    boolean habit(Tree tree, int predicate) {
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "advmod") && nouns.listed("habit", Clauses.lemma(tree, child))) {
                return true;
            }
            if (tree.is(child, "obl") && period(tree, child)) {
                for (int determiner : tree.children(child, "det")) {
                    if (Clauses.lemma(tree, determiner).equals("every")
                            || Clauses.lemma(tree, determiner).equals("each")) {
                        return true;
                    }
                }
            }
        }
        return ofAKind(tree, predicate);
    }

    /** 'Ministers come and go.': a bare plural in running text; headlines leave out articles. */
    private static boolean ofAKind(Tree tree, int predicate) {
        int subject = Clauses.ownSubject(tree, predicate);
        return subject >= 0
                && tree.word(subject).xpos().equals("NNS")
                && tree.children(subject).stream().allMatch(child -> tree.is(child, "punct"))
                && tree.word(tree.size() - 1).form().equals(".");
    }

    /** 'tomorrow', 'next week'. */
    static boolean later(Tree tree, int predicate) {
        boolean present = Set.of("VBZ", "VBP").contains(tree.word(predicate).xpos())
                && tree.child(predicate, "aux") < 0
                && tree.word(tree.size() - 1).form().equals(".");
        for (int child : tree.children(predicate)) {
            if (present && tree.is(child, "obl") && DAYS.contains(Clauses.lemma(tree, child))) {
                // 'meets on Friday'
                return true;
            }
            if (tree.is(child, "obl") || tree.is(child, "advmod")) {
                if (LATER.contains(Clauses.lemma(tree, child))) {
                    return true;
                }
                for (int modifier : tree.children(child, "amod")) {
                    if (LATER.contains(Clauses.lemma(tree, modifier))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
