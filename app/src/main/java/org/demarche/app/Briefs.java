package org.demarche.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.brief.Brief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.BriefMaker;
import org.demarche.brief.StoryBriefs;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.Story;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;

/** Fetches from the ledger what a brief is made of. */
final class Briefs {
    private Briefs() {}

    /** The brief of the stories that these reports are in, as people judged them. */
    static Brief ofReports(Ledger ledger, Collection<String> reports, List<Unreadable> unread) {
        Map<String, Story> stories = new LinkedHashMap<>();
        JudgedStories judged = new JudgedStories(ledger);
        for (String report : reports) {
            judged.storyOf(report).ifPresent(story -> stories.put(story.id(), story));
        }
        return ofStories(ledger, stories.values(), unread);
    }

    /** The brief of stories, the newest first. */
    static Brief ofStories(Ledger ledger, Collection<Story> stories, List<Unreadable> unread) {
        List<StoryBrief> briefs = new ArrayList<>();
        for (Story story : stories) {
            Map<String, Reading> readings = ledger.judgedReadings(story.reports());
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

    /** The state of play of a watch, from every report in the ledger that speaks of both sides. */
    static PairBrief ofWatch(Ledger ledger, Watch watch, Optional<LocalDate> asOf) {
        StateOfPlay state = Assessor.assess(watch, ledger.dyads().told(watch), asOf);
        return BriefMaker.pair(state, ledger.judgedReadings(BriefMaker.quotedReports(state)));
    }
}
