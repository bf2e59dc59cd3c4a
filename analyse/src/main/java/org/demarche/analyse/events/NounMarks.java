package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/** How a noun that names an event stands by its own modifiers: 'no', 'alleged', 'planned', 'failed'. */
final class NounMarks {
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "its", "their");
    private static final Set<String> BEHIND =
            Set.of("last", "recent", "earlier", "previous", "ongoing", "latest", "deadly", "bloody", "fatal", "fresh");

    private final Map<String, Set<String>> nominals = WordLists.named("nominals.txt");

    /** Whether a word is in a list of {@code nominals.txt}. */
    boolean listed(String list, String word) {
        return nominals.getOrDefault(list, Set.of()).contains(word);
    }

    /** The verdict on the noun by its own words. */
    Verdict of(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            String form = tree.word(child).form().toLowerCase(Locale.ROOT);
            String lemma = tree.word(child).upos() == Upos.VERB ? form : Clauses.lemma(tree, child);
            if (tree.is(child, "det") && Set.of("no", "neither").contains(lemma)
                    || tree.is(child, "advmod") && Set.of("not", "never").contains(lemma)) {
                return Verdict.DENIED;
            }
            if (tree.is(child, "amod") || tree.is(child, "det") || tree.is(child, "advmod")) {
                if (listed("maybe", lemma)) {
                    return Verdict.POSSIBLE;
                }
                if (listed("planned", lemma)) {
                    return Verdict.ANNOUNCED;
                }
                if (listed("failed", lemma)) {
                    return Verdict.DENIED;
                }
            }
        }
        return Verdict.HAPPENED;
    }

    /** Whether the noun is an act of speech by somebody whom the phrase names: 'a request by Chad', 'a Greek proposal'. */
    boolean spokenBySomebody(Tree tree, int noun) {
        if (!listed("spoken", Clauses.lemma(tree, noun))) {
            return false;
        }
        for (int child : tree.children(noun)) {
            boolean owner = tree.is(child, "nmod:poss") && tree.word(child).upos() != Upos.PRON
                    || tree.is(child, "nmod") && Set.of("by", "from").contains(Clauses.preposition(tree, child));
            boolean named = (tree.is(child, "amod") || tree.is(child, "compound"))
                    && Character.isUpperCase(tree.word(child).form().charAt(0))
                    && tree.word(child).start() != tree.sentence().start();
            if (owner || named) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text speaks of the event as known: 'the attack', 'its attack', 'last week's attack'. */
    boolean definite(Tree tree, int noun) {
        if (tree.child(noun, "nmod:poss") >= 0) {
            return true;
        }
        for (int determiner : tree.children(noun, "det")) {
            if (POINTING.contains(Clauses.lemma(tree, determiner))) {
                return true;
            }
        }
        for (int modifier : tree.children(noun, "amod")) {
            if (BEHIND.contains(Clauses.lemma(tree, modifier))) {
                return true;
            }
        }
        return false;
    }

    /** 'little evidence', 'unconfirmed reports': such word is none. */
    boolean doubtful(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            String lemma = Clauses.lemma(tree, child);
            boolean modifies = tree.is(child, "amod") || tree.is(child, "det") || tree.is(child, "advmod");
            if (modifies && (listed("doubtful", lemma) || listed("scarce", lemma))) {
                return true;
            }
        }
        return false;
    }
}
