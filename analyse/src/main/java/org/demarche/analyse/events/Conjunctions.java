package org.demarche.analyse.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.syntax.Tree;

/** The words that open a clause and what they make of it ('if', 'as soon as', 'rather than'), from {@code conjunctions.txt}. */
final class Conjunctions {
    private static final int LONGEST = 5;
    private static final int BEFORE = 4;

    /** What an opening makes of its clause; the names are those of the file. */
    enum Kind {
        CONDITIONAL,
        POSSIBLE,
        DENIED,
        SILENT,
        AHEAD,
        LATER,
        GIVEN
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    Conjunctions() {
        WordLists.named("conjunctions.txt")
                .forEach((name, openings) -> openings.forEach(
                        opening -> kinds.putIfAbsent(opening, Kind.valueOf(name.toUpperCase(Locale.ROOT)))));
    }

    /** What this word makes of the clause that it opens. */
    Optional<Kind> of(String word) {
        return Optional.ofNullable(kinds.get(word));
    }

    /** The opening of a clause by the words before its predicate, the longest that the file knows. */
    Optional<Kind> opening(Tree tree, int clause) {
        return opening(tree, clause, 1);
    }

    /** As {@link #opening(Tree, int)}, of several words only: those are told from a relative 'that'. */
    Optional<Kind> phrase(Tree tree, int clause) {
        return opening(tree, clause, 2);
    }

    private Optional<Kind> opening(Tree tree, int clause, int shortest) {
        int first = tree.first(clause);
        for (int length = LONGEST; length >= shortest; length--) {
            for (int start = Math.max(0, first - BEFORE); start <= first; start++) {
                int last = start + length - 1;
                boolean touches = length == 1 ? start == first : last >= first - 1;
                if (touches && last < clause && last < tree.size()) {
                    Kind kind = kinds.get(tree.words(start, last));
                    if (kind != null) {
                        return Optional.of(kind);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
