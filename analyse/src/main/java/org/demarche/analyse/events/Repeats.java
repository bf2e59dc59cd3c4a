package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/** Leaves out what the events of one sentence say twice. */
final class Repeats {
    private Repeats() {}

    /** An event and the word that names it. */
    record Coded(Trigger trigger, Event event) {}

    /**
     * Leaves out what says the same twice: the promise where the thing promised is coded ('agreed to lend'), the
     * refusal where the thing refused is, and a second trigger of the same class, actors and standing.
     */
    static List<Event> leftOut(Tree tree, List<Coded> coded) {
        List<Event> kept = new ArrayList<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Coded one : coded) {
            if (outdone(tree, one, coded)) {
                continue;
            }
            Event event = one.event();
            List<Object> key =
                    List.of(event.eventClass(), actors(event.sources()), actors(event.targets()), event.standing());
            Integer before = seen.putIfAbsent(key, one.trigger().word());
            if (before == null || another(tree, before, one.trigger().word())) {
                kept.add(event);
            }
        }
        return kept;
    }

    /** Whether the later of two verbs of one class names another act: 'moved tanks and put its jets on alert'. */
    private static boolean another(Tree tree, int before, int after) {
        return tree.firstConjunct(after) == tree.firstConjunct(before)
                && Clauses.objects(tree, before).stream().anyMatch(object -> object < after)
                && tree.child(after, "obj") > after;
    }

    /** Whether no recipient is of a known country: 'shelled Kismayo, killing nine people' is one attack. */
    private static boolean nowhere(List<Mention> targets) {
        return targets.stream().allMatch(target -> target.actor().country().isEmpty());
    }

    static Set<Object> actors(List<Mention> mentions) {
        Set<Object> actors = new LinkedHashSet<>();
        mentions.forEach(mention -> actors.add(mention.actor()));
        return actors;
    }

    private static boolean ultimatum(Coded coded) {
        return coded.trigger().entry().targets().contains("comp:threat");
    }

    private static Set<Object> countries(List<Mention> mentions) {
        Set<Object> countries = new LinkedHashSet<>();
        mentions.forEach(mention -> countries.add(mention.actor().country()));
        return countries;
    }

    private static boolean outdone(Tree tree, Coded one, List<Coded> coded) {
        EventClass eventClass = one.event().eventClass();
        for (Coded other : coded) {
            if (other.trigger().word() == one.trigger().word()) {
                continue;
            }
            boolean sameActors =
                    actors(one.event().sources()).equals(actors(other.event().sources()));
            boolean under = tree.governs(one.trigger().word(), other.trigger().word());
            Standing stands = other.event().standing();
            if (under && sameActors) {
                if (eventClass == EventClass.AGREE && stands == Standing.ANNOUNCED
                        || eventClass == EventClass.REJECT && stands == Standing.REFUSED
                        || eventClass == EventClass.REJECT
                                && !one.event().standing().equals(Standing.HAPPENED)) {
                    return true;
                }
            }
            if (ultimatum(other)
                    && one.event().standing() != Standing.HAPPENED
                    && one.event().standing() != Standing.UNDER_WAY
                    && countries(one.event().sources())
                            .equals(countries(other.event().sources()))) {
                // what is threatened is no event beside the threat
                return true;
            }
            if (sameActors
                    && tree.firstConjunct(one.trigger().word())
                            != tree.firstConjunct(other.trigger().word())
                    && eventClass == other.event().eventClass()
                    && nowhere(one.event().targets())
                    && !nowhere(other.event().targets())) {
                return true;
            }
        }
        return false;
    }
}
