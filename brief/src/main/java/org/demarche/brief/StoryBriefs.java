package org.demarche.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.story.Account;
import org.demarche.core.story.Point;
import org.demarche.core.story.Points;
import org.demarche.core.story.Story;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.SupportState;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;

/** The brief of a story with all that is found out for it: its points, and the states of play of its pairs. */
public final class StoryBriefs {
    /** So many pairs of a story are shown; those with most said of them come first. */
    private static final int MOST_PAIRS = 4;

    /** A story's pairs are looked for among so many of its states: a list of two hundred would make forty thousand. */
    private static final int MOST_STATES = 12;

    private StoryBriefs() {}

    /** The brief of a story, given the reading of each of its reports by report id. */
    public static StoryBrief of(Story story, Map<String, Reading> readings) {
        return BriefMaker.make(story, readings, points(story, readings), states(story, readings));
    }

    /** Every report as an account: a copy that garbles a name differs from its original, and the brief shows it. */
    public static List<Point> points(Story story, Map<String, Reading> readings) {
        Map<String, String> accounts = new LinkedHashMap<>();
        story.reports().forEach(report -> accounts.put(report, report));
        return Points.of(accounts, readings);
    }

    /** The states of play of the story's pairs of which something is said, those with most evidence first. */
    public static List<StateOfPlay> states(Story story, Map<String, Reading> readings) {
        List<Told> told = new ArrayList<>();
        for (Account account : story.accounts()) {
            for (String report : account.reports()) {
                Optional.ofNullable(readings.get(report))
                        .ifPresent(reading -> told.add(new Told(account.id(), reading)));
            }
        }
        List<StateOfPlay> states = new ArrayList<>();
        Set<String> actors = actors(readings.values());
        for (String supporter : actors) {
            for (String supported : actors) {
                if (!supporter.equals(supported)) {
                    StateOfPlay state = Assessor.assess(new Watch(supporter, supported), told, Optional.empty());
                    if (weight(state) > 0) {
                        states.add(state);
                    }
                }
            }
        }
        states.sort(Comparator.comparingInt(StoryBriefs::weight)
                .reversed()
                .thenComparing(state -> state.watch().toString()));
        return states.subList(0, Math.min(MOST_PAIRS, states.size()));
    }

    private static Set<String> actors(Collection<Reading> readings) {
        Map<String, Integer> counts = new HashMap<>();
        for (Reading reading : readings) {
            for (Event event : reading.events()) {
                Stream.concat(event.sources().stream(), event.targets().stream())
                        .map(Mention::actor)
                        .flatMap(actor -> actor.country().stream())
                        .distinct()
                        .forEach(code -> counts.merge(code, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_STATES)
                .map(Map.Entry::getKey)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** Steps weigh more than what speaks against them: a brief asks first who backs whom. */
    private static int weight(StateOfPlay state) {
        int weight = 0;
        for (SupportState kind : state.kinds()) {
            weight += 3
                    * kind.steps().stream()
                            .mapToInt(step -> step.evidence().size())
                            .sum();
            weight += kind.counters().stream()
                    .mapToInt(counter -> counter.evidence().size())
                    .sum();
        }
        return weight;
    }
}
