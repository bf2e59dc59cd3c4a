package org.demarche.analyse.statements;

import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Verbs that only lead up to a verb of saying: 'went on to say', 'sought to reassure', 'refused to confirm'. */
final class LeadingVerbs {
    static final Set<String> ALL = Set.of(
            "continue",
            "begin",
            "start",
            "go",
            "want",
            "try",
            "seek",
            "refuse",
            "decline",
            "fail",
            "hesitate",
            "attempt",
            "appear",
            "seem",
            "rush",
            "proceed",
            "hasten",
            "use",
            "have",
            "need",
            "like",
            "love",
            "come",
            "stop",
            "keep",
            "hurry");

    static final Set<String> DECLINING = Set.of("refuse", "decline", "hesitate", "fail");

    private LeadingVerbs() {}

    /** The first verb of a chain such as 'refused to say'; the verb itself where none leads up to it. */
    static int first(CueLexicon lexicon, Tree tree, int verb) {
        int at = verb;
        for (int step = 0; step < 3; step++) {
            int head = tree.head(at);
            boolean led = head >= 0
                    && head < at
                    && tree.is(at, "xcomp")
                    && tree.child(head, "obj") < 0
                    && ALL.contains(lexicon.verbBase(tree.word(head)));
            if (!led) {
                break;
            }
            at = head;
        }
        return at;
    }
}
