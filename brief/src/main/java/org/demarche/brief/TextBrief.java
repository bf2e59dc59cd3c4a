package org.demarche.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
    private static final int QUOTE_UNITS = 84;

    private static final int SHORTEST = 40;
    private static final int PAIRS = 2;
    private static final int POINTS = 5;
    private static final int REPORTED = 2;
    private static final int SPEECHES = 2;

    private final boolean full;

    /** @param full whether all is shown; otherwise the first of each heading, and how many more there are */
    public TextBrief(boolean full) {
        this.full = full;
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
        section(out, "STATE OF PLAY", PAIRS, story.pairs(), (pair, to) -> pair(pair, full ? 4 : 1, to));
        section(out, "AGREED", POINTS, story.agreed(), this::point);
        Set<String> said = new HashSet<>();
        List<DifferenceBrief> differences = story.differing().stream()
                .flatMap(point -> point.differences().stream())
                .filter(difference -> said.add(difference.kind() + difference.note()))
                .toList();
        section(out, "DIFFERENT", POINTS, differences, this::difference);
        section(out, "WHO SAID WHAT", SPEECHES, story.speeches(), this::point);
        section(
                out,
                story.accounts().size() == 1 ? "REPORTED" : "NOT CORROBORATED",
                REPORTED,
                story.single(),
                this::point);
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
            String label = account.letter() + (account.reports().size() == 1 ? "" : i + 1);
            String line = reportName(report)
                    + (report.because().isEmpty() ? "" : " (" + report.relation() + ": " + report.because() + ")");
            wrap(out, "  %-4s".formatted(label), "       ", line);
        }
    }

    static String reportName(ReportBrief report) {
        return report.outlet() + report.published().map(day -> ", " + day).orElse("");
    }

    private <T> void section(
            StringBuilder out, String heading, int most, List<T> items, BiConsumer<T, StringBuilder> one) {
        if (items.isEmpty()) {
            return;
        }
        out.append('\n').append(heading).append('\n');
        items.stream().limit(full ? Long.MAX_VALUE : most).forEach(item -> one.accept(item, out));
        if (!full && items.size() > most) {
            out.append("  … and ").append(items.size() - most).append(" more (--full shows all)\n");
        }
    }

    /** The state of play of one pair by itself, with the sentences behind it or without. */
    public static String pairAlone(PairBrief pair, boolean withQuotes) {
        StringBuilder out = new StringBuilder();
        if (pair.kinds().isEmpty()) {
            wrap(out, "  ", "    ", pair.supporter() + " → " + pair.supported() + ": nothing is said of it.");
        }
        pair(pair, withQuotes ? 4 : 0, out);
        return out.toString();
    }

    private static void pair(PairBrief pair, int quotesOfKind, StringBuilder out) {
        Set<String> quoted = new HashSet<>();
        for (KindBrief kind : pair.kinds()) {
            wrap(
                    out,
                    "  " + pair.supporter() + " → " + pair.supported() + ", " + kind.kind() + ": ",
                    "    ",
                    kind.clause());
            kind.quotes().stream()
                    .limit(quotesOfKind)
                    .filter(quote -> quoted.add(quote.sentence()))
                    .forEach(quote -> quote(quote.account(), quote, out));
        }
    }

    private void point(PointBrief point, StringBuilder out) {
        wrap(out, "  • ", "    ", point.label() + standings(point));
        versions(point, out);
    }

    /** Each wording once, with all the reports that have it. */
    private static void versions(PointBrief point, StringBuilder out) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, Quote> first = new LinkedHashMap<>();
        for (VersionBrief version : point.versions()) {
            Quote quote = version.quotes().get(0);
            labels.computeIfAbsent(quote.sentence(), any -> new ArrayList<>()).add(version.account());
            first.putIfAbsent(quote.sentence(), quote);
        }
        first.forEach((sentence, quote) ->
                quote(String.join(" ", labels.getOrDefault(sentence, List.of())), quote, out));
    }

    private void difference(DifferenceBrief difference, StringBuilder out) {
        wrap(out, "  • ", "    ", difference.kind().toUpperCase(Locale.ROOT) + ": " + difference.note());
        side(difference.leftValue(), difference.left(), out);
        side(difference.rightValue(), difference.right(), out);
    }

    private static void side(String value, Quote quote, StringBuilder out) {
        boolean inSentence = value.length() > 60 || quote.sentence().equals(value);
        wrap(
                out,
                "      " + quote.account() + "  ",
                "         ",
                (inSentence ? "" : value + " — ")
                        + "“"
                        + shortened(
                                quote, inSentence ? QUOTE_UNITS : Math.max(SHORTEST, QUOTE_UNITS - value.length() - 3))
                        + "”");
    }

    /** 'happened, said by X' where the accounts do not all give the same plain standing. */
    static String standings(PointBrief point) {
        if (point.kind().equals("statement")) {
            return speakers(point);
        }
        List<String> words = point.versions().stream()
                .map(TextBrief::standing)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.isEmpty() ? "" : " — " + String.join("; ", words);
    }

    /** 'as X; as Y' where the reports name who speaks differently; else the label has said it. */
    private static String speakers(PointBrief point) {
        List<String> names = point.versions().stream()
                .flatMap(version -> version.saidBy().stream())
                .distinct()
                .toList();
        return names.size() > 1 ? " — source given as " + String.join("; ", names) : "";
    }

    static String standing(VersionBrief version) {
        return version.standing().orElse("")
                + version.saidBy()
                        .map(name -> (version.standing().isPresent() ? ", " : "") + "on the word of " + name)
                        .orElse("");
    }

    private static void quote(String label, Quote quote, StringBuilder out) {
        wrap(out, "      " + label + "  ", "         ", "“" + shortened(quote, QUOTE_UNITS) + "”");
    }

    /** The sentence, cut around the words where it is long. */
    private static String shortened(Quote quote, int units) {
        String sentence = quote.sentence();
        if (sentence.length() <= units) {
            return sentence;
        }
        String words = quote.exact().strip().replaceAll("\\s+", " ");
        int at = Math.max(0, sentence.indexOf(words.substring(0, Math.min(words.length(), 40))));
        int from = Math.max(0, Math.min(at - 20, sentence.length() - units));
        int to = Math.min(sentence.length(), from + units);
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
