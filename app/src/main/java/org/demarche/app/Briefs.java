package org.demarche.app;

import java.time.LocalDate;
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
import org.demarche.brief.Brief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.BriefMaker;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.Account;
import org.demarche.core.story.Points;
import org.demarche.core.story.Story;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.SupportState;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Ledger;

/** Fetches from the ledger what a brief is made of. */
final class Briefs {
    /** So many pairs of a story are shown; those with most said of them come first. */
    private static final int MOST_PAIRS = 4;

    /** A story's pairs are looked for among so many of its states: a list of two hundred would make forty thousand. */
    private static final int MOST_STATES = 12;

    private Briefs() {}

    /** The brief of the stories that these reports are in. */
    static Brief ofReports(Ledger ledger, Collection<String> reports, List<Unreadable> unread) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (String report : reports) {
            ledger.stories().storyOf(report).ifPresent(story -> stories.put(story.id(), story));
        }
        return ofStories(ledger, stories.values(), unread);
    }

    /** The brief of stories, the newest first. */
    static Brief ofStories(Ledger ledger, Collection<Story> stories, List<Unreadable> unread) {
        List<StoryBrief> briefs = new ArrayList<>();
        for (Story story : stories) {
            Map<String, Reading> readings = readings(ledger, story.reports());
            briefs.add(BriefMaker.make(
                    story, readings, Points.of(eachByItself(story), readings), states(story, readings)));
        }
        briefs.sort(Comparator.comparing((StoryBrief brief) -> brief.to().orElse(""))
                .reversed()
                .thenComparing(StoryBrief::id));
        return new Brief(
                briefs,
                unread.stream()
                        .map(each -> new Brief.Unread(each.where(), each.reason()))
                        .toList());
    }

    /** The state of play of a watch, from everything in the ledger. */
    static PairBrief ofWatch(Ledger ledger, Watch watch, Optional<LocalDate> asOf) {
        Map<String, Reading> readings = new HashMap<>();
        for (String code : List.of(watch.supporter(), watch.supported())) {
            try (Stream<Reading> found = ledger.readings(new EventFilter(Optional.empty(), Optional.of(code)))) {
                found.forEach(reading -> readings.put(reading.report().id(), reading));
            }
        }
        List<Told> told = readings.values().stream()
                .map(reading -> new Told(accountOf(ledger, reading.report().id()), reading))
                .toList();
        return BriefMaker.pair(Assessor.assess(watch, told, asOf), readings);
    }

    private static String accountOf(Ledger ledger, String report) {
        return ledger.stories()
                .storyOf(report)
                .flatMap(story -> story.accountOf(report))
                .map(Account::id)
                .orElse(report);
    }

    private static Map<String, Reading> readings(Ledger ledger, Collection<String> reports) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String report : reports) {
            ledger.reading(report).ifPresent(reading -> readings.put(report, reading));
        }
        return readings;
    }

    /** Every report as an account: a copy that garbles a name differs from its original, and the brief shows it. */
    private static Map<String, String> eachByItself(Story story) {
        Map<String, String> accounts = new LinkedHashMap<>();
        story.reports().forEach(report -> accounts.put(report, report));
        return accounts;
    }

    /** The states of play of the story's pairs of which something is said, those with most evidence first. */
    private static List<StateOfPlay> states(Story story, Map<String, Reading> readings) {
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
        states.sort(Comparator.comparingInt(Briefs::weight)
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
