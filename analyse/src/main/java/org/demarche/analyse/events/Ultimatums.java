package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.EventClass;

/**
 * Threats that no word calls one: what somebody says will be done unless another gives way ('Unless the boats leave, the
 * road will be closed, the mayor said').
 */
final class Ultimatums {
    private static final Set<String> WARNING = Set.of("warn", "vow", "swear", "threaten");
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "’ll");
    private static final Set<String> FIRM = Set.of("will", "shall", "'ll", "’ll");
    private static final Set<String> INVERTED = Set.of("should", "were");

    /** What is held back or begun as a protest stands as the protest it would be. */
    private static final Set<EventClass> PROTEST = Set.of(EventClass.PROTEST);

    private static final Set<EventClass> HOSTILE = Set.of(EventClass.SANCTION, EventClass.COERCE, EventClass.ASSAULT);

    private Ultimatums() {}

    /**
     * The subjects of the conditions that the speech of this verb sets: whoever is to give way. Empty where it sets
     * none, or where what is to follow threatens nobody.
     */
    static List<Integer> addressed(Tree tree, int cue, ActionLexicon lexicon) {
        List<Integer> found = new ArrayList<>();
        for (int content : contents(tree, cue)) {
            boolean wouldBeDone = has(tree, content, FUTURE);
            String lemma = Clauses.lemma(tree, content);
            List<Integer> objects = Clauses.objects(tree, content);
            boolean strikes = lexicon.verbMay(lemma, PROTEST) && (objects.isEmpty() || !lexicon.verbMay(lemma, HOSTILE))
                    || objects.stream().anyMatch(object -> lexicon.nounMay(Clauses.lemma(tree, object), PROTEST));
            if (!wouldBeDone || negated(tree, content) || strikes) {
                continue;
            }
            boolean hostile = WARNING.contains(Clauses.lemma(tree, cue))
                    || has(tree, content, FIRM)
                            && !lexicon.wordClass("friendly-verbs").contains(lemma);
            for (int clause : tree.children(content, "advcl")) {
                if (marked(tree, clause, "unless") || hostile && conditional(tree, clause)) {
                    int subject = Clauses.ownSubject(tree, clause);
                    if (subject >= 0 && !Clauses.passive(tree, clause)) {
                        found.add(subject);
                    } else {
                        found.addAll(inPassive(tree, content, clause, subject));
                    }
                }
            }
        }
        return found;
    }

    /** 'will cut the gas to Oman if any is sold on to Chad': whose it is or who does it, else whom the act would strike. */
    private static List<Integer> inPassive(Tree tree, int content, int clause, int subject) {
        List<Integer> found = new ArrayList<>();
        if (subject >= 0) {
            found.add(subject);
        }
        int agent = Clauses.agent(tree, clause);
        if (agent >= 0) {
            found.add(agent);
        }
        int struck = tree.child(content, "nsubj:pass");
        if (struck >= 0) {
            found.add(struck);
        }
        found.addAll(tree.children(content, "obj"));
        found.addAll(tree.children(content, "obl"));
        found.add(clause);
        return found;
    }

    /** The clauses that hold what is said: complements, or the clause beside which the speaker stands. */
    private static List<Integer> contents(Tree tree, int cue) {
        List<Integer> found = new ArrayList<>(tree.children(cue, "ccomp"));
        if (tree.is(cue, "parataxis") && tree.head(cue) >= 0) {
            found.add(tree.head(cue));
        }
        return found;
    }

    private static boolean has(Tree tree, int clause, Set<String> auxiliaries) {
        return tree.children(clause, "aux").stream()
                .anyMatch(word -> auxiliaries.contains(tree.word(word).form().toLowerCase(Locale.ROOT)));
    }

    private static boolean negated(Tree tree, int clause) {
        return tree.children(clause, "advmod").stream()
                .anyMatch(word -> Set.of("not", "n't", "n’t", "never", "only").contains(Clauses.lemma(tree, word)));
    }

    private static boolean marked(Tree tree, int clause, String mark) {
        return tree.children(clause, "mark").stream()
                .anyMatch(word -> Clauses.lemma(tree, word).equals(mark));
    }

    private static boolean conditional(Tree tree, int clause) {
        if (marked(tree, clause, "if")) {
            return true;
        }
        for (int word : tree.children(clause)) {
            if (word < clause
                    && (tree.is(word, "aux") || tree.is(word, "mark") || tree.is(word, "cop"))
                    && word == tree.first(clause)
                    && INVERTED.contains(tree.word(word).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
