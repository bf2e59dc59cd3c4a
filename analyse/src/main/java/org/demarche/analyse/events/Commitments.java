package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.EventClass;

/** What somebody says they will do to another unless the other gives way: not a mere condition but a threat made. */
final class Commitments {
    private static final Set<EventClass> HOSTILE =
            Set.of(EventClass.SANCTION, EventClass.COERCE, EventClass.ASSAULT, EventClass.RETREAT, EventClass.REJECT);

    /** Whether a hostile act that stands on a condition is threatened by whoever would do it; who would free somebody, makes an offer. */
    boolean threatens(Tree tree, int verb, Action action, StandingCalculus standing) {
        if (!HOSTILE.contains(action.eventClass())
                || action.cameo().startsWith("084")
                || !Clauses.isPredicate(tree, verb)
                || Clauses.passive(tree, verb)) {
            return false;
        }
        boolean will = false;
        boolean would = false;
        for (int auxiliary : tree.children(verb, "aux")) {
            String lemma = Clauses.lemma(tree, auxiliary);
            String form = tree.word(auxiliary).form().toLowerCase(java.util.Locale.ROOT);
            if (lemma.equals("have")) {
                return false;
            }
            would |= form.equals("would");
            will |= form.equals("will") || form.equals("'ll");
        }
        if (!conditioned(tree, verb)) {
            return false;
        }
        return will && tree.is(verb, "root")
                || (will || would) && standing.reported(tree, verb) && speaksOfItself(tree, verb);
    }

    private static boolean conditioned(Tree tree, int verb) {
        for (int clause : tree.children(verb, "advcl")) {
            for (int mark : tree.children(clause)) {
                if (Set.of("unless", "if").contains(Clauses.lemma(tree, mark)) && !only(tree, clause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 'only if': a reservation, not a threat. */
    private static boolean only(Tree tree, int clause) {
        int first = tree.first(clause);
        return tree.word(first).form().equalsIgnoreCase("only")
                || first > 0 && tree.word(first - 1).form().equalsIgnoreCase("only");
    }

    private static boolean speaksOfItself(Tree tree, int verb) {
        int own = Clauses.ownSubject(tree, verb);
        return own >= 0 && Set.of("it", "they", "he", "she", "we", "i").contains(Clauses.lemma(tree, own));
    }

    /** The threat to do what the action is. */
    Action threat(Action action) {
        return switch (action.eventClass()) {
            case ASSAULT -> new Action(EventClass.THREATEN, Optional.of("violence"), "138", action.concerns());
            case SANCTION -> new Action(EventClass.THREATEN, Optional.of("relations"), "131", action.concerns());
            case COERCE -> new Action(EventClass.THREATEN, Optional.of("restrict"), "132", action.concerns());
            default -> new Action(EventClass.THREATEN, Optional.empty(), "130", action.concerns());
        };
    }
}
