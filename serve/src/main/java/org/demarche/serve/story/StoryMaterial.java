package org.demarche.serve.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.StoryBriefs;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Story;
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
     */
    public record Judged(Story story, StoryBrief brief, Set<String> merged, Set<String> apart) {}

    /** Stories of a ledger. */
    public StoryMaterial(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The story of an id it has or had. */
    public Optional<Judged> story(String id) {
        return ledger.stories().story(id).flatMap(this::judged);
    }

    private Optional<Judged> judged(Story story) {
        Verdicts same = ledger.judgements().ofKind(JudgementKind.SAME_STORY);
        Map<String, Story> together = together(story, same);
        Set<String> apart = new TreeSet<>();
        for (Judgement judgement :
                ledger.judgements().ofKind(JudgementKind.OTHER_STORY).all()) {
            if (together.values().stream().anyMatch(each -> goesBy(each, judgement.verdict()))) {
                apart.add(judgement.subject());
            }
        }
        Optional<Story> whole = whole(story.id(), together.values(), apart);
        Set<String> merged = new TreeSet<>(together.keySet());
        merged.remove(story.id());
        return whole.map(each -> new Judged(each, brief(each), merged, apart));
    }

    /** The story with all that are said to be the same, directly or through another. */
    private Map<String, Story> together(Story story, Verdicts same) {
        Map<String, Story> together = new TreeMap<>(Map.of(story.id(), story));
        boolean grew = !same.all().isEmpty();
        while (grew) {
            grew = false;
            for (Judgement judgement : same.all()) {
                boolean left = together.values().stream().anyMatch(each -> goesBy(each, judgement.subject()));
                boolean right = together.values().stream().anyMatch(each -> goesBy(each, judgement.verdict()));
                if (left != right) {
                    Optional<Story> other = ledger.stories().story(left ? judgement.verdict() : judgement.subject());
                    if (other.isPresent() && together.putIfAbsent(other.get().id(), other.get()) == null) {
                        grew = true;
                    }
                }
            }
        }
        return together;
    }

    private static boolean goesBy(Story story, String id) {
        return story.id().equals(id) || story.aliases().contains(id);
    }

    private static Optional<Story> whole(String id, Collection<Story> stories, Set<String> apart) {
        List<Account> accounts = new ArrayList<>();
        Set<String> aliases = new TreeSet<>();
        for (Story story : stories) {
            aliases.addAll(story.aliases());
            for (Account account : story.accounts()) {
                List<Member> members = account.members().stream()
                        .filter(member -> !apart.contains(member.report()))
                        .toList();
                if (!members.isEmpty()) {
                    accounts.add(members.size() == account.members().size() ? account : Account.of(members));
                }
            }
        }
        return accounts.isEmpty() ? Optional.empty() : Optional.of(new Story(id, new TreeSet<>(aliases), accounts));
    }

    private StoryBrief brief(Story story) {
        StringBuilder state = new StringBuilder();
        Map<String, Long> judged = ledger.judgements().judgedReports();
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
        Map<String, Reading> readings = new LinkedHashMap<>(ledger.readings(story.reports()));
        readings.replaceAll((report, reading) ->
                judged.containsKey(report) ? ledger.judgements().applied(reading) : reading);
        StoryBrief brief = StoryBriefs.of(story, readings);
        synchronized (kept) {
            kept.put(story.id(), new Kept(state.toString(), brief));
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return brief;
    }
}
