package org.demarche.serve.judgement;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.report.Report;
import org.demarche.ledger.Ledger;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /judgements}: everything that people decided, the newest first; forms of all pages are sent here. */
public final class JudgementsPage {
    private static final int PAGE = 50;
    private static final Pattern OFFSETS = Pattern.compile(":(\\d{1,9})-(\\d{1,9})");

    private final Pages pages;
    private final Guard guard;
    private final Ledger ledger;
    private final JudgementDesk desk;

    /** The judgements of a ledger. */
    public JudgementsPage(Pages pages, Guard guard, Ledger ledger, JudgementDesk desk) {
        this.pages = pages;
        this.guard = guard;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param rows the judgements
     * @param subject the subject they are about, where only one is asked for
     * @param next where the list goes on
     */
    public record View(List<Row> rows, Optional<String> subject, Optional<Long> next) {}

    /**
     * One judgement.
     *
     * @param sequence its number
     * @param at when
     * @param who by whom
     * @param kind what was judged
     * @param verdict how
     * @param note why
     * @param subject what is judged
     * @param address where it is shown, if it has a page
     * @param undone whether it was taken back
     * @param canUndo whether it can be
     */
    public record Row(
            long sequence,
            String at,
            String who,
            String kind,
            String verdict,
            String note,
            String subject,
            Optional<String> address,
            boolean undone,
            boolean canUndo) {}

    /** Answers with the list. */
    public void show(Context context) {
        Optional<String> subject = Optional.ofNullable(context.queryParam("subject"));
        long before = Optional.ofNullable(context.queryParam("before"))
                .filter(number -> number.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
        List<Judgement> found = subject.isPresent()
                ? ledger.judgements().about(subject.get())
                : ledger.judgements().newest(before, PAGE + 1);
        List<Judgement> shown = found.stream().limit(PAGE).toList();
        View view = new View(
                shown.stream().map(this::row).toList(),
                subject.map(this::subject),
                found.size() > PAGE && subject.isEmpty()
                        ? Optional.of(shown.get(shown.size() - 1).sequence())
                        : Optional.empty());
        pages.show(context, "judgement/judgements", pages.frame(context, "Judgements", "judgements"), view);
    }

    private Row row(Judgement judgement) {
        boolean isUndo = judgement.kind().equals(JudgementKind.UNDO.words());
        boolean undone = !isUndo && ledger.judgements().isUndone(judgement);
        return new Row(
                judgement.sequence(),
                judgement.at().toString().substring(0, 16).replace('T', ' '),
                Shown.cut(judgement.who(), 60),
                judgement.kind(),
                verdict(judgement),
                Shown.cut(judgement.note(), 200),
                subject(judgement.subject()),
                address(judgement.subject()),
                undone,
                !isUndo && !undone);
    }

    /** What was decided, in words: of an undo, what it took back. */
    private String verdict(Judgement judgement) {
        if (judgement.kind().equals(JudgementKind.SAME_ACTOR.words())) {
            return "is " + actor(judgement.verdict());
        } else if (judgement.kind().equals(JudgementKind.OTHER_ACTOR.words())) {
            return Shown.quoted(Shown.cut(judgement.verdict(), 80)) + " is not them";
        } else if (judgement.kind().equals(JudgementKind.SAME_STORY.words())
                || judgement.kind().equals(JudgementKind.OTHER_STORY.words())) {
            return (judgement.kind().equals(JudgementKind.SAME_STORY.words()) ? "is the same as " : "is not of ")
                    + story(judgement.verdict());
        } else if (judgement.kind().equals(JudgementKind.UNDO.words())) {
            return "takes back no. " + judgement.verdict();
        }
        return Shown.cut(judgement.verdict(), 80);
    }

    /** What was judged, in words where it has any. */
    private String subject(String subject) {
        if (FindingPlace.isPlace(subject)) {
            return finding(subject) + " in " + report(FindingPlace.report(subject));
        } else if (subject.startsWith("outlet:")) {
            return Shown.cut(subject.substring("outlet:".length()), 80);
        } else if (subject.startsWith("sto-")) {
            return story(subject);
        } else if (subject.startsWith("a")) {
            return actor(subject);
        }
        return report(subject);
    }

    /** The words at a finding's place. */
    private String finding(String place) {
        Matcher offsets = OFFSETS.matcher(place);
        Optional<Report> report = ledger.report(FindingPlace.report(place));
        if (!offsets.find() || report.isEmpty()) {
            return "a finding";
        }
        String text = report.get().text();
        int start = Math.min(text.length(), Integer.parseInt(offsets.group(1)));
        int end = Math.min(text.length(), Integer.parseInt(offsets.group(2)));
        return start < end ? Shown.quoted(Shown.cut(text.substring(start, end), 60)) : "a finding";
    }

    private String report(String id) {
        return ledger.report(id)
                .map(report -> Shown.cut(Shown.title(report.title(), "a report without a headline"), 80))
                .orElseGet(() -> Shown.cut(id, 80));
    }

    private String story(String id) {
        return ledger.stories()
                .line(id)
                .map(line -> Shown.cut(Shown.title(line.headline(), "a story without a headline"), 80))
                .orElseGet(() -> Shown.cut(id, 80));
    }

    private String actor(String id) {
        return ledger.actors()
                .actor(id)
                .map(known -> known.actor().name())
                .filter(name -> !name.isBlank())
                .map(name -> Shown.cut(name, 80))
                .orElseGet(() -> Shown.cut(id, 80));
    }

    private static Optional<String> address(String subject) {
        if (FindingPlace.isPlace(subject)) {
            Matcher offsets = OFFSETS.matcher(subject);
            return Optional.of(
                    offsets.find()
                            ? Shown.place(
                                    FindingPlace.report(subject),
                                    Integer.parseInt(offsets.group(1)),
                                    Integer.parseInt(offsets.group(2)))
                            : "/reports/" + FindingPlace.report(subject));
        } else if (subject.startsWith("outlet:")) {
            return Optional.of("/sources/" + Shown.encoded(subject.substring("outlet:".length())));
        } else if (subject.startsWith("sto-")) {
            return Optional.of("/stories/" + Shown.encoded(subject));
        } else if (subject.startsWith("a")) {
            return Optional.of("/actors/" + Shown.encoded(subject));
        }
        return Optional.of("/reports/" + Shown.encoded(subject));
    }

    /** Records what a form says, and goes back to where it was. */
    public void record(Context context) {
        guard.checkForm(context);
        String subject = form(context, "subject");
        String note = form(context, "note");
        String who = person(context);
        try {
            if (!form(context, "kind").isEmpty()) {
                desk.record(who, subject, form(context, "kind"), form(context, "verdict"), note);
            } else {
                correct(context, who, subject, note);
            }
        } catch (JudgementDesk.RefusedException refused) {
            throw new BadRequestResponse(String.valueOf(refused.getMessage()));
        }
        back(context);
    }

    /** Each field of the form that was filled in is a judgement of its own. */
    private void correct(Context context, String who, String subject, String note)
            throws JudgementDesk.RefusedException {
        List<JudgementKind> corrected = new ArrayList<>();
        for (JudgementKind kind :
                List.of(JudgementKind.STANDING, JudgementKind.CLASS, JudgementKind.SOURCE, JudgementKind.TARGET)) {
            String verdict = form(context, kind.words());
            if (!verdict.isBlank()) {
                desk.record(who, subject, kind.words(), verdict, note);
                corrected.add(kind);
            }
        }
        if (corrected.isEmpty()) {
            throw new BadRequestResponse("Nothing was corrected: choose a standing or a class, or name an actor.");
        }
    }

    /** Takes a judgement back. */
    public void undo(Context context) {
        guard.checkForm(context);
        try {
            desk.record(
                    person(context), "", JudgementKind.UNDO.words(), form(context, "sequence"), form(context, "note"));
        } catch (JudgementDesk.RefusedException refused) {
            throw new BadRequestResponse(String.valueOf(refused.getMessage()));
        }
        back(context);
    }

    /** Keeps the name under which whoever asks judges. */
    public void name(Context context) {
        guard.checkForm(context);
        if (form(context, "person").isBlank()) {
            throw new BadRequestResponse("Say a name.");
        }
        pages.remember(context, form(context, "person"));
        back(context);
    }

    private String person(Context context) {
        return pages.person(context);
    }

    private static String form(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    /** Only to a page of ours. */
    private static void back(Context context) {
        String back = form(context, "back");
        boolean ours = back.matches("/[A-Za-z0-9].*") && back.length() < 1000 && !back.contains("\\");
        context.redirect(ours ? back : "/judgements", io.javalin.http.HttpStatus.SEE_OTHER);
    }
}
