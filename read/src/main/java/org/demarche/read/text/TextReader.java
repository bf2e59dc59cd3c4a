package org.demarche.read.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.read.furniture.Furniture;
import org.demarche.read.line.Lines;

/**
 * Reads a report from plain text. The first lines may be fields ('Outlet: …', 'Date: …', 'URL: …', 'Title: …',
 * 'Language: …'), one a line; the first line after them is the headline if a blank line follows it and it does not end
 * as a sentence.
 */
public final class TextReader {
    private static final Pattern FIELD = Pattern.compile(
            "^(title|headline|outlet|publisher|source|date|published|url|link|language|author|by):\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION = Pattern.compile(" (?:[|•·]|::) [^|•·:]{1,40}$");
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:By|BY|by|From) \\p{Lu}[\\p{L}.'’-]+(?: (?:and|in|for|at|the|of|de|van|von|al|\\p{Lu}[\\p{L}.'’-]*),?){1,14}$");
    private static final int LONGEST_TITLE = 220;

    private TextReader() {}

    /** The report that a text holds; its paragraphs are empty if the text is furniture only. */
    public static PlainReport read(String text) {
        List<String> lines = new ArrayList<>(Lines.of(text));
        dropBlank(lines);
        Map<String, String> fields = fields(lines);
        dropBlank(lines);
        Optional<String> title = field(fields, "title", "headline");
        if (title.isEmpty() && isTitle(lines)) {
            title = Optional.of(withoutSection(lines.remove(0)));
        } else if (title.isPresent() && !lines.isEmpty() && lines.get(0).equals(title.get())) {
            lines.remove(0);
        }
        List<String> own = Furniture.removed(withoutByline(lines));
        List<String> paragraphs = Paragraphs.of(own);
        Dateline dateline = Dateline.of(paragraphs.isEmpty() ? "" : paragraphs.get(0));
        Optional<LocalDate> published = field(fields, "date", "published").flatMap(PublicationDate::in);
        return new PlainReport(
                title,
                field(fields, "outlet", "publisher", "source").or(dateline::agency),
                published.or(dateline::published),
                field(fields, "url", "link"),
                field(fields, "language").map(code -> code.toLowerCase(Locale.ROOT)),
                paragraphs);
    }

    /** A headline without the section or site that pages put after it ('… | World'). */
    public static String withoutSection(String title) {
        String shorter = SECTION.matcher(title).replaceFirst("");
        return shorter.length() * 2 >= title.length() ? shorter : title;
    }

    private static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        while (!lines.isEmpty()) {
            Matcher field = FIELD.matcher(lines.get(0));
            if (!field.matches()) {
                break;
            }
            fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2));
            lines.remove(0);
        }
        return fields;
    }

    private static Optional<String> field(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean isTitle(List<String> lines) {
        if (lines.size() < 3) {
            return false;
        }
        String first = lines.get(0);
        boolean headline = first.length() <= LONGEST_TITLE
                && first.split(" ").length >= 2
                && (!Lines.endsSentence(first) || first.endsWith("?") || endsQuoted(first))
                && ":;,".indexOf(first.charAt(first.length() - 1)) < 0
                && !Furniture.isFurniture(first);
        return headline
                && lines.get(1).isEmpty()
                && lines.stream().skip(2).anyMatch(line -> Lines.endsSentence(line) && line.length() >= 40);
    }

    /** 'Envoy: "We will not yield"' is a headline; '"We will not yield," said the envoy.' is none. */
    private static boolean endsQuoted(String line) {
        char last = line.charAt(line.length() - 1);
        return "\"'”’".indexOf(last) >= 0 && ".!…".indexOf(line.charAt(Math.max(0, line.length() - 2))) < 0;
    }

    private static List<String> withoutByline(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        for (int index = 0; index < Math.min(5, kept.size()); index++) {
            String line = kept.get(index);
            if (line.length() <= 120 && BYLINE.matcher(line).matches()) {
                kept.remove(index);
                break;
            }
        }
        return kept;
    }

    private static void dropBlank(List<String> lines) {
        int blank = 0;
        while (blank < lines.size() && lines.get(blank).isEmpty()) {
            blank++;
        }
        lines.subList(0, blank).clear();
    }
}
