package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.statement.Stance;

/**
 * Finds who declines to speak: 'declined to comment', 'offered no comment', 'would not be drawn on', 'would not say'. What
 * they decline to speak of is named after it, or is the question before; else their words are all there is.
 */
final class NoComment {
    private static final Set<String> DECLINING = Set.of("decline", "refuse");
    private static final Set<String> WITHOUT = Set.of("offer", "give", "have", "make", "provide");
    private static final Set<String> SAYING = Set.of("say", "tell", "answer", "elaborate", "comment", "draw");

    private final CueLexicon lexicon;
    private final List<Tree> trees;

    NoComment(CueLexicon lexicon, List<Tree> trees) {
        this.lexicon = lexicon;
        this.trees = trees;
    }

    /** The attributions with those who decline added. */
    List<Attribution> add(List<Attribution> attributions) {
        List<Attribution> all = new ArrayList<>(attributions);
        for (int sentence = 0; sentence < trees.size(); sentence++) {
            Tree tree = trees.get(sentence);
            for (int verb = 0; verb < tree.size(); verb++) {
                int last = tree.word(verb).upos() == Upos.VERB ? cueEnd(tree, verb) : -1;
                if (last >= 0) {
                    declined(attributions, sentence, verb, last).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** The last word of 'declined to comment' and its like, by its first verb; −1 where it is something else. */
    private int cueEnd(Tree tree, int verb) {
        String base = lexicon.verbBase(tree.word(verb));
        if (DECLINING.contains(base) && is(tree, verb + 1, "to") && saying(tree, verb + 2)) {
            return verb + 2;
        }
        if (WITHOUT.contains(base) && is(tree, verb + 1, "no") && is(tree, verb + 2, "comment")) {
            return verb + 2;
        }
        boolean negated = Clauses.negated(tree, verb) && Clauses.chainStart(tree, verb) < verb;
        boolean drawn = base.equals("draw") && Clauses.passive(tree, verb);
        boolean silent = SAYING.contains(base) && (drawn || !Clauses.passive(tree, verb) && !base.equals("draw"));
        return negated && silent ? verb : -1;
    }

    private boolean saying(Tree tree, int word) {
        return word < tree.size() && SAYING.contains(lexicon.verbBase(tree.word(word)));
    }

    private static boolean is(Tree tree, int word, String form) {
        return word < tree.size() && Clauses.is(tree.word(word), form);
    }

    private Optional<Attribution> declined(List<Attribution> found, int sentence, int verb, int last) {
        Tree tree = trees.get(sentence);
        int source = Clauses.subject(tree, verb);
        if (source < 0) {
            source = tree.child(verb, "nsubj:pass");
        }
        boolean taken = found.stream()
                .anyMatch(each -> each.sentence() == sentence && each.cueWord() >= verb && each.cueWord() <= last);
        boolean goesOn = tree.children(last).stream()
                .anyMatch(child -> child > last && (tree.is(child, "ccomp") || tree.is(child, "obj")));
        if (source < 0 || taken || goesOn) {
            return Optional.empty();
        }
        int cueFirst = Clauses.chainStart(tree, verb);
        Optional<Span> topic = topic(tree, verb, last);
        boolean none = is(tree, verb + 1, "no");
        int cueLast = none ? verb + 1 : verb;
        Optional<Span> content = last == verb
                ? topic.or(() -> asked(sentence))
                : Optional.of(new Span(
                        tree.word(cueLast + 1).start(),
                        topic.map(Span::end).orElse(tree.word(last).end())));
        Span phrase = Phrases.source(tree, source, verb);
        int speaker = source;
        return content.map(span -> new Attribution(
                sentence,
                Optional.of(
                        new Span(tree.word(cueFirst).start(), tree.word(cueLast).end())),
                verb,
                sentence,
                speaker,
                Optional.of(phrase),
                Optional.of(span),
                CueKind.SPEECH,
                Stance.DECLINES,
                false,
                -1));
    }

    /** 'Declined to comment on the raid': the raid. */
    private static Optional<Span> topic(Tree tree, int verb, int last) {
        int marker = last + 1;
        boolean on = is(tree, marker, "on") || is(tree, marker, "about");
        int noun = on ? tree.head(marker) : -1;
        boolean day =
                noun > marker && tree.word(noun).form().toLowerCase(Locale.ROOT).endsWith("day");
        return noun > marker && !day && tree.governs(verb, noun)
                ? Phrases.content(tree, marker + 1, tree.last(noun))
                : Optional.empty();
    }

    /** The question in the sentence before. */
    private Optional<Span> asked(int sentence) {
        Tree tree = trees.get(Math.max(0, sentence - 1));
        boolean question = sentence > 0 && tree.size() > 1 && is(tree, tree.size() - 1, "?");
        return question
                ? Optional.of(new Span(
                        tree.word(0).start(), tree.word(tree.size() - 1).end()))
                : Optional.empty();
    }
}
