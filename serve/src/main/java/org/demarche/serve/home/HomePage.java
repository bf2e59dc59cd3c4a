package org.demarche.serve.home;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.watch.SupportState;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Change;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.StoryLine;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;
import org.demarche.serve.pair.Ladder;
import org.demarche.serve.pair.PairStates;

/** {@code /}: the newest stories, the watches, what changed since the last visit. */
public final class HomePage {
    private static final String SEEN = "demarche-seen";
    private static final int PAGE = 30;
    private static final int MOST_CHANGES = 400;
    private static final int CHANGES_SHOWN = 8;

    private final Pages pages;
    private final Ledger ledger;
    private final PairStates states;

    /** The home of a ledger. */
    public HomePage(Pages pages, Ledger ledger, PairStates states) {
        this.pages = pages;
        this.ledger = ledger;
        this.states = states;
    }

    /**
     * What the page shows.
     *
     * @param stories the newest first
     * @param next where the list goes on, if it does
     * @param watches each with its state of play
     * @param news stories that changed since the last visit; empty on the first
     * @param newsCount how many changed, at most {@value #MOST_CHANGES}
     * @param first whether this is the first page of the list
     * @param lastChange the last change on record, for 'mark as seen'
     */
    public record View(
            List<Row> stories,
            Optional<String> next,
            List<Watched> watches,
            List<News> news,
            int newsCount,
            boolean first,
            long lastChange) {}

    /**
     * A story.
     *
     * @param id its id
     * @param headline its headline
     * @param days when it was reported
     * @param reports how many reports
     * @param accounts how many accounts
     * @param outlets by whom
     * @param codes of whom
     */
    public record Row(
            String id,
            String headline,
            String days,
            int reports,
            int accounts,
            List<String> outlets,
            List<String> codes) {}

    /**
     * A watch.
     *
     * @param supporter code of one side
     * @param supported code of the other
     * @param ladders one for each kind that is spoken of
     */
    public record Watched(String supporter, String supported, List<Ladder> ladders) {}

    /**
     * A story that changed.
     *
     * @param story its id
     * @param headline its headline
     * @param what 'new', '2 reports joined' …
     */
    public record News(String story, String headline, String what) {}

    /** Answers with the home page. */
    public void show(Context context) {
        Optional<StoryLine.Cursor> after =
                Optional.ofNullable(context.queryParam("after")).flatMap(HomePage::cursor);
        List<StoryLine> found = ledger.stories().newest(after.orElse(StoryLine.Cursor.START), PAGE + 1);
        List<StoryLine> lines = found.subList(0, Math.min(PAGE, found.size()));
        long last = ledger.stories().lastChange();
        Optional<Long> seen = Optional.ofNullable(context.cookie(SEEN))
                .filter(words -> words.matches("\\d{1,15}"))
                .map(Long::valueOf);
        if (seen.isEmpty()) {
            context.cookie(Guard.remembered(SEEN, String.valueOf(last)));
        }
        List<Change> changes = seen.map(number -> ledger.stories().changesAfter(number, MOST_CHANGES))
                .orElse(List.of());
        View view = new View(
                new JudgedStories(ledger)
                        .lines(lines).stream().map(HomePage::row).toList(),
                found.size() > PAGE
                        ? Optional.of(lines.get(PAGE - 1).cursor().day() + "."
                                + lines.get(PAGE - 1).cursor().number())
                        : Optional.empty(),
                after.isEmpty() ? watches() : List.of(),
                after.isEmpty() ? news(changes) : List.of(),
                changes.size(),
                after.isEmpty(),
                last);
        pages.show(context, "home/home", pages.frame(context, "Home", "home"), view);
    }

    /** Marks all changes as seen. */
    public void seen(Context context) {
        context.cookie(Guard.remembered(SEEN, String.valueOf(ledger.stories().lastChange())));
        context.redirect("/");
    }

    private static Optional<StoryLine.Cursor> cursor(String words) {
        if (!words.matches("(\\d{4}-\\d{2}-\\d{2})?\\.\\d{1,15}")) {
            return Optional.empty();
        }
        int dot = words.indexOf('.');
        return Optional.of(new StoryLine.Cursor(words.substring(0, dot), Long.parseLong(words.substring(dot + 1))));
    }

    private static Row row(StoryLine line) {
        return new Row(
                line.id(),
                Shown.title(line.headline(), "Story without a headline"),
                Shown.days(line.from(), line.to()),
                line.reports(),
                line.accounts(),
                line.outlets().stream().map(name -> Shown.cut(name, 40)).toList(),
                line.codes());
    }

    private List<Watched> watches() {
        List<Watched> watched = new ArrayList<>();
        for (Watch watch : ledger.watches()) {
            List<Ladder> ladders = states.of(watch, Optional.empty()).state().kinds().stream()
                    .filter(HomePage::isSpokenOf)
                    .map(Ladder::of)
                    .toList();
            watched.add(new Watched(watch.supporter(), watch.supported(), ladders));
        }
        return watched;
    }

    private static boolean isSpokenOf(SupportState state) {
        return !state.steps().isEmpty() || !state.counters().isEmpty(); // the ladders show what is of today
    }

    private List<News> news(List<Change> changes) {
        Map<String, List<String>> byStory = new LinkedHashMap<>();
        for (Change change : changes) {
            byStory.computeIfAbsent(change.subject(), unseen -> new ArrayList<>())
                    .add(change.kind());
        }
        List<News> news = new ArrayList<>();
        byStory.forEach((story, kinds) -> {
            if (news.size() < CHANGES_SHOWN) {
                ledger.stories()
                        .line(story)
                        .ifPresent(line -> news.add(new News(
                                story, Shown.title(line.headline(), "Story without a headline"), what(kinds))));
            }
        });
        return news;
    }

    private static String what(List<String> kinds) {
        if (kinds.contains("opened")) {
            return "new";
        } else if (kinds.contains("merged")) {
            return "put together";
        } else if (kinds.contains("split")) {
            return "came apart";
        }
        return "more reports";
    }
}
