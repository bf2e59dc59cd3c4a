package org.demarche.analyse.events;

import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.Passage;
import org.demarche.core.report.Report;

/** The exact words that tell an event. */
final class Wording {
    /** Marks that tie a clause to another. */
    private static final Set<String> TIES = Set.of(",", ";", ":", "—", "–", "-");

    private Wording() {}

    /** The words under the trigger, without the ', and' that ties them to those before, nor a comma at the end. */
    static Passage clause(Report report, Tree tree, int trigger) {
        int first = tree.first(trigger);
        int last = tree.last(trigger);
        while (first < trigger && (TIES.contains(tree.word(first).form()) || ties(tree, first, trigger))) {
            first++;
        }
        while (last > trigger && TIES.contains(tree.word(last).form())) {
            last--;
        }
        return Passage.of(
                report.text(), tree.word(first).start(), tree.word(last).end());
    }

    private static boolean ties(Tree tree, int word, int trigger) {
        return tree.is(word, "cc") && tree.head(word) == trigger;
    }
}
