package org.demarche.serve.sources;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.judgement.Verdicts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Outlets;
import org.demarche.ledger.ReportLine;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;

/** {@code /sources}: outlets, how much of each stands on its own, and the grades that people gave them. */
public final class SourcesPage {
    private static final int MOST = 300;

    /** The Admiralty scale of reliability (AJP-2.1), as people know it. */
    private static final Map<String, String> SCALE = Map.of(
            "A", "completely reliable",
            "B", "usually reliable",
            "C", "fairly reliable",
            "D", "not usually reliable",
            "E", "unreliable",
            "F", "cannot be judged");

    private final Pages pages;
    private final Ledger ledger;

    /** The sources of a ledger. */
    public SourcesPage(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    /**
     * What the list shows.
     *
     * @param rows outlets, those of most reports first
     * @param more how many are left out
     */
    public record View(List<Row> rows, int more) {}

    /**
     * An outlet.
     *
     * @param name as shown
     * @param address of its page; empty for reports that name no outlet
     * @param grade A to F
     * @param counts its reports
     * @param ownShare how many of a hundred are its own
     */
    public record Row(String name, Optional<String> address, String grade, Outlets.Outlet counts, long ownShare) {}

    /**
     * What the page of one outlet shows.
     *
     * @param name its name
     * @param subject what a judgement of it is about
     * @param row its counts
     * @param grades the scale, each grade with its words
     * @param reports its newest reports
     * @param judgements the grades it was given, in order
     */
    public record One(
            String name,
            String subject,
            Row row,
            List<Map.Entry<String, String>> grades,
            List<ReportLine> reports,
            List<Judgement> judgements) {}

    /** Answers with the list. */
    public void list(Context context) {
        Verdicts grades = ledger.judgements().ofKind(JudgementKind.RELIABILITY);
        List<Outlets.Outlet> all = ledger.outlets().all();
        View view = new View(
                all.stream().limit(MOST).map(outlet -> row(outlet, grades)).toList(), Math.max(0, all.size() - MOST));
        pages.show(context, "sources/sources", pages.frame(context, "Sources", "sources"), view);
    }

    private static Row row(Outlets.Outlet outlet, Verdicts grades) {
        return new Row(
                outlet.name().isEmpty() ? "outlet not known" : Shown.cut(outlet.name(), 80),
                outlet.name().isEmpty() ? Optional.empty() : Optional.of("/sources/" + Shown.encoded(outlet.name())),
                grade(outlet.name(), grades),
                outlet,
                outlet.reports() == 0 ? 0 : (outlet.alone() + outlet.origin()) * 100 / outlet.reports());
    }

    private static String grade(String outlet, Verdicts grades) {
        return grades.last("outlet:" + outlet, JudgementKind.RELIABILITY)
                .map(Judgement::verdict)
                .orElse("F");
    }

    /** Answers with the page of one outlet. */
    public void show(Context context) {
        String name = context.pathParam("name");
        Verdicts grades = ledger.judgements().ofKind(JudgementKind.RELIABILITY);
        Outlets.Outlet outlet = ledger.outlets()
                .one(name)
                .orElseThrow(() -> new NotFoundResponse("No report in the ledger is of this outlet."));
        One view = new One(
                Shown.cut(name, 120),
                "outlet:" + name,
                row(outlet, grades),
                SCALE.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
                ledger.outlets().newest(name, 40),
                ledger.judgements().about("outlet:" + name));
        pages.show(context, "sources/source", pages.frame(context, name, "sources"), view);
    }
}
