package org.demarche.analyse.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.time.TimeExpression;
import org.demarche.analyse.time.TimeExpressions;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;

/** Which of a sentence's time expressions belongs to an event: the one that hangs on its trigger or carries it. */
final class EventTimes {
    private static final int FARTHEST = 30;

    /** From this likelihood on it has another date than the rules say; one where they find none; none at all. */
    private static final double ANOTHER = 0.6;

    private static final double SOME = 0.6;
    private static final double NONE = 0.97;

    private static final Set<String> PARTS = Set.of(
            "hour",
            "end",
            "beginning",
            "start",
            "middle",
            "night",
            "morning",
            "evening",
            "afternoon",
            "day",
            "week",
            "eve",
            "course",
            "spring",
            "summer",
            "autumn",
            "winter",
            "month",
            "half");
    private static final Set<String> LIMITS = Set.of("until", "till");

    private final StandingCalculus standing;

    EventTimes(StandingCalculus standing) {
        this.standing = standing;
    }

    /**
     * The date of the event named by this word, if the sentence gives one: by the rules, unless the network of sightings is
     * sure of another, or of none.
     *
     * @param seen words that may head what tells when it happened, as in {@link ActSighting#times()}
     */
    Optional<EventDate> of(
            Tree tree,
            int trigger,
            String text,
            Optional<LocalDate> published,
            Standing standing,
            Optional<ActSighting> seen) {
        List<TimeExpression> behind = TimeExpressions.in(tree.sentence(), text, published, false);
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        List<TimeExpression> ahead = TimeExpressions.in(tree.sentence(), text, published, true);
        boolean later =
                standing == Standing.ANNOUNCED || standing == Standing.CONDITIONAL || standing == Standing.POSSIBLE;
        Optional<EventDate> ruled = ruled(tree, trigger, later, behind, ahead);
        for (Link link : seen.map(ActSighting::times).orElse(List.of())) {
            if (link.sentence() != 0 || link.likelihood() < (ruled.isPresent() ? ANOTHER : SOME)) {
                continue;
            }
            if (link.word() == seen.get().word()) {
                return link.likelihood() >= NONE ? Optional.empty() : ruled;
            }
            Optional<EventDate> there = (toCome(tree, trigger, later) ? ahead : behind)
                    .stream()
                            .filter(time -> time.first() <= link.word() && link.word() <= time.last())
                            .findFirst()
                            .map(TimeExpression::date);
            boolean same = there.isPresent()
                    && ruled.filter(date -> date.text().equals(there.get().text()))
                            .isPresent();
            return there.isEmpty() || same ? ruled : there;
        }
        return ruled;
    }

    /** The date by the rules; {@code behind} and {@code ahead} are the expressions of the sentence, seen either way. */
    private Optional<EventDate> ruled(
            Tree tree, int trigger, boolean later, List<TimeExpression> behind, List<TimeExpression> ahead) {
        int carrier = trigger;
        for (int steps = 0; steps < FARTHEST; steps++) {
            boolean toCome = toCome(tree, carrier, later);
            Optional<EventDate> here = on(tree, carrier, toCome ? ahead : behind);
            if (here.isPresent()) {
                return here;
            }
            Optional<EventDate> when = whenClause(tree, carrier, toCome ? ahead : behind);
            if (when.isPresent()) {
                return when;
            }
            if (!carried(tree, carrier)) {
                return Optional.empty();
            }
            carrier = tree.head(carrier);
        }
        return Optional.empty();
    }

    /** 'pledged it when their president came in March'. */
    private static Optional<EventDate> whenClause(Tree tree, int carrier, List<TimeExpression> expressions) {
        for (int clause : tree.children(carrier, "advcl")) {
            int first = tree.first(clause);
            if (tree.word(first).form().equalsIgnoreCase("when")) {
                return on(tree, clause, expressions);
            }
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
            if (apart < distance && !limit(tree, expression) && hangs(tree, expression, carrier)) {
                nearest = Optional.of(expression.date());
                distance = apart;
            }
        }
        return nearest;
    }

    /** 'until Friday' says when it ends, not when it is. */
    private static boolean limit(Tree tree, TimeExpression expression) {
        return LIMITS.contains(tree.word(expression.first()).form().toLowerCase(Locale.ROOT));
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
            if (head != carrier && ofAnother(tree, at)) {
                return false;
            }
            if (head == carrier && tree.is(at, "nsubj") && !leadsUpTo(tree, expression, carrier)) {
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

    /** 'Chad on Monday has shut …' with the day hung on the subject; 'the raid on Monday, which …, was condemned' is another day. */
    private static boolean leadsUpTo(Tree tree, TimeExpression expression, int verb) {
        for (int word = expression.last() + 1; word < verb; word++) {
            if (!tree.is(word, "aux") && !tree.is(word, "advmod")) {
                return false;
            }
        }
        return expression.last() < verb;
    }

    /** 'Thursday's vote', 'the debt of 2005': the time of that thing. */
    private static boolean ofAnother(Tree tree, int word) {
        return tree.is(word, "nmod:poss")
                || tree.is(word, "nmod")
                        && Clauses.preposition(tree, word).equals("of")
                        && !PARTS.contains(Clauses.lemma(tree, tree.head(word)));
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
    private boolean carried(Tree tree, int word) {
        if (tree.head(word) < 0) {
            return false;
        }
        return switch (tree.word(word).universalRelation()) {
            case "xcomp" -> !decides(tree, tree.head(word));
            case "obj" ->
                !decides(tree, tree.head(word))
                        && Clauses.isPredicate(tree, tree.head(word))
                        && !Clauses.isPredicate(tree, word);
            case "nsubj" -> !Clauses.isPredicate(tree, word);
            case "acl" -> Clauses.isInfinitive(tree, word) && first(tree, tree.head(word));
            case "conj" -> tree.child(word, "nsubj") < 0 && Clauses.isPredicate(tree, word);
            case "advcl" -> tree.word(word).xpos().equals("VBG") && tree.child(word, "mark") < 0;
            default -> false;
        };
    }

    /** 'became on Wednesday the first state to recognise it'. */
    private static boolean first(Tree tree, int noun) {
        return AdverbialSteps.ranks(tree, noun)
                || tree.children(noun, "amod").stream().anyMatch(word -> AdverbialSteps.ranks(tree, word));
    }

    /** 'agreed on Tuesday to open it': the day of deciding is not the day of what was decided. */
    private boolean decides(Tree tree, int word) {
        boolean past = Set.of("VBD", "VBN").contains(tree.word(word).xpos());
        return past
                && standing.effect(tree, word)
                        .filter(effect -> effect == Effect.INTEND)
                        .isPresent();
    }
}
