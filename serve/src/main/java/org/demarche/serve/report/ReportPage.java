package org.demarche.serve.report;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.Account;
import org.demarche.core.story.Story;
import org.demarche.ledger.JudgedStories;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.ReportLine;
import org.demarche.ledger.StoryLine;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;
import org.demarche.serve.report.MarkedText.Mark;
import org.demarche.serve.report.ReportView.Alike;
import org.demarche.serve.report.ReportView.Line;
import org.demarche.serve.report.ReportView.Note;
import org.demarche.serve.report.ReportView.Reason;
import org.demarche.serve.report.ReportView.StoryLink;
import org.demarche.serve.report.ReportView.Verdict;

/** {@code /reports/ID}: the text as read, its findings marked in place and listed beside it. */
public final class ReportPage {
    private static final int LONGEST_TEXT = 500_000;
    private static final int WORDS_UNITS = 220;
    private static final int MOST_NOTES = 400;

    private final Pages pages;
    private final Ledger ledger;

    /** The page of the reports of a ledger. */
    public ReportPage(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    /** Answers with the page of one report. */
    public void show(Context context) {
        String id = context.pathParam("id");
        Report report = ledger.report(id)
                .orElseThrow(() -> new NotFoundResponse("There is no report of this id in the ledger."));
        ReportView view = view(report, ledger.reading(id), here(context));
        pages.show(context, "report/report", pages.frame(context, view.title(), "home"), view);
    }

    /** The words that a link leads to, by their offsets; nothing if they are no offsets. */
    private static Optional<Mark> here(Context context) {
        Optional<Integer> from = number(context.queryParam("from"));
        Optional<Integer> to = number(context.queryParam("to"));
        return from.isPresent() && to.isPresent() && from.get() < to.get()
                ? Optional.of(new Mark(from.get(), to.get(), "here", "", 0))
                : Optional.empty();
    }

    private static Optional<Integer> number(@org.jspecify.annotations.Nullable String words) {
        return words != null && words.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(words)) : Optional.empty();
    }

    private ReportView view(Report report, Optional<Reading> reading, Optional<Mark> here) {
        Verdicts verdicts = ledger.judgements().ofReport(report.id());
        List<Note> notes = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        JudgedActors actors = ledger.judgements().actors();
        reading.ifPresent(found -> find(found, verdicts, actors, notes, marks));
        String text = report.text();
        boolean cut = text.length() > LONGEST_TEXT;
        int shown = cut ? LONGEST_TEXT : text.length();
        here.filter(mark -> mark.end() <= shown).ifPresent(marks::add);
        marks.removeIf(mark -> mark.end() > shown);
        Optional<Story> story = new JudgedStories(ledger).storyOf(report.id());
        String outlet = report.outlet().map(name -> Shown.cut(name, 80)).orElse("");
        return new ReportView(
                report.id(),
                Shown.title(report.title(), "Report without a headline"),
                outlet,
                report.published().map(LocalDate::toString).orElse(""),
                Shown.outside(report.url()),
                report.url().map(words -> Shown.cut(words, 200)),
                report.language(),
                reading.map(Reading::version).orElse(""),
                grade("outlet:" + report.outlet().orElse(""), JudgementKind.RELIABILITY, "F"),
                grade(report.id(), JudgementKind.CREDIBILITY, "6"),
                MarkedText.of(text.substring(0, shown), marks),
                notes,
                reading.map(found -> Spoken.of(report.id(), found.mentions(), actors))
                        .orElse(List.of()),
                story.map(found -> storyLink(report, found)),
                story.flatMap(found -> found.accountOf(report.id()))
                        .map(account -> alike(account, report.id()))
                        .orElse(List.of()),
                Arrays.stream(Standing.values()).map(Standing::words).toList(),
                Arrays.stream(EventClass.values()).map(Enum::name).toList(),
                cut);
    }

    /** The story as judged, at the address of the one on record, which a report taken out is in no more. */
    private StoryLink storyLink(Report report, Story story) {
        Optional<StoryLine> recorded = ledger.stories()
                .idOf(report.id())
                .flatMap(id -> ledger.stories().line(id));
        boolean alone = story.reports().size() == 1;
        return new StoryLink(
                alone ? story.id() : recorded.map(StoryLine::id).orElse(story.id()),
                Shown.title(alone ? report.title() : recorded.flatMap(StoryLine::headline), "Story without a headline"),
                story.reports().size(),
                story.accounts().size());
    }

    private String grade(String subject, JudgementKind kind, String usual) {
        return Verdicts.of(ledger.judgements().about(subject))
                .last(subject, kind)
                .map(Judgement::verdict)
                .orElse(usual);
    }

    private List<Alike> alike(Account account, String report) {
        return account.members().stream()
                .filter(member -> !member.report().equals(report))
                .limit(20)
                .flatMap(member -> ledger.report(member.report()).stream()
                        .map(other -> new Alike(
                                new ReportLine(
                                        0,
                                        other.id(),
                                        other.title().map(title -> Shown.cut(title, 120)),
                                        other.outlet().map(name -> Shown.cut(name, 80)),
                                        other.published()),
                                member.relation().word(),
                                member.because())))
                .toList();
    }

    private static void find(Reading read, Verdicts verdicts, JudgedActors actors, List<Note> notes, List<Mark> marks) {
        record Finding(int start, int end, Optional<Event> event, Optional<Statement> statement) {}
        Reading reading = actors.of(read);
        Map<Integer, Actor> asRead = asRead(read);
        List<Finding> findings = Stream.concat(
                        reading.events().stream()
                                .map(event -> new Finding(
                                        event.trigger().start(),
                                        event.passage().end(),
                                        Optional.of(event),
                                        Optional.empty())),
                        reading.statements().stream()
                                .map(statement -> new Finding(
                                        statement.content().start(),
                                        statement.content().end(),
                                        Optional.empty(),
                                        Optional.of(statement))))
                .sorted(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end))
                .limit(MOST_NOTES)
                .toList();
        for (Finding finding : findings) {
            int number = notes.size() + 1;
            finding.event().ifPresent(event -> {
                String place = FindingPlace.of(reading.report().id(), event);
                Event judged = JudgedReading.corrected(event, place, verdicts);
                notes.add(note(number, judged, place, verdicts, mentions -> reasons(mentions, asRead, actors)));
                marks.add(new Mark(
                        event.trigger().start(),
                        event.trigger().end(),
                        "trigger",
                        Shown.standingClass(judged.standing().words()),
                        number));
            });
            finding.statement().ifPresent(statement -> {
                notes.add(note(
                        number,
                        statement,
                        FindingPlace.of(reading.report().id(), statement),
                        verdicts,
                        mentions -> reasons(mentions, asRead, actors)));
                marks.add(new Mark(
                        statement.content().start(), statement.content().end(), "said", "", number));
                statement
                        .sourcePassage()
                        .ifPresent(source -> marks.add(new Mark(source.start(), source.end(), "who", "", number)));
            });
        }
    }

    /** Whom the words that begin at a place were read to mean. */
    private static Map<Integer, Actor> asRead(Reading read) {
        Map<Integer, Actor> actors = new HashMap<>();
        read.statements()
                .forEach(statement -> statement
                        .sourcePassage()
                        .ifPresent(passage -> actors.put(passage.start(), statement.source())));
        read.events()
                .forEach(event -> Stream.concat(event.sources().stream(), event.targets().stream())
                        .forEach(mention -> actors.put(mention.passage().start(), mention.actor())));
        return actors;
    }

    private static Note note(
            int number, Event event, String place, Verdicts verdicts, Function<Stream<Mention>, List<Reason>> reasons) {
        return new Note(
                number,
                "event",
                names(event.sources()),
                event.eventClass().name() + " " + event.cameo(),
                names(event.targets()),
                Optional.of(event.standing().words()),
                event.saidBy().map(Actor::name).filter(name -> !name.isBlank()).map(name -> Shown.cut(name, 60)),
                event.date().map(ReportPage::when),
                event.place()
                        .map(where -> Shown.cut(where.name(), 60)
                                + where.country().map(code -> " (" + code + ")").orElse("")),
                event.concerns().stream().sorted().map(Concern::word).toList(),
                Shown.cut(event.passage().exact(), WORDS_UNITS),
                reasons.apply(Stream.concat(event.sources().stream(), event.targets().stream())),
                place,
                verdict(place, verdicts));
    }

    private static Note note(
            int number,
            Statement statement,
            String place,
            Verdicts verdicts,
            Function<Stream<Mention>, List<Reason>> reasons) {
        String name = statement.source().name();
        return new Note(
                number,
                "statement",
                Shown.cut(name.isBlank() ? "Somebody unnamed" : name, 60),
                statement.stance().word() + ", " + statement.form().word(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Shown.cut(statement.content().exact(), WORDS_UNITS),
                reasons.apply(
                        statement.sourcePassage().stream().map(passage -> new Mention(statement.source(), passage))),
                place,
                verdict(place, verdicts));
    }

    private static String when(EventDate date) {
        return date.value()
                .map(value -> value + (date.text().isBlank() ? "" : " (“" + Shown.cut(date.text(), 40) + "”)"))
                .orElseGet(() -> "“" + Shown.cut(date.text(), 40) + "”");
    }

    private static String names(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.actor())
                .map(actor -> Shown.cut(actor.name(), 60)
                        + actor.country()
                                .filter(code -> !code.equals(actor.name()))
                                .map(code -> " (" + code
                                        + actor.sector()
                                                .map(sector -> "/" + sector)
                                                .orElse("") + ")")
                                .orElse(""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Reason> reasons(Stream<Mention> mentions, Map<Integer, Actor> asRead, JudgedActors actors) {
        Set<Reason> reasons = new LinkedHashSet<>();
        mentions.forEach(mention -> {
            Actor read = asRead.getOrDefault(mention.passage().start(), mention.actor());
            reasons.add(new Reason(
                    Shown.cut(mention.passage().exact(), 60),
                    Shown.cut(mention.actor().name(), 60),
                    mention.actor().id(),
                    mention.actor().country(),
                    actors.because(read, mention.passage().exact())
                            .map(judgement -> "read as "
                                    + Shown.cut(read.name().isBlank() ? "somebody unnamed" : read.name(), 60)
                                    + ", changed by " + Shown.cut(judgement.who(), 60))
                            .orElse("")));
        });
        return List.copyOf(reasons);
    }

    private static Verdict verdict(String place, Verdicts verdicts) {
        List<Judgement> about = verdicts.about(place);
        String state = verdicts.last(place, JudgementKind.FINDING)
                .map(Judgement::verdict)
                .orElse(about.isEmpty() ? "" : "corrected");
        return new Verdict(
                state,
                about.stream()
                        .map(judgement -> new Line(
                                judgement.sequence(),
                                judgement.kind().equals(JudgementKind.FINDING.words())
                                        ? judgement.verdict()
                                        : judgement.kind() + ": " + judgement.verdict(),
                                Shown.cut(judgement.who(), 60),
                                judgement.at().toString().substring(0, 10),
                                Shown.cut(judgement.note(), 200)))
                        .toList());
    }
}
