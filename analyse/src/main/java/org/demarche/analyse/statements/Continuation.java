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

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today");

    private static final Set<String> AFTER = Set.of(
            "by", "until", "from", "for", "against", "with", "over", "if", "unless", "within", "before", "at", "to");

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
        if (opens(tree, last, tree.last(verb))) {
            return true;
        }
        return subject(tree, verb, last) >= 0 && Phrases.finite(tree, 0, last);
    }

    /** The subject that ends with a word and whose verb stands after the reporting verb; −1 if there is none. */
    private static int subject(Tree tree, int verb, int last) {
        int at = last;
        for (int step = 0; at >= 0 && at <= last && step < 30; step++) {
            if (tree.is(at, "nsubj") && tree.head(at) > verb) {
                return at;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /** Whether a word leaves what it begins open until after an aside that ends at another: 'and', 'is now', 'partly'. */
    static boolean opens(Tree tree, int word, int asideLast) {
        int last = word;
        while (last > 0 && Clauses.punctuation(tree.word(last))) {
            last--;
        }
        Upos upos = tree.word(last).upos();
        boolean relative =
                tree.word(last).xpos().equals("WP") || tree.word(last).xpos().equals("WDT");
        if (upos == Upos.CCONJ || upos == Upos.AUX || upos == Upos.ADP || tree.is(last, "det") || relative) {
            return true;
        }
        int next = asideLast + 1;
        while (next < tree.size() && (Clauses.punctuation(tree.word(next)) || Speaker.opensQuote(tree, next))) {
            next++;
        }
        boolean quoted = next < tree.size() && Speaker.opensQuote(tree, next - 1);
        boolean predicate = next < tree.size()
                && (tree.word(next).upos() == Upos.AUX
                        || Speaker.finite(tree, next) && tree.word(next).upos() == Upos.VERB);
        Upos before = last > 0 ? tree.word(last - 1).upos() : Upos.X;
        boolean adverb = upos == Upos.ADV && (before == Upos.AUX || before == Upos.CCONJ);
        return predicate && quoted || quoted && upos == Upos.VERB || adverb;
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
        if (opening.equals("as") && at + 1 <= last && Clauses.is(tree.word(at + 1), "long")) {
            return true;
        }
        boolean contrast = opening.equals("but") || opening.equals("yet");
        boolean remark = REMARKS.contains(opening) || tree.word(at).xpos().equals("VBG");
        return !(contrast || remark) || quoted(tree, at, last) || contrast && !ownSubject(tree, at, last);
    }

    /** Whether a word opens a condition: 'if', 'unless', 'as long as'. */
    static boolean condition(Tree tree, int word) {
        String form = tree.word(word).form().toLowerCase(Locale.ROOT);
        return CONDITIONS.contains(form)
                || form.equals("as") && word + 1 < tree.size() && Clauses.is(tree.word(word + 1), "long");
    }

    /** The last word of a complement that is a phrase, with what follows it in the clause: 'a school | by spring'. */
    static int phraseEnd(Tree tree, int verb, Complement complement) {
        int last = tree.last(complement.word());
        boolean phrase = !complement.type().equals("that") && !complement.type().equals("label");
        if (!phrase || complement.word() < verb) {
            return last;
        }
        for (int child : tree.children(verb)) {
            boolean next = child > complement.word() && tree.first(child) == last + 1;
            String marker = Clauses.marker(tree, child);
            boolean goesOn = (tree.is(child, "obl") || tree.is(child, "advcl") || tree.is(child, "nmod"))
                            && AFTER.contains(marker)
                    || tree.is(child, "obl:unmarked")
                    || tree.is(child, "obl:tmod");
            boolean day = DAYS.contains(tree.word(child).form().toLowerCase(Locale.ROOT));
            if (next && goesOn && !day) {
                last = tree.last(child);
            }
        }
        return last;
    }

    private static boolean quoted(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (Speaker.opensQuote(tree, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ownSubject(Tree tree, int first, int last) {
        for (int i = first; i <= last && !Speaker.finite(tree, i); i++) {
            if (tree.is(i, "nsubj")) {
                return true;
            }
        }
        return false;
    }
}
