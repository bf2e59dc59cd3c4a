package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Finds who speaks by the place of the words alone: '"…," the minister said', '"…," said Wu, a farmer'. Parses go wrong
 * across quotation marks more often than these two orders do.
 *
 * @param word index of the head word of the source
 * @param phrase its words
 */
record QuoteNeighbour(int word, Span phrase) {
    private static final int LONGEST = 40;
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "that", "where");

    /** The source between the end of a quotation and the cue, or right after the cue; empty if neither is a phrase. */
    static Optional<QuoteNeighbour> of(Tree tree, int cue, Span quotation) {
        int first = 0;
        while (first < tree.size() && tree.word(first).start() < quotation.end()) {
            first++;
        }
        while (first < cue && skipped(tree.word(first))) {
            first++;
        }
        int chain = Clauses.chainStart(tree, cue);
        if (first < chain) {
            return between(tree, first, chain - 1);
        }
        return first <= cue ? following(tree, cue) : Optional.empty();
    }

    private static boolean skipped(Word word) {
        return Clauses.punctuation(word) || word.upos() == Upos.CCONJ;
    }

    private static Optional<QuoteNeighbour> between(Tree tree, int first, int last) {
        int end = first;
        int noun = -1;
        for (int i = first; i <= last && i - first < LONGEST; i++) {
            Word word = tree.word(i);
            if (i > first && RELATIVE.contains(word.form().toLowerCase(Locale.ROOT))) {
                break;
            }
            if (finite(word)) {
                return Optional.empty();
            }
            if (nominal(word)) {
                end = i + 1;
                noun = noun < 0 || adjoins(tree, noun, i) ? i : noun;
            } else if (closesBracket(word)) {
                end = i + 1;
            }
        }
        return noun < 0 ? Optional.empty() : Optional.of(found(tree, first, end, noun));
    }

    private static Optional<QuoteNeighbour> following(Tree tree, int cue) {
        int first = cue + 1;
        int end = first;
        int noun = -1;
        for (int i = first; i < tree.size() && i - first < LONGEST; i++) {
            Word word = tree.word(i);
            boolean apposition = Clauses.punctuation(word)
                    && word.form().equals(",")
                    && i + 1 < tree.size()
                    && (tree.word(i + 1).upos() == Upos.DET
                            || tree.word(i + 1).upos() == Upos.NUM
                            || tree.word(i + 1).upos() == Upos.NOUN);
            boolean within = nominal(word)
                    || word.upos() == Upos.DET
                    || word.upos() == Upos.ADJ
                    || word.upos() == Upos.NUM
                    || word.xpos().equals("POS")
                    || noun >= 0
                            && (word.form().equals("of")
                                    || word.form().equals("for")
                                    || word.form().equals("'s")
                                    || word.form().equals("and"))
                    || apposition && noun >= 0;
            if (!within) {
                break;
            }
            if (nominal(word)) {
                noun = noun < 0 || adjoins(tree, noun, i) ? i : noun;
                end = i + 1;
            }
        }
        return noun < 0 ? Optional.empty() : Optional.of(found(tree, first, end, noun));
    }

    private static QuoteNeighbour found(Tree tree, int first, int end, int noun) {
        int head = noun;
        // A name of several words hangs on its first: 'Scott Pruitt'.
        while (tree.is(head, "flat") && tree.head(head) >= first && tree.head(head) < head) {
            head = tree.head(head);
        }
        return new QuoteNeighbour(
                head, new Span(tree.word(first).start(), tree.word(end - 1).end()));
    }

    /** Whether nothing but the noun's own phrase goes on up to here: 'the Rev. Peter Wherry'. */
    private static boolean adjoins(Tree tree, int noun, int word) {
        for (int i = noun + 1; i <= word; i++) {
            if (!nominal(tree.word(i)) && !tree.word(i).xpos().equals("POS")) {
                return false;
            }
        }
        return true;
    }

    private static boolean nominal(Word word) {
        return word.upos() == Upos.NOUN || word.upos() == Upos.PROPN || word.upos() == Upos.PRON;
    }

    private static boolean closesBracket(Word word) {
        return word.form().equals(")");
    }

    private static boolean finite(Word word) {
        boolean verb = word.upos() == Upos.VERB || word.upos() == Upos.AUX;
        return verb && !word.xpos().equals("VBG") && !word.xpos().equals("VBN");
    }
}
