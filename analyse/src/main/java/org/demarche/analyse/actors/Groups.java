package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Who has been named side by side so far, or as the only two: whom 'both' and 'the four countries' go back to. */
final class Groups {
    /** How many mentions back a group is looked for: 'the four countries' goes back to the lead. */
    private static final int LONG_MEMORY = 500;

    private final List<Spoken> spoken;

    /** @param spoken what has been read, which grows as the report is read on */
    Groups(List<Spoken> spoken) {
        this.spoken = spoken;
    }

    /**
     * The two states or parties named side by side that 'the two countries', 'both sides' go back to; none where there
     * are no two.
     *
     * @param people whether two persons or groups of two states will do
     * @param beside who acts where they are spoken of, and is not meant
     */
    List<Actor> twoTogether(int sentence, boolean people, Set<Actor> beside) {
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - Discourse.MEMORY); i--) {
            Spoken group = spoken.get(i);
            if (group.sentence() < sentence - 1) {
                break;
            }
            List<Actor> members = group.found().actors();
            boolean states = !group.isNested()
                    && group.found().kind() == Found.Kind.PEOPLE
                    && members.size() == 2
                    && members.stream().noneMatch(beside::contains)
                    && (people && ofTwoStates(group.found())
                            || members.stream().allMatch(actor -> actor.kind() == ActorKind.STATE));
            if (states) {
                return members;
            }
        }
        return List.of();
    }

    /** The latest to be named side by side, if there were so many of them; nobody who acts beside. */
    List<Actor> group(int number, Set<Actor> beside) {
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - LONG_MEMORY); i--) {
            Found found = spoken.get(i).found();
            boolean states = found.actors().size() == number
                    && found.kind() == Found.Kind.PEOPLE
                    && found.actors().stream().noneMatch(beside::contains)
                    && found.actors().stream()
                                    .flatMap(actor -> actor.country().stream())
                                    .distinct()
                                    .count()
                            == number;
            if (states) {
                return found.actors();
            }
        }
        return List.of();
    }

    /**
     * The only two states or parties spoken of last; none unless there are just two.
     *
     * @param people whether two persons will do
     * @param others codes of states that are not meant
     */
    List<Actor> pair(int sentence, boolean people, Set<String> others) {
        for (int reach = 0; reach <= 2; reach++) {
            Map<String, Actor> found = new LinkedHashMap<>();
            for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - Discourse.MEMORY); i--) {
                Spoken one = spoken.get(i);
                if (one.sentence() < sentence - reach) {
                    break;
                }
                boolean party = one.found().kind() == Found.Kind.STATE
                        || one.found().kind() == Found.Kind.BODY
                        || people && one.found().isPerson();
                if (!party) {
                    continue;
                }
                for (Actor actor : one.found().actors()) {
                    if (actor.sector().filter(Sector.IGO::equals).isEmpty()) {
                        actor.country()
                                .filter(code -> !others.contains(code))
                                .ifPresent(code -> found.putIfAbsent(code, actor));
                    }
                }
            }
            if (found.size() == 2) {
                List<Actor> pair = new ArrayList<>(found.values());
                Collections.reverse(pair);
                return pair;
            }
            if (found.size() > 2) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean ofTwoStates(Found found) {
        Optional<String> one = found.actors().get(0).country();
        Optional<String> other = found.actors().get(1).country();
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
