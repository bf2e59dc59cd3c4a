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
        List<TimeExpression> behind = TimeExpressions.in(tree.sentence(), text, published, false);
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        boolean later = standing == Standing.ANNOUNCED || standing == Standing.CONDITIONAL;
        List<TimeExpression> ahead = TimeExpressions.in(tree.sentence(), text, published, true);
        int carrier = trigger;
        for (int steps = 0; steps < FARTHEST; steps++) {
            boolean toCome = toCome(tree, carrier, later);
            Optional<EventDate> here = on(tree, carrier, toCome ? ahead : behind);
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

    /** Whether a bare 'on Friday' beside this word lies ahead: by the tense of the clause it is in, not by the event's standing. */
    private static boolean toCome(Tree tree, int carrier, boolean later) {
        int verb = carrier;
        for (int steps = 0; steps < FARTHEST && !Clauses.isPredicate(tree, verb); steps++) {
            if (tree.head(verb) < 0) {
                return later;
            }
            verb = tree.head(verb);
        }
        boolean have = false;
        boolean modal = false;
        for (int auxiliary : tree.children(verb, "aux")) {
            have |= Clauses.lemma(tree, auxiliary).equals("have");
            modal |= tree.word(auxiliary).xpos().equals("MD");
        }
        if (have) {
            return false;
        }
        if (modal || Clauses.isInfinitive(tree, verb) || Aspect.dueTo(tree, verb)) {
            return modal || later || tree.is(verb, "root");
        }
        String tag = tree.word(verb).xpos();
        boolean past = tag.equals("VBD") || tag.equals("VBN");
        return later && !past;
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
            case "conj" -> tree.child(word, "nsubj") < 0 && Clauses.isPredicate(tree, word) || together(tree, word);
            case "advcl" -> tree.word(word).xpos().equals("VBG") && tree.child(word, "mark") < 0;
            default -> false;
        };
    }

    /** 'Chad shut the border on Monday, and soldiers arrested …': a second deed told in one breath with the first. */
    private static boolean together(Tree tree, int word) {
        int head = tree.head(word);
        int joined = tree.child(word, "cc");
        return joined >= 0
                && Clauses.lemma(tree, joined).equals("and")
                && tree.word(word).xpos().equals("VBD")
                && tree.word(head).xpos().equals("VBD");
    }
}
