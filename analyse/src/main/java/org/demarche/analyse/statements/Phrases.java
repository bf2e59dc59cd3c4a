package org.demarche.analyse.statements;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Turns stretches of words into stretches of text, without the punctuation and particles that only hold them in place. */
final class Phrases {
    private static final String OPENING = "“\"„«‹「‘'`([";
    private static final String CLOSING = "”\"“»›」’')]%$";
    private static final Set<String> LEFT_OUT = Set.of("acl:relcl", "parataxis", "punct", "dep");

    private static final Set<String> PAIRING = Set.of("both", "neither", "either");

    private static final Set<String> LINKS = Set.of(
            "however", "meanwhile", "moreover", "nevertheless", "still", "instead", "also", "yet", "furthermore");

    private Phrases() {}

    /** The words from first to last, inclusive, trimmed; empty if nothing but punctuation is left. */
    static Optional<Span> content(Tree tree, int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && (droppedAtStart(tree, from) || from == 0 && linking(tree, from))) {
            from++;
        }
        while (to >= from && droppedAtEnd(tree.word(to))) {
            to--;
        }
        if (from > to) {
            return Optional.empty();
        }
        return Optional.of(new Span(tree.word(from).start(), tree.word(to).end()));
    }

    private static boolean droppedAtStart(Tree tree, int index) {
        Word word = tree.word(index);
        if (Clauses.punctuation(word) || word.upos() == Upos.SYM && word.form().startsWith("-")) {
            return OPENING.indexOf(word.form().charAt(0)) < 0;
        }
        return Clauses.is(word, "that") && tree.is(index, "mark");
    }

    /** 'But', 'However,' at the head of a sentence link it to the one before; nobody says them. */
    private static boolean linking(Tree tree, int index) {
        Word word = tree.word(index);
        boolean adverb = LINKS.contains(word.form().toLowerCase(java.util.Locale.ROOT))
                && index + 1 < tree.size()
                && tree.word(index + 1).form().equals(",");
        return adverb || word.upos() == Upos.CCONJ && !pairing(word);
    }

    private static boolean pairing(Word word) {
        return PAIRING.contains(word.form().toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean droppedAtEnd(Word word) {
        return Clauses.punctuation(word) && CLOSING.indexOf(word.form().charAt(0)) < 0;
    }

    /** Whether a stretch of words has a verb of its own. */
    static boolean predicates(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tree.word(i).upos() == Upos.VERB || tree.word(i).upos() == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of words has a finite verb. */
    static boolean finite(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (Speaker.finite(tree, i)) {
                return true;
            }
        }
        return false;
    }

    /** The phrase of a source: its subtree without relative clauses and what follows them. */
    static Span source(Tree tree, int head) {
        return source(tree, head, -1);
    }

    /** As {@link #source(Tree, int)}, ending before the clause that holds the cue: 'a report' of 'a report saying'. */
    static Span source(Tree tree, int head, int cue) {
        int first = tree.first(head);
        int last = head;
        for (int child : tree.children(head)) {
            if (child < head) {
                continue;
            }
            boolean clause = LEFT_OUT.contains(tree.word(child).relation())
                    || tree.is(child, "acl")
                            && !tree.word(child).xpos().equals("VBN")
                            && !tree.word(child).xpos().equals("VBG");
            clause |= tree.is(child, "acl")
                    && tree.first(child) > 0
                    && (Clauses.punctuation(tree.word(tree.first(child) - 1))
                            || Clauses.punctuation(tree.word(tree.first(child))));
            clause |= cue > child && tree.first(child) <= cue && cue <= tree.last(child) || child == cue;
            if (clause) {
                if (!tree.is(child, "punct")) {
                    break;
                }
                continue;
            }
            last = Math.max(last, lastWithoutClause(tree, child));
        }
        int governor = tree.head(head);
        if (governor >= 0 && tree.is(head, "nsubj")) {
            for (int sibling : tree.children(governor, "nsubj")) {
                if (sibling < head && Clauses.apposed(tree, sibling, head)) {
                    first = Math.min(first, tree.first(sibling));
                }
            }
        }
        while (first < head && droppedFromSource(tree.word(first))) {
            first++;
        }
        while (last > head
                && Clauses.punctuation(tree.word(last))
                && ")”\"’'".indexOf(tree.word(last).form().charAt(0)) < 0) {
            last--;
        }
        last = closeBracket(tree, head, last);
        return new Span(tree.word(first).start(), tree.word(last).end());
    }

    private static int lastWithoutClause(Tree tree, int word) {
        int last = tree.last(word);
        int relative = tree.child(word, "acl:relcl");
        if (relative > word) {
            last = tree.first(relative) - 1;
        }
        return Math.max(last, word);
    }

    /** A bracket that the phrase opens, or that stands right after it, belongs to it: 'Rep. Jane Roe (D-Ohio)'. */
    private static int closeBracket(Tree tree, int head, int last) {
        boolean open = last + 1 < tree.size() && tree.word(last + 1).form().equals("(");
        for (int i = head; i <= last; i++) {
            open = tree.word(i).form().equals("(")
                    || open && !tree.word(i).form().equals(")");
        }
        for (int i = last + 1; open && i < tree.size() && i <= last + 8; i++) {
            if (tree.word(i).form().equals(")")) {
                return i;
            }
        }
        return last;
    }

    private static boolean droppedFromSource(Word word) {
        return Clauses.punctuation(word)
                || word.upos() == Upos.CCONJ && !pairing(word)
                || word.upos() == Upos.ADP && !word.xpos().equals("DT");
    }
}
