package org.demarche.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.brief.Brief.AccountBrief;
import org.demarche.brief.Brief.DifferenceBrief;
import org.demarche.brief.Brief.KindBrief;
import org.demarche.brief.Brief.PairBrief;
import org.demarche.brief.Brief.PointBrief;
import org.demarche.brief.Brief.Quote;
import org.demarche.brief.Brief.ReportBrief;
import org.demarche.brief.Brief.StoryBrief;
import org.demarche.brief.Brief.VersionBrief;

/** The brief for a terminal: 100 columns, no colour, a story on a screen. */
public final class TextBrief implements BriefFormat {
    private static final int WIDTH = 100;
    private static final int QUOTE_UNITS = 150;

    private final int mostOfEach;

    /** Shows at most this many points under each heading, and says how many more there are. */
    public TextBrief(int mostOfEach) {
        this.mostOfEach = mostOfEach;
    }

    @Override
    public String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        for (StoryBrief story : brief.stories()) {
            story(story, out);
        }
        if (!brief.unreadable().isEmpty()) {
            out.append("NOT READ\n");
            brief.unreadable().forEach(each -> wrap(out, "  ", "    ", each.where() + ": " + each.reason()));
        }
        if (out.isEmpty()) {
            out.append("No reports.\n");
        }
        return out.toString();
    }

    private void story(StoryBrief story, StringBuilder out) {
        out.append("─".repeat(WIDTH)).append('\n');
        wrap(out, "", "", story.headline());
        wrap(out, "  ", "  ", summary(story));
        for (AccountBrief account : story.accounts()) {
            account(account, out);
        }
        section(out, "STATE OF PLAY", story.pairs(), (pair, to) -> pair(pair, true, to));
        section(out, "AGREED", story.agreed(), this::point);
        List<DifferenceBrief> differences = story.differing().stream()
                .flatMap(point -> point.differences().stream())
                .toList();
        section(out, "DIFFERENT", differences, this::difference);
        section(out, "WHO SAID WHAT", story.speeches(), this::speech);
        section(out, story.accounts().size() == 1 ? "REPORTED" : "IN ONE ACCOUNT", story.single(), this::point);
        out.append('\n');
    }

    static String summary(StoryBrief story) {
        List<String> parts = new ArrayList<>();
        story.from()
                .ifPresent(from -> parts.add(story.to()
                        .filter(to -> !to.equals(from))
                        .map(to -> from + " to " + to)
                        .orElse(from)));
        if (!story.actors().isEmpty()) {
            parts.add(story.actors().stream().limit(8).collect(Collectors.joining(", ")));
        }
        parts.add(PlayWords.counted(story.reportCount(), "report") + ", "
                + PlayWords.counted(story.accounts().size(), "account"));
        parts.add(story.id());
        return String.join(" · ", parts);
    }

    private static void account(AccountBrief account, StringBuilder out) {
        for (int i = 0; i < account.reports().size(); i++) {
            ReportBrief report = account.reports().get(i);
            String line = reportName(report)
                    + (report.because().isEmpty() ? "" : " (" + report.relation() + ": " + report.because() + ")");
            wrap(out, i == 0 ? "  %-3s".formatted(account.letter()) : "     + ", "       ", line);
        }
    }

    static String reportName(ReportBrief report) {
        return report.outlet() + report.published().map(day -> ", " + day).orElse("");
    }

    private <T> void section(
            StringBuilder out, String heading, List<T> items, java.util.function.BiConsumer<T, StringBuilder> one) {
        if (items.isEmpty()) {
            return;
        }
        out.append('\n').append(heading).append('\n');
        items.stream().limit(mostOfEach).forEach(item -> one.accept(item, out));
        if (items.size() > mostOfEach) {
            out.append("  … and ").append(items.size() - mostOfEach).append(" more (--full shows all)\n");
        }
    }

    /** The state of play of one pair by itself, with the sentences behind it or without. */
    public static String pairAlone(PairBrief pair, boolean withQuotes) {
        StringBuilder out = new StringBuilder();
        if (pair.kinds().isEmpty()) {
            wrap(out, "  ", "    ", pair.supporter() + " → " + pair.supported() + ": nothing is said of it.");
        }
        pair(pair, withQuotes, out);
        return out.toString();
    }

    private static void pair(PairBrief pair, boolean withQuotes, StringBuilder out) {
        for (KindBrief kind : pair.kinds()) {
            wrap(
                    out,
                    "  " + pair.supporter() + " → " + pair.supported() + ", " + kind.kind() + ": ",
                    "    ",
                    kind.clause());
            if (withQuotes) {
                kind.quotes().forEach(quote -> quote(quote, out));
            }
        }
    }

    private void point(PointBrief point, StringBuilder out) {
        wrap(out, "  • ", "    ", point.label() + standings(point));
        point.versions().forEach(version -> quote(version.quotes().get(0), out));
    }

    private void speech(PointBrief point, StringBuilder out) {
        wrap(out, "  • ", "    ", point.label());
        point.versions().forEach(version -> quote(version.quotes().get(0), out));
    }

    private void difference(DifferenceBrief difference, StringBuilder out) {
        wrap(out, "  • ", "    ", difference.kind().toUpperCase(Locale.ROOT) + ": " + difference.note());
        side(difference.leftValue(), difference.left(), out);
        side(difference.rightValue(), difference.right(), out);
    }

    private static void side(String value, Quote quote, StringBuilder out) {
        String prefix = "      " + quote.account() + "  ";
        boolean quoted = value.equals(quote.exact()) && value.length() > 60;
        wrap(out, prefix, "         ", (quoted ? "" : value + " — ") + "“" + shortened(quote) + "” " + quote.outlet());
    }

    /** 'happened, said by X' where the accounts do not all give the same plain standing. */
    static String standings(PointBrief point) {
        List<String> words = point.versions().stream()
                .map(TextBrief::standing)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.isEmpty() ? "" : " — " + String.join("; ", words);
    }

    static String standing(VersionBrief version) {
        return version.standing().orElse("")
                + version.saidBy()
                        .map(name -> (version.standing().isPresent() ? ", " : "") + "on the word of " + name)
                        .orElse("");
    }

    private static void quote(Quote quote, StringBuilder out) {
        wrap(out, "      " + quote.account() + "  ", "         ", "“" + shortened(quote) + "” " + quote.outlet());
    }

    /** The sentence, cut around the words where it is long. */
    private static String shortened(Quote quote) {
        String sentence = quote.sentence();
        if (sentence.length() <= QUOTE_UNITS) {
            return sentence;
        }
        String words = quote.exact().strip().replaceAll("\\s+", " ");
        int at = Math.max(0, sentence.indexOf(words.substring(0, Math.min(words.length(), 40))));
        int from = Math.max(0, Math.min(at - 20, sentence.length() - QUOTE_UNITS));
        int to = Math.min(sentence.length(), from + QUOTE_UNITS);
        from = from == 0 ? 0 : sentence.indexOf(' ', from) + 1;
        int space = sentence.lastIndexOf(' ', to);
        to = to == sentence.length() || space <= from ? to : space;
        return (from > 0 ? "… " : "") + sentence.substring(from, to) + (to < sentence.length() ? " …" : "");
    }

    private static void wrap(StringBuilder out, String first, String further, String text) {
        String indent = first;
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : plain(text).split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    /** One line, without control characters: a report must not steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    }
}
