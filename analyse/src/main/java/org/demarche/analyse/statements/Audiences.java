package org.demarche.analyse.statements;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Outlets that are told something through those who work for them or follow them: 'told listeners of Radio Araz'. */
final class Audiences {
    private static final Set<String> FOLLOWERS =
            Set.of("reader", "listener", "viewer", "audience", "caller", "subscriber");
    private static final Set<String> STAFF = Set.of(
            "editor", "reporter", "journalist", "correspondent", "interviewer", "columnist", "presenter", "crew");

    private static final Set<String> QUESTIONS = Set.of("question", "query", "inquiry", "request");

    private final Outlets outlets;

    Audiences(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The outlet of those at a word; of one journalist whose outlet is not named ('a Danish journalist'), the words. */
    Optional<String> of(int sentence, Tree tree, int word) {
        String noun = tree.word(word).lemma().toLowerCase(java.util.Locale.ROOT);
        if (!FOLLOWERS.contains(noun) && !STAFF.contains(noun)) {
            return Optional.empty();
        }
        Optional<String> named = within(sentence, tree, word);
        boolean one = STAFF.contains(noun)
                && tree.word(word).xpos().equals("NN")
                && tree.child(word, "det") >= 0
                && (tree.child(word, "amod") >= 0 || tree.child(word, "compound") >= 0);
        return named.isPresent() || !one ? named : Optional.of(words(tree, word));
    }

    /** The outlet whose questions are answered: 'in reply to questions from the magazine Presjek'. */
    Optional<String> asking(int sentence, Tree tree, int word) {
        for (int i = word; i <= tree.last(word); i++) {
            if (QUESTIONS.contains(tree.word(i).lemma())) {
                return within(sentence, tree, i);
            }
        }
        return Optional.empty();
    }

    /** The outlet that is named within a phrase. */
    private Optional<String> within(int sentence, Tree tree, int word) {
        for (int i = tree.first(word); i <= tree.last(word); i++) {
            boolean noun = i != word && tree.governs(word, i) && (tree.is(i, "nmod") || tree.is(i, "appos"));
            Optional<String> outlet = noun ? outlets.at(sentence, i) : Optional.empty();
            if (outlet.isPresent()) {
                return outlet;
            }
        }
        return Optional.empty();
    }

    private static String words(Tree tree, int word) {
        StringBuilder words = new StringBuilder();
        for (int i = tree.first(word); i <= word; i++) {
            boolean apart = words.length() > 0
                    && tree.word(i).start() > tree.word(i - 1).end();
            words.append(apart ? " " : "").append(tree.word(i).form());
        }
        return words.toString();
    }
}
