package org.demarche.brief;

import java.util.List;
import org.demarche.brief.Brief.AccountBrief;
import org.demarche.brief.Brief.DifferenceBrief;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.PointBrief;
import org.demarche.brief.Brief.Quote;
import org.demarche.brief.Brief.ReportBrief;
import org.demarche.brief.Brief.StoryBrief;

/** The whole brief in Markdown (CommonMark). */
public final class MarkdownBrief implements BriefFormat {
    @Override
    public String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        brief.stories().forEach(story -> story(story, out));
        if (!brief.unreadable().isEmpty()) {
            out.append("## Not read\n\n");
            brief.unreadable()
                    .forEach(each -> out.append("- ")
                            .append(escaped(each.where()))
                            .append(": ")
                            .append(escaped(each.reason()))
                            .append('\n'));
        }
        return out.isEmpty() ? "No reports.\n" : out.toString();
    }

    private static void story(StoryBrief story, StringBuilder out) {
        out.append("# ").append(escaped(story.headline())).append("\n\n");
        out.append(escaped(TextBrief.summary(story))).append("\n\n");
        for (AccountBrief account : story.accounts()) {
            for (int i = 0; i < account.reports().size(); i++) {
                ReportBrief report = account.reports().get(i);
                out.append("- **")
                        .append(account.letter())
                        .append(account.reports().size() == 1 ? "" : String.valueOf(i + 1))
                        .append("** ")
                        .append(escaped(TextBrief.reportName(report)));
                if (!report.because().isEmpty()) {
                    out.append(" (")
                            .append(report.relation())
                            .append(": ")
                            .append(escaped(report.because()))
                            .append(")");
                }
                out.append('\n');
            }
        }
        out.append('\n');
        heading(out, "State of play", story.pairs());
        for (PairBrief pair : story.pairs()) {
            for (KindBrief kind : pair.kinds()) {
                out.append("- **")
                        .append(pair.supporter())
                        .append(" → ")
                        .append(pair.supported())
                        .append(", ")
                        .append(kind.kind())
                        .append(":** ")
                        .append(escaped(kind.clause()))
                        .append('\n');
                kind.quotes().forEach(quote -> quote(quote, out));
            }
        }
        points(out, "Agreed", story.agreed());
        heading(out, "Different", story.differing());
        for (PointBrief point : story.differing()) {
            for (DifferenceBrief difference : point.differences()) {
                out.append("- **")
                        .append(difference.kind())
                        .append(":** ")
                        .append(escaped(difference.note()))
                        .append('\n');
                quote(difference.left(), out);
                quote(difference.right(), out);
            }
        }
        points(out, "Who said what", story.speeches());
        points(out, story.accounts().size() == 1 ? "Reported" : "Not corroborated", story.single());
        out.append('\n');
    }

    private static void points(StringBuilder out, String heading, List<PointBrief> points) {
        heading(out, heading, points);
        for (PointBrief point : points) {
            out.append("- ")
                    .append(escaped(point.label() + TextBrief.standings(point)))
                    .append('\n');
            point.versions().forEach(version -> quote(version.quotes().get(0), out));
        }
    }

    private static void heading(StringBuilder out, String heading, List<?> items) {
        if (!items.isEmpty()) {
            out.append("\n## ").append(heading).append("\n\n");
        }
    }

    private static void quote(Quote quote, StringBuilder out) {
        out.append("  - ")
                .append(quote.account())
                .append(" “")
                .append(escaped(quote.sentence()))
                .append("” ")
                .append(escaped(quote.outlet()))
                .append('\n');
    }

    /** Markdown's own signs, angle brackets included, lose their meaning; line breaks become spaces. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ")
                .replaceAll("\\p{Cf}", "")
                .replaceAll("([\\\\`*_{}\\[\\]<>#|!&~])", "\\\\$1")
                .strip();
    }
}
