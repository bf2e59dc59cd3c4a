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

/**
 * The whole brief as one self-contained page: no script, nothing fetched. Every finding unfolds to its sentence, marked
 * in its paragraph.
 */
public final class HtmlBrief implements BriefFormat {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.4rem;margin:2.5rem 0 .2rem;border-top:3px solid;padding-top:1rem}
            h2{font-size:.85rem;letter-spacing:.08em;text-transform:uppercase;margin:1.6rem 0 .4rem}
            .meta,.because,.outlet,.standing{opacity:.75;font-size:.9em}
            ul{padding-left:1.2rem;margin:.3rem 0}li{margin:.25rem 0}
            .letter{display:inline-block;min-width:1.6em;font-weight:700}
            details{margin:.15rem 0 .15rem 1rem}summary{cursor:pointer}
            blockquote{margin:.3rem 0 .6rem 1.2rem;padding-left:.8rem;border-left:3px solid}
            mark{padding:0 .1em}
            .kind{font-weight:700;text-transform:uppercase;font-size:.8em;letter-spacing:.05em}
            @media print{details{break-inside:avoid}}
            """;

    @Override
    public String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        String title = brief.stories().isEmpty()
                ? "Demarche brief"
                : brief.stories().get(0).headline();
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(title))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        brief.stories().forEach(story -> story(story, out));
        if (!brief.unreadable().isEmpty()) {
            out.append("<h2>Not read</h2><ul>");
            brief.unreadable()
                    .forEach(each -> out.append("<li>")
                            .append(escaped(each.where()))
                            .append(": ")
                            .append(escaped(each.reason()))
                            .append("</li>"));
            out.append("</ul>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private static void story(StoryBrief story, StringBuilder out) {
        out.append("<section id=\"")
                .append(escaped(story.id()))
                .append("\"><h1>")
                .append(escaped(story.headline()));
        out.append("</h1><p class=\"meta\">")
                .append(escaped(TextBrief.summary(story)))
                .append("</p>\n<ul>");
        story.accounts().forEach(account -> account(account, out));
        out.append("</ul>\n");
        heading(out, "State of play", story.pairs());
        for (PairBrief pair : story.pairs()) {
            for (KindBrief kind : pair.kinds()) {
                out.append("<p><b>")
                        .append(escaped(pair.supporter() + " → " + pair.supported()))
                        .append("</b>, ")
                        .append(escaped(kind.kind()))
                        .append(": ")
                        .append(escaped(kind.clause()))
                        .append("</p>");
                kind.quotes().forEach(quote -> quote(quote, out));
            }
        }
        points(out, "Agreed", story.agreed());
        heading(out, "Different", story.differing());
        for (PointBrief point : story.differing()) {
            for (DifferenceBrief difference : point.differences()) {
                out.append("<p><span class=\"kind\">")
                        .append(escaped(difference.kind()))
                        .append("</span> ")
                        .append(escaped(difference.note()))
                        .append("</p>");
                quote(difference.left(), out);
                quote(difference.right(), out);
            }
        }
        points(out, "Who said what", story.speeches());
        points(out, story.accounts().size() == 1 ? "Reported" : "Not corroborated", story.single());
        out.append("</section>\n");
    }

    private static void account(AccountBrief account, StringBuilder out) {
        out.append("<li>");
        for (int i = 0; i < account.reports().size(); i++) {
            ReportBrief report = account.reports().get(i);
            out.append(i == 0 ? "" : "<br>")
                    .append("<span class=\"letter\">")
                    .append(account.letter())
                    .append(account.reports().size() == 1 ? "" : String.valueOf(i + 1))
                    .append("</span>")
                    .append(escaped(TextBrief.reportName(report)));
            if (!report.because().isEmpty()) {
                out.append(" <span class=\"because\">(")
                        .append(escaped(report.relation() + ": " + report.because()))
                        .append(")</span>");
            }
        }
        out.append("</li>");
    }

    private static void points(StringBuilder out, String heading, List<PointBrief> points) {
        heading(out, heading, points);
        for (PointBrief point : points) {
            out.append("<p>")
                    .append(escaped(point.label()))
                    .append("<span class=\"standing\">")
                    .append(escaped(TextBrief.standings(point)))
                    .append("</span></p>");
            point.versions().forEach(version -> version.quotes().forEach(quote -> quote(quote, out)));
        }
    }

    private static void heading(StringBuilder out, String heading, List<?> items) {
        if (!items.isEmpty()) {
            out.append("<h2>").append(heading).append("</h2>\n");
        }
    }

    private static void quote(Quote quote, StringBuilder out) {
        out.append("<details><summary><span class=\"letter\">")
                .append(escaped(quote.account()))
                .append("</span>“")
                .append(escaped(quote.sentence()))
                .append("” <span class=\"outlet\">")
                .append(escaped(quote.outlet()))
                .append("</span></summary><blockquote>")
                .append(escaped(quote.before()))
                .append("<mark>")
                .append(escaped(quote.exact()))
                .append("</mark>")
                .append(escaped(quote.after()))
                .append("</blockquote></details>\n");
    }

    /** Text that is only text: markup escaped, control and direction characters left out. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(unit -> {
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    int type = Character.getType(unit);
                    boolean hidden = (type == Character.CONTROL && unit != '\n' && unit != '\t')
                            || type == Character.FORMAT
                            || type == Character.SURROGATE;
                    if (!hidden) {
                        out.appendCodePoint(unit);
                    }
                }
            }
        });
        return out.toString();
    }
}
