package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** Whether the words around a reporting clause belong to what is reported. */
final class Continuation {
    /** They open remarks of the reporter's own. */
    private static final Set<String> REMARKS =
            Set.of("though", "although", "without", "while", "whereas", "after", "when", "as", "because", "since");

    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "had", "were", "should", "because", "until");

    private Continuation() {}

    /** 'Using one boat and, a member said, one net': what the clause breaks open goes on only after it. */
    static boolean broken(Tree tree, int verb) {
        int last = tree.first(verb) - 1;
        while (last >= 0 && Clauses.punctuation(tree.word(last))) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        Upos upos = tree.word(last).upos();
        if (upos == Upos.CCONJ || upos == Upos.AUX || upos == Upos.ADP || upos == Upos.DET) {
            return true;
        }
        boolean adverb = upos == Upos.ADV && last > 0 && tree.word(last - 1).upos() == Upos.AUX;
        boolean subject = false;
        for (int i = 0; i <= last; i++) {
            subject |= tree.is(i, "nsubj") && tree.last(i) == last && tree.head(i) > tree.last(verb);
        }
        return adverb || subject;
    }

    /** Whether words after a reporting clause are still the speaker's: not 'but' or 'though' with a subject of its own. */
    static boolean said(Tree tree, int first, int last) {
        int at = first;
        while (at <= last && Clauses.punctuation(tree.word(at)) && !Speaker.opensQuote(tree, at)) {
            at++;
        }
        if (at > last) {
            return false;
        }
        String opening = tree.word(at).form().toLowerCase(Locale.ROOT);
        if (CONDITIONS.contains(opening)) {
            return true;
        }
        boolean apart = at > 0 && tree.word(at - 1).form().equals(";");
        if (apart) {
            return Speaker.opensQuote(tree, at) || at < last && Speaker.opensQuote(tree, at + 1);
        }
        boolean contrast = opening.equals("but") || opening.equals("yet");
        boolean remark = REMARKS.contains(opening) || tree.word(at).xpos().equals("VBG");
        return !(contrast || remark) || quoted(tree, at, last) || contrast && !subject(tree, at, last);
    }

    private static boolean quoted(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (Speaker.opensQuote(tree, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean subject(Tree tree, int first, int last) {
        for (int i = first; i <= last && !Speaker.finite(tree, i); i++) {
            if (tree.is(i, "nsubj")) {
                return true;
            }
        }
        return false;
    }
}
