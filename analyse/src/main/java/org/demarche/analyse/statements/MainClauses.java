package org.demarche.analyse.statements;

import java.util.Locale;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Questions asked of a stretch of words: which word is its main predicate, and whether it is only a subordinate clause. */
final class MainClauses {
    private MainClauses() {}

    /** The main predicate of a stretch of words, or −1. */
    static int predicate(Tree tree, int first, int last) {
        int found = -1;
        int depth = Integer.MAX_VALUE;
        for (int i = first; i <= last; i++) {
            boolean predicates = finitePredicate(tree, i);
            int head = tree.head(i);
            boolean top = head < first || head > last;
            if (predicates && (top ? 0 : distance(tree, i, first, last)) < depth) {
                depth = top ? 0 : distance(tree, i, first, last);
                found = i;
            }
        }
        return found;
    }

    private static int distance(Tree tree, int word, int first, int last) {
        int steps = 0;
        for (int at = word; at >= first && at <= last && steps < 40; at = tree.head(at)) {
            steps++;
        }
        return steps;
    }

    /** The word of a stretch that the others hang on. */
    static int top(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            boolean outside = tree.head(i) < first || tree.head(i) > last;
            if (outside && !Clauses.punctuation(tree.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean finitePredicate(Tree tree, int word) {
        // 'They may not': an auxiliary whose verb stands elsewhere.
        int head = tree.head(word);
        boolean alone = tree.word(word).upos() == Upos.AUX && (head < word - 6 || head < 0);
        boolean verb = tree.word(word).upos() == Upos.VERB || alone;
        if (Speaker.finite(tree, word) && verb) {
            return true;
        }
        for (int child : tree.children(word)) {
            boolean support = tree.is(child, "aux") || tree.is(child, "cop");
            if (support && Speaker.finite(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** 'When he left, the minister said': nothing is said. */
    static boolean subordinate(Tree tree, int first, int last) {
        int begin = first;
        while (begin < last && Clauses.punctuation(tree.word(begin))) {
            begin++;
        }
        Word opening = tree.word(begin);
        String form = opening.form().toLowerCase(Locale.ROOT);
        boolean conditional = (form.equals("should") || form.equals("had") || form.equals("were")) && begin + 1 <= last;
        boolean marked = opening.upos() == Upos.SCONJ && !form.equals("that")
                || opening.xpos().equals("WRB")
                || conditional;
        if (!marked) {
            return false;
        }
        // A comma within, and another finite verb behind it: the main clause is there.
        for (int i = begin + 1; i < last; i++) {
            if (Speaker.comma(tree, i)) {
                int rest = predicate(tree, i + 1, last);
                if (rest >= 0
                        && tree.word(i + 1).upos() != Upos.SCONJ
                        && tree.word(i + 1).upos() != Upos.CCONJ) {
                    return false;
                }
            }
        }
        return true;
    }
}
