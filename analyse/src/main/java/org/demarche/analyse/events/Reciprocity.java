package org.demarche.analyse.events;

import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Verbs whose subjects do it to each other: 'Togo and Ghana accused each other', 'shelled one another's towns'. */
final class Reciprocity {
    private static final Set<String> PHRASES = Set.of("each other", "one another");

    private Reciprocity() {}

    /** Whether 'each other' stands at this word. */
    static boolean at(Tree tree, int word) {
        return word + 1 < tree.size() && PHRASES.contains(tree.words(word, word + 1));
    }

    /** 'Each side accused the other'. */
    private static boolean isTheOther(Tree tree, int object, int subject) {
        return Clauses.lemma(tree, object).equals("other")
                && subject >= 0
                && tree.children(subject, "det").stream()
                        .anyMatch(word -> Set.of("each", "both", "either").contains(Clauses.lemma(tree, word)));
    }

    /** Whether it is done to each other: as an object, behind a preposition, or to what belongs to each other. */
    static boolean of(Tree tree, int verb) {
        for (String relation : List.of("obj", "iobj", "obl")) {
            for (int child : tree.children(verb, relation)) {
                if (at(tree, child)
                        || isTheOther(tree, child, Clauses.subject(tree, verb))
                        || tree.children(child, "nmod:poss").stream().anyMatch(owner -> at(tree, owner))) {
                    return true;
                }
            }
        }
        return false;
    }
}
