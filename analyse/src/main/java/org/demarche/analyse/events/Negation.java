package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;

/** Whether a clause is negated: by its own 'not', by a 'no' on what takes part, by a phrase such as 'at no time'. */
final class Negation {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "nor", "neither", "nowhere", "no", "hardly", "scarcely");
    private static final Set<String> NO_ONE = Set.of("no", "neither", "none", "nobody", "no-one", "nothing");
    /** What denies from the front of a phrase: 'not one soldier', 'hardly any troops'. */
    private static final Set<String> OPENING = Set.of("not", "hardly", "scarcely");

    private static final Set<String> TOWARDS = Set.of("to", "on", "from", "against", "of", "for");

    private static final Set<String> ASKS = Set.of("ask", "beg", "call", "appeal", "plead", "vote");

    /** What comes before 'no' in 'at no point', 'under no circumstances', 'in no way', 'by no means'. */
    private static final Set<String> BEFORE_NO = Set.of("at", "under", "in", "by", "on");

    private final NounMarks nouns;

    Negation(NounMarks nouns) {
        this.nouns = nouns;
    }

    /** Whether the clause of a predicate is negated, one participant left out of account (−1 for none). */
    boolean in(Tree tree, int predicate, int except) {
        if (fronted(tree, predicate)) {
            return true;
        }
        for (int child : tree.children(predicate)) {
            if (child == except) {
                continue;
            }
            String lemma = Clauses.lemma(tree, child);
            boolean adverb = tree.is(child, "advmod") || tree.is(child, "cc") || tree.is(child, "det");
            if (adverb && NEGATIONS.contains(lemma) && !(lemma.equals("no") && tree.is(child, "cc"))) {
                if (!onlyBegins(tree, child) && !notTo(tree, child, predicate)) {
                    return true;
                }
            } else if (tree.is(child, "advmod") && (lemma.equals("longer") || noLonger(tree, child))) {
                return true;
            } else if (participates(tree, child)
                    && nobody(tree, child, lemma)
                    && !(lemma.equals("no") && Clauses.lemma(tree, predicate).equals("say"))) {
                return true;
            } else if (tree.is(child, "obl") && atNoTime(tree, child, lemma)) {
                return true;
            }
        }
        return false;
    }

    /** 'Never in ten years has Chad sent troops': the auxiliary before the subject, a negative word before both. */
    private static boolean fronted(Tree tree, int predicate) {
        int auxiliary = tree.child(predicate, "aux");
        int subject = Clauses.ownSubject(tree, predicate);
        if (auxiliary < 0 || subject < 0 || auxiliary > tree.first(subject)) {
            return false;
        }
        int first = tree.first(predicate);
        if (first >= auxiliary) {
            return false;
        }
        String opening = tree.word(first).form().toLowerCase(Locale.ROOT);
        boolean atNoPoint =
                BEFORE_NO.contains(opening) && tree.word(first + 1).form().equals("no");
        return atNoPoint
                || Set.of("never", "not", "nor", "neither", "nowhere").contains(opening) && !onlyBegins(tree, first);
    }

    private static boolean participates(Tree tree, int child) {
        return tree.is(child, "nsubj") || tree.is(child, "obj") || tree.is(child, "iobj");
    }

    /** 'no soldier', 'nobody', 'none of them', 'not one soldier', 'neither Chad nor Niger'. */
    private static boolean nobody(Tree tree, int noun, String lemma) {
        if (NO_ONE.contains(lemma)) {
            return !butFollows(tree, noun);
        }
        int first = tree.first(noun);
        if (first < noun
                && OPENING.contains(tree.word(first).form().toLowerCase(Locale.ROOT))
                && !onlyBegins(tree, first)) {
            return true;
        }
        for (int child : tree.children(noun)) {
            String word = Clauses.lemma(tree, child);
            if (tree.is(child, "det") && NO_ONE.contains(word)) {
                return true;
            }
            if (tree.is(child, "cc:preconj") && word.equals("neither")) {
                return true;
            }
            if (child < noun && word.equals("not") && tree.is(child, "advmod") && !onlyBegins(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** 'at no time', 'under no circumstances', 'to nobody', 'to no country'. */
    private boolean atNoTime(Tree tree, int phrase, String lemma) {
        if (lemma.equals("nothing") && !butFollows(tree, phrase)) {
            // 'agreed on nothing', 'asked for nothing'; but 'fought for nothing'
            String preposition = Clauses.preposition(tree, phrase);
            String verb = Clauses.lemma(tree, tree.head(phrase));
            return preposition.equals("on")
                    || preposition.equals("to")
                    || preposition.equals("for") && ASKS.contains(verb);
        }
        if (Set.of("nobody", "none", "no-one", "neither").contains(lemma)) {
            String preposition = Clauses.preposition(tree, phrase);
            return !lemma.equals("none") || preposition.equals("by") || TOWARDS.contains(preposition);
        }
        for (int determiner : tree.children(phrase, "det")) {
            if (Clauses.lemma(tree, determiner).equals("no")) {
                String preposition = Clauses.preposition(tree, phrase);
                boolean atOnce = preposition.equals("in") && lemma.equals("time");
                return nouns.listed("negative", lemma) && !atOnce || TOWARDS.contains(preposition);
            }
        }
        return false;
    }

    /** 'asked them not to': what is negated is left unsaid. */
    private static boolean notTo(Tree tree, int negation, int predicate) {
        return negation > predicate
                && negation + 1 < tree.size()
                && tree.word(negation + 1).form().equalsIgnoreCase("to");
    }

    /** 'nothing but rain': that is something. */
    private static boolean butFollows(Tree tree, int noun) {
        return noun + 1 < tree.size()
                && Set.of("but", "except").contains(tree.word(noun + 1).form().toLowerCase(Locale.ROOT));
    }

    private static boolean noLonger(Tree tree, int adverb) {
        return adverb > 0
                && tree.word(adverb).form().equalsIgnoreCase("longer")
                && tree.word(adverb - 1).form().equalsIgnoreCase("no");
    }

    /** 'not only … but' asserts. */
    private static boolean onlyBegins(Tree tree, int negation) {
        return negation + 1 < tree.size()
                && Set.of("only", "just", "merely", "simply").contains(Clauses.lemma(tree, negation + 1));
    }
}
