package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Verbs that only say that what was told of just before was done by others too: 'did so', 'did the same', 'followed suit'. */
final class Echoes {
    private static final Set<String> ALIKE = Set.of("so", "likewise", "same", "neither");

    private Echoes() {}

    /** The subject of a verb that echoes another act, if it does. */
    static Optional<Integer> subject(Tree tree, int verb) {
        String lemma = Clauses.lemma(tree, verb);
        boolean echoes = lemma.equals("do")
                        && tree.children(verb).stream()
                                .anyMatch(child -> (tree.is(child, "advmod") || tree.is(child, "obj"))
                                        && ALIKE.contains(Clauses.lemma(tree, child)))
                || lemma.equals("follow")
                        && tree.children(verb).stream()
                                .anyMatch(child -> Clauses.lemma(tree, child).equals("suit"));
        if (!echoes || Clauses.ownSubject(tree, verb) < 0 || Clauses.isInfinitive(tree, verb)) {
            return Optional.empty();
        }
        int subject = Clauses.subject(tree, verb);
        return subject < 0 ? Optional.empty() : Optional.of(subject);
    }
}
