package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * What follows a verb of saying in its clause.
 *
 * @param last its last word
 * @param fits whether it is such as may follow the verb of a reporting clause
 */
record ReportingTail(int last, boolean fits) {
    /** They take the person spoken to as their object. */
    static final Set<String> ADDRESSING = Set.of(
            "tell",
            "inform",
            "assure",
            "remind",
            "advise",
            "notify",
            "brief",
            "warn",
            "reassure",
            "caution",
            "promise");

    private static final Set<String> OPENING = Set.of("whether", "if", "how", "why", "what");

    private static final Set<String> TOPIC = Set.of("about", "of", "for", "against", "into");

    private static final Set<String> PLACED = Set.of("about", "of", "for", "against", "into", "at", "in");

    /** What follows the verb up to the next comma or the end: nobody, whom it is said to, when and where. */
    static ReportingTail of(Tree tree, int verb, int after, int to, CueLexicon lexicon) {
        boolean addressing = ADDRESSING.contains(lexicon.verbBase(tree.word(verb)));
        boolean relative = false;
        int last = after;
        for (int i = after + 1; i <= to; i++) {
            Word word = tree.word(i);
            String form = word.form().toLowerCase(Locale.ROOT);
            if (Speaker.separates(tree, i)) {
                boolean announces = form.equals(":") || i + 1 <= to && Speaker.opensQuote(tree, i + 1) && last == after;
                return new ReportingTail(last, !announces);
            }
            relative |= Speaker.RELATIVE.contains(form) && i > after + 1 && word.upos() != Upos.SCONJ;
            boolean clause =
                    word.upos() == Upos.SCONJ && (form.equals("that") || i == after + 1 && OPENING.contains(form))
                            || !relative && Speaker.finite(tree, i) && !during(tree, i, after);
            boolean infinitive = word.upos() == Upos.PART
                    && form.equals("to")
                    && tree.head(tree.head(i) < 0 ? i : tree.head(i)) == verb;
            boolean object = tree.head(i) == verb
                    && tree.word(i).relation().equals("obj")
                    && !addressing
                    && !ReportingClauses.DAYS.contains(form);
            boolean loose =
                    tree.head(i) == verb && (tree.word(i).relation().equals("xcomp") || about(tree, i, verb, lexicon));
            if (clause || infinitive || object || loose) {
                return new ReportingTail(last, false);
            }
            last = i;
        }
        boolean colon = to + 2 < tree.size() && tree.word(to + 1).form().equals(":");
        boolean announces =
                to + 1 < tree.size() && Speaker.opensQuote(tree, to + 1) || colon && Speaker.opensQuote(tree, to + 2);
        return new ReportingTail(last, !announces);
    }

    /** 'brags about', 'believes in': what follows is what it is about. */
    private static boolean about(Tree tree, int word, int verb, CueLexicon lexicon) {
        String marker = Clauses.marker(tree, word);
        boolean topic = tree.first(word) == verb + 1 && TOPIC.contains(marker);
        boolean taken = PLACED.contains(marker)
                && lexicon.verb(lexicon.verbBase(tree.word(verb))).stream().anyMatch(cue -> cue.takes(marker));
        return tree.is(word, "obl") && (topic || taken);
    }

    /** 'while he visited', 'after the talks failed': a clause of time within the words after the verb. */
    private static boolean during(Tree tree, int finite, int after) {
        for (int i = after + 1; i < finite; i++) {
            Word word = tree.word(i);
            if (word.upos() == Upos.SCONJ || word.xpos().equals("WRB")) {
                return i > after + 1 || !word.form().equalsIgnoreCase("that");
            }
        }
        return false;
    }
}
