package org.demarche.analyse.actors;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** What the preposition before a phrase says of it. */
final class Prepositions {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "from",
            "inside",
            "outside",
            "across",
            "around",
            "throughout",
            "over",
            "into",
            "within",
            "off",
            "on",
            "through",
            "via",
            "along",
            "toward",
            "towards",
            "beyond",
            "above",
            "beside");

    private Prepositions() {}

    /** Whether a phrase only says where something is. */
    static boolean isLocative(Tree tree, int word) {
        int marker = tree.child(word, "case");
        if (marker < 0 && tree.is(word, "conj")) {
            marker = tree.child(tree.firstConjunct(word), "case");
        }
        return marker >= 0
                && LOCATIVE.contains(tree.word(marker).form().toLowerCase(Locale.ROOT))
                && !tree.is(word, "obl:agent");
    }
}
