package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/** Where in its sentence the content of a verb of saying stands; it may be in pieces around the verb. */
final class VerbContents {
    private final CueLexicon lexicon;

    VerbContents(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Span> pieces(Tree tree, int verb, Cue cue, Complement complement, int source) {
        int word = complement.word();
        List<Span> pieces = new ArrayList<>();
        int subject = tree.child(verb, "nsubj:pass");
        if (!lexicon.wide() && source < 0 && complement.type().equals("to") && subject >= 0) {
            // 'Three men are said to have fled': what is said stands after the verb, as with 'urged them to flee'.
            Phrases.content(tree, verb + 1, tree.last(word)).ifPresent(pieces::add);
            return pieces;
        }
        if (tree.governs(word, verb)) {
            Optional<Span> before = Phrases.content(tree, tree.first(word), tree.first(verb) - 1);
            Optional<Span> after = Phrases.content(tree, tree.last(verb) + 1, tree.last(word));
            // 'The bridge, engineers said, will not be repaired': a piece without a verb says nothing by itself.
            boolean says = Phrases.finite(tree, tree.first(word), tree.first(verb) - 1)
                    && !MainClauses.subordinate(tree, tree.first(word), tree.first(verb) - 1);
            boolean broken = after.isPresent() && Continuation.broken(tree, verb);
            if (after.isEmpty() || says && !broken) {
                before.ifPresent(pieces::add);
            }
            if (pieces.isEmpty() || Continuation.said(tree, tree.last(verb) + 1, tree.last(word))) {
                after.ifPresent(pieces::add);
            }
            return pieces;
        }
        if (!lexicon.wide() && word > verb && passesOn(tree, verb, word)) {
            boolean that = word + 1 < tree.size() && Clauses.is(tree.word(word + 1), "that");
            Phrases.content(tree, that ? word + 2 : word + 1, tree.last(word)).ifPresent(pieces::add);
            return pieces;
        }
        int first = tree.first(word);
        int last = lexicon.wide() ? tree.last(word) : Continuation.phraseEnd(tree, verb, complement);
        boolean withObject = complement.object() >= 0
                && complement.object() != word
                && switch (complement.type()) {
                    case "at" -> true;
                    case "small" ->
                        lexicon.wide()
                                || cue.kind() == CueKind.BELIEF
                                || tree.word(complement.object()).upos() != Upos.PRON;
                    case "as" ->
                        lexicon.wide()
                                || !Reported.quoted(tree, word)
                                        && tree.word(complement.object()).upos() != Upos.PRON;
                    case "obj+to" -> cue.stance() != Stance.ASKS && cue.stance() != Stance.WARNS;
                    case "of", "for", "with" ->
                        lexicon.wide() && cue.stance() == Stance.ACCUSES || cue.kind() == CueKind.ATTITUDE;
                    default -> false;
                };
        if (withObject) {
            first = Math.min(first, tree.first(complement.object()));
        }
        boolean leads = !lexicon.wide()
                && word < verb
                && tree.first(verb) == 0
                && complement.type().equals("that");
        if (leads && Reported.openingAdjunct(tree, verb, first)) {
            first = 0;
        }
        String marker = Clauses.marker(tree, word);
        if (!withObject
                && !marker.isEmpty()
                && cue.takes(marker)
                && (!marker.equals("as") || !lexicon.wide())
                && !complement.type().equals("that")) {
            first = afterMarker(tree, word, first);
        }
        // A faulty parse may let the content reach over the cue: it stays on its own side.
        if (word > verb) {
            first = Math.max(first, verb + 1);
        } else {
            last = Math.min(last, verb - 1);
        }
        if (word > verb && complement.type().equals("that")) {
            last = beforeDash(tree, word, beforeAccordingTo(tree, word, andThat(tree, verb, last)));
        }
        // … and it stays clear of the source.
        if (source >= first && source <= last && !tree.governs(word, source)) {
            if (source > word) {
                last = tree.first(source) - 1;
            } else {
                first = tree.last(source) + 1;
            }
        }
        Phrases.content(tree, first, last).ifPresent(pieces::add);
        return pieces;
    }

    /** 'Quoted the governor as saying that': what it says is what he says. */
    private static boolean passesOn(Tree tree, int verb, int word) {
        return tree.word(verb).lemma().equals("quote")
                && tree.word(word).xpos().equals("VBG")
                && Clauses.marker(tree, word).equals("as");
    }

    /** 'said that it was over and that they would leave': the second clause is said too. */
    private static int andThat(Tree tree, int verb, int last) {
        boolean and = last + 1 < tree.size() && tree.word(last + 1).upos() == Upos.CCONJ;
        int that = and ? last + 2 : last + 1;
        boolean joined = that < tree.size() && Clauses.is(tree.word(that), "that") && tree.is(that, "mark");
        int clause = joined ? tree.head(that) : -1;
        return clause > that && tree.governs(verb, clause) ? tree.last(clause) : last;
    }

    /** 'He will say that it failed, according to two aides': the aides speak of the whole. */
    private static int beforeAccordingTo(Tree tree, int word, int last) {
        for (int i = word + 1; i < last; i++) {
            boolean phrase = Clauses.is(tree.word(i), "according") && Clauses.is(tree.word(i + 1), "to");
            if (phrase
                    && Clauses.punctuation(tree.word(i - 1))
                    && tree.word(i - 1).form().equals(",")) {
                return i - 1;
            }
        }
        return last;
    }

    /** What follows a single dash is the reporter's own remark. */
    private static int beforeDash(Tree tree, int word, int last) {
        int dash = -1;
        for (int i = word + 1; i <= last; i++) {
            String form = tree.word(i).form();
            if (Clauses.punctuation(tree.word(i)) && "“\"„«".contains(form)) {
                return last;
            }
            if (form.equals("--") || form.equals("–") || form.equals("—")) {
                if (dash >= 0) {
                    return last;
                }
                dash = i;
            }
        }
        return dash < 0 ? last : dash - 1;
    }

    private static int afterMarker(Tree tree, int word, int first) {
        int after = first;
        for (int child : tree.children(word)) {
            if (child < word && (tree.is(child, "case") || tree.is(child, "mark"))) {
                after = Math.max(after, tree.last(child) + 1);
            }
        }
        return after;
    }
}
