package org.demarche.serve.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.brief.Brief.PointBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.StoryLine;
import org.demarche.serve.story.StoryMaterial;

/** Stories, as in docs/brief.schema.json, and their points. */
final class StoriesApi {
    private final Ledger ledger;
    private final StoryMaterial stories;

    StoriesApi(Ledger ledger, StoryMaterial stories) {
        this.ledger = ledger;
        this.stories = stories;
    }

    record Line(
            String id,
            Optional<String> headline,
            Optional<String> from,
            Optional<String> to,
            int reports,
            int accounts,
            List<String> actors) {}

    /** The one with the newest report first. */
    void list(Context context) {
        int limit = Json.limit(context);
        List<StoryLine> found = ledger.stories().newest(Cursors.story(context), limit + 1);
        List<StoryLine> shown = found.stream().limit(limit).toList();
        Json.answer(
                context,
                new Json.Part(
                        new JudgedStories(ledger)
                                .lines(shown).stream()
                                        .map(line -> new Line(
                                                line.id(),
                                                line.headline(),
                                                line.from().map(LocalDate::toString),
                                                line.to().map(LocalDate::toString),
                                                line.reports(),
                                                line.accounts(),
                                                line.codes()))
                                        .toList(),
                        found.size() > limit
                                ? Optional.of(shown.get(limit - 1).cursor().day() + "."
                                        + shown.get(limit - 1).cursor().number())
                                : Optional.empty()));
    }

    void one(Context context) {
        Json.answer(context, brief(context));
    }

    /** All points: those on which accounts differ, what they agree on, who said what, what one alone says. */
    void points(Context context) {
        StoryBrief brief = brief(context);
        List<PointBrief> points = new ArrayList<>(brief.differing());
        points.addAll(brief.agreed());
        brief.speeches().stream().filter(point -> point.differences().isEmpty()).forEach(points::add);
        points.addAll(brief.single());
        Json.answer(context, new Json.Part(points, Optional.empty()));
    }

    private StoryBrief brief(Context context) {
        return stories.story(context.pathParam("id"))
                .map(StoryMaterial.Judged::brief)
                .orElseThrow(() -> new NotFoundResponse("There is no story of this id."));
    }
}
