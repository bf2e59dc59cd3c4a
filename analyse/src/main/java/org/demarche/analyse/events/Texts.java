package org.demarche.analyse.events;

import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/**
 * Nouns of what says what its author says, and the verbs that put it out or forward: 'issued a statement demanding', 'a
 * law was passed banning', 'proposed a bill banning'.
 */
final class Texts {
    private static final Map<String, Set<String>> WORDS = WordLists.named("texts.txt");

    private Texts() {}

    /** Whether a text is put out or forward in its clause: whoever does so says what is in it. */
    static boolean isPut(Tree tree, int text) {
        int verb = tree.head(text);
        return verb >= 0
                && (tree.is(text, "obj") || tree.word(text).relation().equals("nsubj:pass"))
                && Clauses.isPredicate(tree, verb)
                && listed("texts", tree, text)
                && (listed("put-out", tree, verb) || listed("put-forward", tree, verb));
    }

    /** Whether a text that is put out or forward is only put forward: what is in it may come to be said or done. */
    static boolean isProposed(Tree tree, int text) {
        return listed("put-forward", tree, tree.head(text));
    }

    private static boolean listed(String list, Tree tree, int word) {
        return WORDS.getOrDefault(list, Set.of()).contains(Clauses.lemma(tree, word));
    }
}
