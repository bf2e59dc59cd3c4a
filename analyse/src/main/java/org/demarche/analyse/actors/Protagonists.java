package org.demarche.analyse.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/**
 * Whom a report is about, as far as it has been read: the two states that it speaks of most, or a state and those who
 * rise against it. A report of any length names others in passing, who are not meant by 'both sides'.
 */
final class Protagonists {
    private static final Set<Sector> RISEN = Set.of(Sector.REB, Sector.SEP, Sector.OPP);

    /** A sentence of the lead counts as so many. */
    private static final int LEAD_COUNTS = 2;

    private static final int LEAD = 2;

    /** The third may be spoken of so much less than the second. */
    private static final double APART = 0.7;

    /** Less often than this nobody is what a report is about. */
    private static final int LEAST = 2;

    private final Function<String, Actor> state;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private final Map<String, Integer> risenCounts = new HashMap<>();
    private final Map<String, Actor> risen = new HashMap<>();
    private final Map<String, Actor> inOffice = new HashMap<>();

    /** @param state the actor that a state is, by its code */
    Protagonists(Function<String, Actor> state) {
        this.state = state;
    }

    /** Counts whoever is spoken of, once a sentence. */
    void add(int sentence, Found found) {
        for (Actor actor : found.actors()) {
            Optional<String> country = actor.country().filter(code -> code.length() == 3);
            if (country.isEmpty()
                    || found.kind() == Found.Kind.PRONOUN
                    || actor.kind() == ActorKind.OUTLET
                    || actor.sector().filter(Sector.IGO::equals).isPresent()) {
                continue;
            }
            String code = country.get();
            boolean again = Integer.valueOf(sentence).equals(latest.put(code, sentence));
            counts.merge(code, again ? 0 : sentence < LEAD ? LEAD_COUNTS : 1, Integer::sum);
            if (actor.sector().filter(RISEN::contains).isPresent()) {
                risen.put(code, actor);
                risenCounts.merge(code, 1, Integer::sum);
            } else if (actor.kind() == ActorKind.STATE
                    || actor.sector()
                            .filter(sector -> sector == Sector.GOV || sector == Sector.MIL)
                            .isPresent()) {
                inOffice.put(code, actor);
            }
        }
    }

    /** The two states spoken of most, others left out; none where a third is spoken of about as much as the second. */
    List<Actor> states(Set<String> others) {
        List<String> most = most(others);
        boolean clear = most.size() >= 2
                && count(most.get(1)) >= LEAST
                && (most.size() == 2 || count(most.get(2)) <= APART * count(most.get(1)));
        return clear ? List.of(state.apply(most.get(0)), state.apply(most.get(1))) : List.of();
    }

    /** The state spoken of most and those who rise against it, if no other state is spoken of half as much. */
    List<Actor> sidesAtHome(Set<String> others) {
        List<String> most = most(others);
        if (most.isEmpty()) {
            return List.of();
        }
        String home = most.get(0);
        boolean alone = most.size() == 1 || 2 * count(most.get(1)) <= count(home);
        return alone && risenCounts.getOrDefault(home, 0) >= LEAST
                ? List.of(inOffice.getOrDefault(home, state.apply(home)), risen.get(home))
                : List.of();
    }

    private int count(String code) {
        return counts.getOrDefault(code, 0);
    }

    private List<String> most(Set<String> others) {
        List<String> most = new ArrayList<>(counts.keySet());
        most.removeAll(others);
        most.sort(Comparator.comparing((String code) -> -count(code)));
        return most;
    }
}
