package org.demarche.analyse.statements;

import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Where the reported words begin and end beside a verb, by docs/corpus.md. */
final class Reported {
    private Reported() {}

    /** 'called the offer "a bluff"': the quotation after the verb, whatever the parse makes of it. */
    static Optional<Span> nameGiven(Tree tree, int verb) {
        int open = -1;
        for (int i = verb + 1; i <= tree.last(verb); i++) {
            boolean mark = "“”\"„«»".indexOf(tree.word(i).form().charAt(0)) >= 0;
            if (mark && open >= 0) {
                return Optional.of(new Span(
                        tree.word(named(tree, verb, open)).start(), tree.word(i).end()));
            }
            if (mark) {
                open = i;
            }
            if (open < 0
                    && (tree.word(i).upos() == Upos.VERB || tree.word(i).form().equals(";"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** First word of what a name in quotation marks is given to: 'called | the offer "a bluff"', but 'called it | "a bluff"'. */
    private static int named(Tree tree, int verb, int open) {
        boolean phrase = open > verb + 1;
        for (int i = verb + 1; i < open; i++) {
            Upos upos = tree.word(i).upos();
            phrase &= upos != Upos.PRON || tree.word(i).xpos().equals("PRP$");
            phrase &= upos != Upos.SCONJ
                    && upos != Upos.ADV
                    && !Clauses.punctuation(tree.word(i))
                    && !Clauses.is(tree.word(i), "as");
        }
        boolean noun =
                tree.word(open - 1).upos() != Upos.DET && tree.word(open - 1).upos() != Upos.ADP;
        return phrase && noun && tree.word(verb + 1).upos() != Upos.ADP ? verb + 1 : open;
    }

    /** 'Since May Oslo has been waiting, officials say': what stands before the clause belongs to it. */
    static boolean openingAdjunct(Tree tree, int verb, int first) {
        for (int i = 0; i < first; i++) {
            boolean adjunct = tree.is(i, "obl") || tree.is(i, "advmod") || tree.is(i, "advcl");
            boolean quote = "“”\"„«»".indexOf(tree.word(i).form().charAt(0)) >= 0;
            if (quote || tree.head(i) == verb && !adjunct && !Clauses.punctuation(tree.word(i))) {
                return false;
            }
        }
        return first > 0;
    }

    /** Whether a phrase, but for the word that joins it, begins with a quotation mark. */
    static boolean quoted(Tree tree, int word) {
        int first = tree.first(word);
        String joint = Clauses.marker(tree, word);
        if (!joint.isEmpty() && Clauses.is(tree.word(first), joint) && first < word) {
            first++;
        }
        return "“\"„«".indexOf(tree.word(first).form().charAt(0)) >= 0
                || first > 0 && "“\"„«".indexOf(tree.word(first - 1).form().charAt(0)) >= 0;
    }
}
