package org.demarche.analyse.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Tree;

/**
 * Moves the first and the last word of what is said to where the network sees them, if it is sure of them and all but
 * rules out those that the rules found. What runs over several sentences is left alone: the network sees one.
 */
final class SeenBounds {
    /** A word is taken from this likelihood on, */
    private static final double SURE = 0.7;

    /** if that of the rules is at most this likely. */
    private static final double RULED_OUT = 0.1;

    private static final double CUE = 0.5;

    private final List<Tree> trees;
    private final List<Quotation> quotations;

    SeenBounds(List<Tree> trees, List<Quotation> quotations) {
        this.trees = trees;
        this.quotations = quotations;
    }

    List<Attribution> drawn(List<Attribution> attributions) {
        return attributions.stream()
                .map(one -> {
                    Attribution drawn = drawn(one);
                    return drawn.equals(one) || cutsOff(one, drawn, attributions) ? one : drawn;
                })
                .toList();
    }

    private Attribution drawn(Attribution attribution) {
        if (attribution.cueWord() < 0 || attribution.cue().isEmpty()) {
            return attribution;
        }
        Tree tree = trees.get(attribution.sentence());
        Span content = attribution.content().orElseThrow();
        Optional<CueSighting> seen = tree.seen().cue(attribution.cueWord()).filter(cue -> cue.likelihood() >= CUE);
        int first = wordAt(tree, content.start(), true);
        int last = wordAt(tree, content.end(), false);
        if (seen.isEmpty() || first < 0 || last < 0) {
            return attribution;
        }
        CueSighting cue = seen.get();
        int opens = cue.looksAt(first) ? moved(cue.opening(), first, cue.opens()) : first;
        int closes = cue.looksAt(last) ? moved(cue.closing(), last, cue.closes()) : last;
        if (opens == first && closes == last || wordless(tree, opens, closes)) {
            return attribution;
        }
        return Phrases.content(tree, opens, closes)
                .filter(other -> attribution.cue().filter(other::overlaps).isEmpty())
                .filter(other -> !splits(other.start(), content.start()) && !splits(other.end(), content.end()))
                .map(attribution::withContent)
                .orElse(attribution);
    }

    /** Whether a saying within what is said would be left out: 'he was told, she said, the paper reported' is a chain. */
    private static boolean cutsOff(Attribution before, Attribution after, List<Attribution> all) {
        Span wide = before.content().orElseThrow();
        Span narrow = after.content().orElseThrow();
        return all.stream()
                .flatMap(other -> other.cue().stream())
                .anyMatch(cue -> wide.contains(cue) && !narrow.contains(cue));
    }

    /** Whether this bound falls amid a quotation in which the one before it did not fall. */
    private boolean splits(int offset, int before) {
        return quotations.stream().map(Quotation::span).anyMatch(span -> amid(span, offset) && !amid(span, before));
    }

    private static boolean amid(Span span, int offset) {
        return span.start() < offset && offset < span.end();
    }

    private static int moved(Map<Integer, Double> likelihoods, int ruled, int seen) {
        boolean better =
                likelihoods.getOrDefault(seen, 0.0) >= SURE && likelihoods.getOrDefault(ruled, 0.0) <= RULED_OUT;
        return better ? seen : ruled;
    }

    private static boolean wordless(Tree tree, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (!Clauses.punctuation(tree.word(word))) {
                return false;
            }
        }
        return true;
    }

    /** The word that starts or ends at this offset, or -1. */
    private static int wordAt(Tree tree, int offset, boolean start) {
        for (int word = 0; word < tree.size(); word++) {
            if ((start ? tree.word(word).start() : tree.word(word).end()) == offset) {
                return word;
            }
        }
        return -1;
    }
}
