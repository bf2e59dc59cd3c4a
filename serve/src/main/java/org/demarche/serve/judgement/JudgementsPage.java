package org.demarche.serve.judgement;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.ledger.Ledger;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /judgements}: everything that people decided, the newest first; forms of all pages are sent here. */
public final class JudgementsPage {
    private static final int PAGE = 50;

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
                subject.map(words -> Shown.cut(words, 120)),
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
                Shown.cut(judgement.verdict(), 80),
                Shown.cut(judgement.note(), 200),
                Shown.cut(judgement.subject(), 80),
                address(judgement.subject()),
                undone,
                !isUndo && !undone);
    }

    private static Optional<String> address(String subject) {
        if (FindingPlace.isPlace(subject)) {
            return Optional.of("/reports/" + FindingPlace.report(subject));
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
