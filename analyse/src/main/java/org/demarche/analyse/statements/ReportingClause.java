package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * One reporting clause.
 *
 * @param from first word of the stretch it stands in, up to a semicolon or a quotation mark around it
 * @param first its first word
 * @param verb the verb of saying
 * @param sourceFirst first word of who speaks
 * @param sourceLast last word of who speaks
 * @param last its last word
 * @param to last word of the stretch it stands in
 */
record ReportingClause(int from, int first, int verb, int sourceFirst, int sourceLast, int last, int to) {
    boolean holds(int word) {
        return first <= word && word <= last;
    }

    boolean near(int word) {
        return from <= word && word <= to;
    }

    /** The tree with the clause hung beside what it reports. */
    Tree hung(Tree tree, CueLexicon lexicon) {
        boolean mainBefore = first > from
                && MainClauses.predicate(tree, from, first - 1) >= 0
                && !MainClauses.subordinate(tree, from, first - 1);
        int main = mainBefore
                ? MainClauses.predicate(tree, from, first - 1)
                : MainClauses.predicate(tree, Math.min(last + 2, to), to);
        if (main < 0) {
            main = first > from ? MainClauses.top(tree, from, first - 1) : -1;
            mainBefore = true;
        }
        if (main < 0) {
            return tree;
        }
        int source = Speaker.head(tree, sourceFirst, sourceLast);
        int outer = verb;
        String outerRelation = "root";
        for (int step = 0; step <= tree.size() && outer >= 0 && (holds(outer) || tree.governs(main, outer)); step++) {
            outerRelation = tree.word(outer).relation();
            outer = tree.head(outer);
        }
        List<Word> words = new ArrayList<>(tree.sentence().words());
        for (int i = from; i <= to; i++) {
            int head = tree.head(i);
            boolean inside = holds(i);
            boolean leaves = head >= 0 && inside != holds(head) && near(head) || head < 0 || !near(head);
            if (i == verb) {
                words.set(i, asVerb(words.get(i).hung(main, "parataxis"), lexicon));
            } else if (i == main) {
                boolean stays = head >= 0 && !holds(head);
                if (!stays) {
                    words.set(i, words.get(i).hung(outer, outer < 0 ? "root" : outerRelation));
                }
            } else if (i == source) {
                words.set(i, words.get(i).hung(verb, "nsubj"));
            } else if (inside && i >= sourceFirst && i <= sourceLast) {
                if (head < sourceFirst || head > sourceLast) {
                    words.set(i, words.get(i).hung(source, Speaker.within(tree, i, source)));
                }
            } else if (inside) {
                if (!holds(head) || head >= sourceFirst && head <= sourceLast && i > verb) {
                    words.set(
                            i,
                            words.get(i)
                                    .hung(
                                            verb,
                                            Clauses.punctuation(words.get(i))
                                                    ? "punct"
                                                    : words.get(i).relation()));
                }
            } else if (head >= 0 && holds(head)) {
                boolean reportersOwn = mainBefore && i > last;
                boolean said = words.get(i).relation().equals("ccomp")
                        || words.get(i).relation().equals("xcomp");
                if (!reportersOwn || Clauses.punctuation(words.get(i))) {
                    words.set(i, words.get(i).hung(main, words.get(i).relation()));
                } else if (said) {
                    boolean aside = MainClauses.subordinate(tree, tree.first(i), tree.last(i));
                    words.set(i, words.get(i).hung(aside ? verb : main, aside ? "advcl" : "conj"));
                } else if (Continuation.condition(tree, tree.first(i)) && tree.is(i, "advcl")) {
                    words.set(i, words.get(i).hung(main, "advcl"));
                } else if (head != verb) {
                    words.set(i, words.get(i).hung(verb, words.get(i).relation()));
                }
            } else if (mainBefore && i == last + 2 && words.get(i).xpos().equals("VBG") && head == main) {
                // '…, the minister said, adding that': the speaker goes on.
                words.set(i, words.get(i).hung(verb, words.get(i).relation()));
            } else if (leaves && head < 0) {
                words.set(i, words.get(i).hung(main, "parataxis"));
            }
        }
        return Tree.of(tree.sentence().with(words));
    }

    /** The verb of saying, should a wrong tag have made something else of it. */
    private static Word asVerb(Word word, CueLexicon lexicon) {
        if (word.upos() == Upos.VERB) {
            return word;
        }
        String tag = word.form().endsWith("s") ? "VBZ" : "VBP";
        return word.tagged(lexicon.verbBase(word), Upos.VERB, tag);
    }
}
