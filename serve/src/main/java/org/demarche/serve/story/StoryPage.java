package org.demarche.serve.story;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.brief.Brief.AccountBrief;
import org.demarche.brief.Brief.DifferenceBrief;
import org.demarche.brief.Brief.PointBrief;
import org.demarche.brief.Brief.Quote;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.Brief.VersionBrief;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;
import org.demarche.serve.story.StoryView.Cell;
import org.demarche.serve.story.StoryView.Differing;
import org.demarche.serve.story.StoryView.Play;
import org.demarche.serve.story.StoryView.Row;
import org.demarche.serve.story.StoryView.Section;
import org.demarche.serve.story.StoryView.Side;
import org.demarche.serve.story.StoryView.Voice;

/** {@code /stories/ID}: accounts side by side. */
public final class StoryPage {
    private static final int QUOTE_UNITS = 260;
    private static final int SENTENCE_UNITS = 600;
    private static final int MOST_ROWS = 60;

    private final Pages pages;
    private final StoryMaterial stories;

    /** The page of these stories. */
    public StoryPage(Pages pages, StoryMaterial stories) {
        this.pages = pages;
        this.stories = stories;
    }

    /** Answers with the page of one story. */
    public void show(Context context) {
        String id = context.pathParam("id");
        StoryMaterial.Judged judged = stories.story(id)
                .orElseThrow(() -> new NotFoundResponse("There is no story of this id in the ledger."));
        StoryView view = view(judged);
        pages.show(context, "story/story", pages.frame(context, view.headline(), "home"), view);
    }

    static StoryView view(StoryMaterial.Judged judged) {
        StoryBrief brief = judged.brief();
        List<Section> sections = new ArrayList<>();
        section("Differing", brief.differing(), brief, sections);
        section("Agreed", brief.agreed(), brief, sections);
        section(
                "Who said what",
                brief.speeches().stream()
                        .filter(point -> point.differences().isEmpty())
                        .toList(),
                brief,
                sections);
        section(brief.accounts().size() == 1 ? "Reported" : "In one account only", brief.single(), brief, sections);
        return new StoryView(
                brief.id(),
                Shown.cut(brief.headline(), 220),
                Shown.days(brief.from().map(LocalDate::parse), brief.to().map(LocalDate::parse)),
                brief.reportCount(),
                brief.actors().stream().limit(8).toList(),
                brief.accounts(),
                brief.pairs().stream()
                        .flatMap(pair -> pair.kinds().stream()
                                .map(kind -> new Play(
                                        pair.supporter(), pair.supported(), kind.kind(), kind.clause(), kind.quotes())))
                        .toList(),
                brief.differing().stream()
                        .flatMap(point -> point.differences().stream())
                        .map(StoryPage::differing)
                        .toList(),
                sections,
                List.copyOf(judged.merged()),
                List.copyOf(judged.apart()),
                judged.alone());
    }

    private static Differing differing(DifferenceBrief difference) {
        return new Differing(
                difference.kind(),
                difference.note(),
                side(difference.left(), difference.leftValue()),
                side(difference.right(), difference.rightValue()),
                Aligned.of(
                        Shown.cut(difference.left().sentence(), SENTENCE_UNITS),
                        Shown.cut(difference.right().sentence(), SENTENCE_UNITS)));
    }

    private static Side side(Quote quote, String value) {
        return new Side(
                quote.account(),
                Shown.cut(quote.outlet(), 80),
                Shown.cut(value, 120),
                Shown.place(quote.report(), quote.start(), quote.end()));
    }

    private static void section(String heading, List<PointBrief> points, StoryBrief brief, List<Section> sections) {
        if (!points.isEmpty()) {
            sections.add(new Section(
                    points.size() > MOST_ROWS
                            ? heading + " (the first %d of %d)".formatted(MOST_ROWS, points.size())
                            : heading,
                    points.stream()
                            .limit(MOST_ROWS)
                            .map(point -> row(point, brief))
                            .toList()));
        }
    }

    private static Row row(PointBrief point, StoryBrief brief) {
        Map<String, List<Voice>> byLetter = new TreeMap<>();
        for (VersionBrief version : point.versions()) {
            String letter = version.account().replaceAll("\\d+$", "");
            List<Voice> voices = byLetter.computeIfAbsent(letter, unseen -> new ArrayList<>());
            version.quotes().stream().limit(2).forEach(quote -> addVoice(voices, version, letter, quote));
        }
        return new Row(
                point.label(),
                point.differences().stream()
                        .map(DifferenceBrief::kind)
                        .distinct()
                        .toList(),
                brief.accounts().stream()
                        .map(AccountBrief::letter)
                        .map(letter -> new Cell(letter, byLetter.getOrDefault(letter, List.of())))
                        .toList());
    }

    /** A copy that says the same in the same words says nothing more. */
    private static void addVoice(List<Voice> voices, VersionBrief version, String letter, Quote quote) {
        String words = Shown.cut(quote.exact(), QUOTE_UNITS);
        boolean said = voices.stream()
                .anyMatch(voice -> voice.words().equals(words)
                        && voice.standing().equals(version.standing())
                        && voice.saidBy().equals(version.saidBy()));
        if (!said && voices.size() < 4) {
            voices.add(new Voice(
                    version.account().equals(letter) ? "" : version.account(),
                    version.standing(),
                    version.saidBy().filter(name -> !name.isBlank()).map(name -> Shown.cut(name, 60)),
                    words,
                    Shown.place(quote.report(), quote.start(), quote.end())));
        }
    }
}
