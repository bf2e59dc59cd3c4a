package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Makes one word of verbs of saying that are several: 'let it be known', 'made clear', 'gave notice', 'served notice'. Their
 * words hang on the verb as its particles, and what they announce becomes its clause.
 */
final class Idioms {
    private static final int LONGEST = 4;

    private final CueLexicon lexicon;

    Idioms(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tree with the words of each such verb hung on its first. */
    Tree mend(Tree given) {
        Tree tree = given;
        for (int verb = 0; verb + 1 < tree.size(); verb++) {
            if (tree.word(verb).upos() == Upos.VERB) {
                int last = last(tree, verb);
                if (last > verb) {
                    tree = joined(tree, verb, last);
                }
            }
        }
        return tree;
    }

    private int last(Tree tree, int verb) {
        String base = lexicon.verbBase(tree.word(verb));
        int found = verb;
        StringBuilder key = new StringBuilder(base);
        for (int i = verb + 1; i < tree.size() && i <= verb + LONGEST; i++) {
            String form = tree.word(i).form().toLowerCase(Locale.ROOT);
            String word = tree.word(i).xpos().equals("PRP$") ? "his" : form;
            key.append('_').append(word);
            boolean several = i > verb + 1
                    || tree.word(i).upos() != Upos.ADP && tree.word(i).upos() != Upos.ADV;
            if (several && !lexicon.verb(key.toString()).isEmpty()) {
                found = i;
            }
        }
        return found;
    }

    private static Tree joined(Tree tree, int verb, int last) {
        List<Word> words = new ArrayList<>(tree.sentence().words());
        for (int i = 0; i < tree.size(); i++) {
            Word word = words.get(i);
            if (i > verb && i <= last) {
                words.set(i, word.hung(verb, "compound:prt"));
            } else if (tree.head(i) > verb && tree.head(i) <= last) {
                boolean predicate = i > last && Clauses.isPredicate(tree, i) && !Clauses.infinitive(tree, i);
                boolean clause = predicate
                        && (tree.is(i, "acl")
                                || tree.is(i, "ccomp")
                                || tree.is(i, "xcomp")
                                || tree.is(i, "csubj")
                                || tree.is(i, "advcl")
                                        && Clauses.marker(tree, i).equals("that"));
                boolean infinitive = i > last && tree.is(i, "acl") && Clauses.infinitive(tree, i);
                words.set(i, word.hung(verb, clause ? "ccomp" : infinitive ? "xcomp" : word.relation()));
            } else if (tree.head(i) == verb
                    && i > last
                    && Clauses.marker(tree, i).equals("that")
                    && Clauses.isPredicate(tree, i)) {
                words.set(i, word.hung(verb, "ccomp"));
            }
        }
        return Tree.of(tree.sentence().with(words));
    }
}
