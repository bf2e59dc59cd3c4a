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
import java.util.stream.Stream;
import org.demarche.brief.Brief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.BriefMaker;
import org.demarche.brief.StoryBriefs;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.Account;
import org.demarche.core.story.Story;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Ledger;

/** Fetches from the ledger what a brief is made of. */
final class Briefs {
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
            briefs.add(StoryBriefs.of(story, readings));
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
                found.map(ledger.judgements()::applied)
                        .forEach(reading -> readings.put(reading.report().id(), reading));
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
            ledger.reading(report)
                    .map(ledger.judgements()::applied)
                    .ifPresent(reading -> readings.put(report, reading));
        }
        return readings;
    }
}
