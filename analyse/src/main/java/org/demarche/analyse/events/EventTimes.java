package org.demarche.analyse.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.time.TimeExpression;
import org.demarche.analyse.time.TimeExpressions;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;

/** Which of a sentence's time expressions belongs to an event: the one that hangs on its trigger or carries it. */
final class EventTimes {
    private static final int FARTHEST = 30;

    /** The date of the event named by this word, if the sentence gives one. */
    Optional<EventDate> of(Tree tree, int trigger, String text, Optional<LocalDate> published, Standing standing) {
        boolean ahead = standing == Standing.ANNOUNCED || standing == Standing.CONDITIONAL;
        List<TimeExpression> expressions = TimeExpressions.in(tree.sentence(), text, published, ahead);
        int carrier = trigger;
        for (int steps = 0; steps < FARTHEST; steps++) {
            Optional<EventDate> here = on(tree, carrier, expressions);
            if (here.isPresent()) {
                return here;
            }
            if (!carried(tree, carrier)) {
                return Optional.empty();
            }
            carrier = tree.head(carrier);
        }
        return Optional.empty();
    }

    /** The nearest expression on a word, no other clause between. */
    private static Optional<EventDate> on(Tree tree, int carrier, List<TimeExpression> expressions) {
        Optional<EventDate> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (TimeExpression expression : expressions) {
            int apart = Math.min(Math.abs(expression.first() - carrier), Math.abs(expression.last() - carrier));
            if (apart < distance && hangs(tree, expression, carrier)) {
                nearest = Optional.of(expression.date());
                distance = apart;
            }
        }
        return nearest;
    }

    private static boolean hangs(Tree tree, TimeExpression expression, int carrier) {
        int at = head(tree, expression);
        for (int steps = 0; steps < FARTHEST && at >= 0; steps++) {
            if (at == carrier) {
                return true;
            }
            int head = tree.head(at);
            if (head < 0) {
                return false;
            }
            if (head != carrier && Clauses.isPredicate(tree, head)) {
                return false;
            }
            if (head != carrier
                    && !Set.of(
                                    "nmod",
                                    "obl",
                                    "advmod",
                                    "obj",
                                    "nummod",
                                    "compound",
                                    "amod",
                                    "det",
                                    "case",
                                    "appos",
                                    "flat",
                                    "nsubj",
                                    "conj",
                                    "fixed")
                            .contains(tree.word(at).universalRelation())) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /** The word of the expression whose head lies outside it. */
    private static int head(Tree tree, TimeExpression expression) {
        for (int word = expression.last(); word >= expression.first(); word--) {
            int head = tree.head(word);
            if (head < expression.first() || head > expression.last()) {
                return word;
            }
        }
        return expression.last();
    }

    /** Whether the word shares the time of its head: 'agreed on Monday to lend', 'held talks on Monday'. */
    private static boolean carried(Tree tree, int word) {
        if (tree.head(word) < 0) {
            return false;
        }
        return switch (tree.word(word).universalRelation()) {
            case "xcomp" -> true;
            case "obj" -> Clauses.isPredicate(tree, tree.head(word)) && !Clauses.isPredicate(tree, word);
            case "nsubj" -> !Clauses.isPredicate(tree, word);
            case "conj" -> tree.child(word, "nsubj") < 0 && Clauses.isPredicate(tree, word);
            case "advcl" -> tree.word(word).xpos().equals("VBG") && tree.child(word, "mark") < 0;
            default -> false;
        };
    }
}
