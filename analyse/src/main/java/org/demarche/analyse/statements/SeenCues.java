package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Holds the attributions that the rules find against the cues that the network sees. The numbers were set on
 * passages that neither had seen ({@code corpus/held.jsonl}, docs/quality.md).
 */
final class SeenCues {
    /** What is less likely a cue than this is none. */
    private static final double DOUBTED = 0.1;

    /** A cue that the rules do not know is taken from this likelihood on. */
    private static final double SURE = 0.5;

    private final List<Tree> trees;

    /** @param trees the trees of the sentences, which may have been mended */
    SeenCues(List<Tree> trees) {
        this.trees = trees;
    }

    /** Without the attributions whose cue the network does not take for one, and with those that only it sees. */
    List<Attribution> held(List<Attribution> ruled) {
        List<Attribution> held = new ArrayList<>();
        boolean left = false;
        for (Attribution attribution : ruled) {
            // further pieces of what is said follow their cue, and go with it
            left = attribution.cueWord() < 0 ? left : doubted(attribution);
            if (!left) {
                held.add(attribution);
            }
        }
        for (int sentence = 0; sentence < trees.size(); sentence++) {
            for (CueSighting seen : trees.get(sentence).seen().cues()) {
                if (seen.likelihood() >= SURE && unknown(sentence, seen, held)) {
                    attribution(sentence, seen).ifPresent(held::add);
                }
            }
        }
        return held;
    }

    private boolean doubted(Attribution attribution) {
        if (!trees.get(attribution.sentence()).seen().looked()) {
            return false;
        }
        CueSighting seen = near(attribution);
        return seen == null || seen.likelihood() < DOUBTED;
    }

    /** The likeliest cue at the attribution's cue, the word it hangs on or those that hang on it. */
    private @Nullable CueSighting near(Attribution attribution) {
        Tree tree = trees.get(attribution.sentence());
        int cue = attribution.cueWord();
        CueSighting likeliest = null;
        for (CueSighting seen : tree.seen().cues()) {
            boolean near = seen.word() == cue || tree.head(cue) == seen.word() || tree.head(seen.word()) == cue;
            if (near && (likeliest == null || seen.likelihood() > likeliest.likelihood())) {
                likeliest = seen;
            }
        }
        return likeliest;
    }

    private boolean unknown(int sentence, CueSighting seen, List<Attribution> held) {
        Tree tree = trees.get(sentence);
        Span cue = span(tree, seen.word());
        Span opens = span(tree, seen.opens());
        Span closes = span(tree, seen.closes());
        return held.stream()
                .noneMatch(one -> one.sentence() == sentence
                        && (one.cueWord() == seen.word()
                                || one.cue().filter(cue::overlaps).isPresent()
                                || one.content()
                                        .filter(content -> content.contains(opens) && content.contains(closes))
                                        .isPresent()));
    }

    private Optional<Attribution> attribution(int sentence, CueSighting seen) {
        Tree tree = trees.get(sentence);
        Span cue = span(tree, seen.word());
        if (seen.speaker().isEmpty()) {
            return Optional.empty();
        }
        int speaker = seen.speaker().getAsInt();
        return Phrases.content(tree, seen.opens(), seen.closes())
                .filter(content -> !content.overlaps(cue) && !content.overlaps(span(tree, speaker)))
                .map(content -> new Attribution(
                        sentence,
                        Optional.of(cue),
                        seen.word(),
                        sentence,
                        speaker,
                        Optional.of(Phrases.source(tree, speaker, seen.word())),
                        Optional.of(content),
                        CueKind.SPEECH,
                        seen.stance(),
                        false,
                        -1));
    }

    private static Span span(Tree tree, int word) {
        return new Span(tree.word(word).start(), tree.word(word).end());
    }
}
