package org.demarche.serve.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.StoryBriefs;
import org.demarche.core.story.Story;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;

/**
 * A story as people judged it: stories said to be the same put together, reports said not to belong left out, findings
 * corrected. What is made of it is kept until something about it changes.
 */
public final class StoryMaterial {
    private static final int MOST_KEPT = 200;

    private final Ledger ledger;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    private record Kept(String state, StoryBrief brief) {}

    /**
     * What is shown of a story.
     *
     * @param story its accounts, as judged
     * @param brief what it comes to
     * @param merged ids of the stories that people put together with it
     * @param apart ids of the reports that people took out of it
     * @param alone whether it is a report that people took out of its story
     */
    public record Judged(Story story, StoryBrief brief, Set<String> merged, Set<String> apart, boolean alone) {}

    /** Stories of a ledger. */
    public StoryMaterial(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The story of an id it has or had. */
    public Optional<Judged> story(String id) {
        return ledger.stories()
                .story(id)
                .flatMap(this::judged)
                .or(() -> new JudgedStories(ledger)
                        .story(id)
                        .map(story -> new Judged(story, brief(story), Set.of(), Set.of(), true)));
    }

    /** The page keeps the id of its address: judgements made on it name that story. */
    private Optional<Judged> judged(Story story) {
        JudgedStories.Judged judged = new JudgedStories(ledger).of(story);
        Set<String> merged = new TreeSet<>(judged.grouped());
        merged.remove(story.id());
        return judged.whole()
                .map(whole -> new Story(story.id(), whole.aliases(), whole.accounts()))
                .map(whole -> new Judged(whole, brief(whole), merged, judged.apart(), false));
    }

    private StoryBrief brief(Story story) {
        StringBuilder state = new StringBuilder();
        Map<String, Long> judged = ledger.judgements().judged(story.reports());
        ledger.readingNumbers(story.reports())
                .forEach((report, number) -> state.append(report)
                        .append(' ')
                        .append(number)
                        .append(' ')
                        .append(judged.get(report)));
        story.accounts().forEach(account -> state.append(account.id()));
        synchronized (kept) {
            Kept before = kept.get(story.id());
            if (before != null && before.state().contentEquals(state)) {
                return before.brief();
            }
        }
        StoryBrief brief = StoryBriefs.of(story, ledger.judgedReadings(story.reports()));
        synchronized (kept) {
            kept.put(story.id(), new Kept(state.toString(), brief));
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return brief;
    }
}
