package org.demarche.eval.events;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.core.event.EventClass;

/**
 * An event, gold or coded, in the form that is scored.
 *
 * @param eventClass PLOVER class
 * @param sources who acts
 * @param targets to whom
 * @param standing how it stands, in the words of {@link org.demarche.core.event.Standing}
 * @param saidBy whose word it is
 * @param date day, month or year
 * @param trigger the words that name it
 * @param at where they begin, in UTF-16 units from the start of the text; -1 if that is not told
 * @param optional whether a careful reader may leave it out
 */
record CodedEvent(
        EventClass eventClass,
        List<GoldActor> sources,
        List<GoldActor> targets,
        String standing,
        Optional<GoldActor> saidBy,
        Optional<String> date,
        String trigger,
        int at,
        boolean optional) {
    private static final Set<EventClass> RECIPROCAL =
            Set.of(EventClass.AGREE, EventClass.CONSULT, EventClass.COOPERATE);

    /** Whether both say the same of who and whom, by a form of each actor. */
    boolean sameRoles(CodedEvent other, Function<GoldActor, String> form) {
        Set<String> mySources = forms(sources, form);
        Set<String> myTargets = forms(targets, form);
        Set<String> theirSources = forms(other.sources, form);
        Set<String> theirTargets = forms(other.targets, form);
        if (mySources.equals(theirSources) && myTargets.equals(theirTargets)) {
            return true;
        }
        boolean mutual = RECIPROCAL.contains(eventClass)
                || targets.isEmpty() && sources.size() > 1
                || other.targets.isEmpty() && other.sources.size() > 1;
        if (!mutual) {
            return false;
        }
        mySources.addAll(myTargets);
        theirSources.addAll(theirTargets);
        return mySources.equals(theirSources);
    }

    /** Whether the sources are the same, by a form of each actor; either side of a reciprocal event will do. */
    boolean sameSources(CodedEvent other, Function<GoldActor, String> form) {
        Set<String> mine = forms(sources, form);
        Set<String> theirs = forms(other.sources, form);
        return mine.equals(theirs) || sameRoles(other, form);
    }

    private static Set<String> forms(List<GoldActor> actors, Function<GoldActor, String> form) {
        Set<String> forms = new HashSet<>();
        actors.forEach(actor -> forms.add(form.apply(actor)));
        return forms;
    }
}
