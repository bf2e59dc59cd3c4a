package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/** How an act stands, and what it then is: a conditional strike may be a threat, a demand made in order to have it is made. */
final class ActStanding {
    private static final Set<EventClass> SPEECH =
            Set.of(EventClass.REQUEST, EventClass.ACCUSE, EventClass.REJECT, EventClass.THREATEN, EventClass.SUPPORT);

    private static final Set<EventClass> ORDERED =
            Set.of(EventClass.MOBILIZE, EventClass.ASSAULT, EventClass.RETREAT, EventClass.AID);

    private final StandingCalculus standing;
    private final TriggerFinder triggerFinder;
    private final Commitments commitments = new Commitments();

    ActStanding(StandingCalculus standing, TriggerFinder triggerFinder) {
        this.standing = standing;
        this.triggerFinder = triggerFinder;
    }

    /** What is told, and how it stands. */
    record Told(Action action, Standing standing) {}

    /** Whether acts of this class are done in words. */
    static boolean inWords(EventClass eventClass) {
        return SPEECH.contains(eventClass);
    }

    /** What a trigger tells; empty where it tells nothing: a question, words that are not to be coded. */
    Optional<Told> of(Tree tree, Trigger trigger, Participants participants) {
        Verdict verdict = SeenActs.standing(standing.of(tree, trigger.word(), trigger.nominal()), trigger);
        Optional<Standing> atBest = trigger.entry().standing();
        if (atBest.isPresent()) {
            verdict = Verdict.valueOf(atBest.get().name()).under(verdict);
        }
        Optional<Action> meant = trigger.entry().action();
        if (meant.isEmpty() || Clauses.asksQuestion(tree, trigger.word())) {
            return Optional.empty();
        }
        Action action = meant.get();
        if (ORDERED.contains(action.eventClass()) && Clauses.orders(tree, trigger.word())) {
            // an order is given; what is ordered is still to come
            verdict = Verdict.ANNOUNCED.under(verdict);
        }
        if (verdict == Verdict.HAPPENED
                && !SPEECH.contains(action.eventClass())
                && standing.goesOn(tree, trigger.word())) {
            verdict = Verdict.UNDER_WAY;
        }
        if (verdict == Verdict.CONDITIONAL && commitments.threatens(tree, trigger.word(), action, standing)) {
            action = commitments.threat(action);
            verdict = Verdict.HAPPENED;
        }
        if (verdict == Verdict.SILENT && action.eventClass() == EventClass.REQUEST) {
            verdict = demandedBy(tree, trigger, participants);
        }
        Action told = action;
        return verdict.standing().map(stands -> new Told(told, stands));
    }

    /** 'filled the square to demand his release': who protests in order to demand demands. */
    private Verdict demandedBy(Tree tree, Trigger trigger, Participants participants) {
        int verb = trigger.word();
        int governor = tree.head(verb);
        while (governor >= 0 && !Clauses.isPredicate(tree, governor)) {
            governor = tree.head(governor);
        }
        if (governor < 0 || trigger.nominal() || !Clauses.isInfinitive(tree, verb)) {
            return Verdict.SILENT;
        }
        int protest = governor;
        return triggerFinder.find(tree, trigger.sentence(), participants).stream()
                        .anyMatch(other -> other.word() == protest
                                && other.entry()
                                        .action()
                                        .filter(action -> action.eventClass() == EventClass.PROTEST)
                                        .isPresent())
                ? standing.of(tree, protest, false)
                : Verdict.SILENT;
    }
}
