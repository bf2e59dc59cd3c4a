package org.demarche.serve.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.demarche.core.Passage;

/** How what reports say is shown: shortened, never followed blindly. Markup is escaped by the templates. */
public final class Shown {
    private static final int LONGEST_TITLE = 220;
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Shown() {}

    /** Text on one line, cut after so many units between words. */
    public static String cut(String text, int units) {
        int end = Math.min(text.length(), units * 4);
        String line = text.substring(0, end).strip().replaceAll("\\s+", " ");
        if (line.length() <= units && end == text.length()) {
            return line;
        }
        int limit = Math.min(units, line.length());
        int space = line.lastIndexOf(' ', limit);
        String kept = line.substring(0, space > limit / 2 ? space : limit);
        return (Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? kept.substring(0, kept.length() - 1) : kept)
                + " …";
    }

    /** Words in quotation marks, unless they bring their own. */
    public static String quoted(String words) {
        boolean own = !words.isEmpty() && "\"“„«'‘".indexOf(words.charAt(0)) >= 0;
        return own ? words : "“" + words + "”";
    }

    /** A headline, short enough for a heading; the fallback where there is none. */
    public static String title(Optional<String> title, String fallback) {
        return title.filter(words -> !words.isBlank())
                .map(words -> cut(words, LONGEST_TITLE))
                .orElse(fallback);
    }

    /** An address that may be followed: http or https with a host; anything else is only shown. */
    public static Optional<String> outside(Optional<String> address) {
        return address.filter(words -> words.length() <= 2000).filter(words -> {
            try {
                URI uri = new URI(words);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            } catch (URISyntaxException none) {
                return false;
            }
        });
    }

    /** The address of words in their report. */
    public static String place(String report, Passage passage) {
        return place(report, passage.start(), passage.end());
    }

    /** The address of words in their report, by their offsets. */
    public static String place(String report, int start, int end) {
        return "/reports/%s?from=%d&to=%d#here".formatted(encoded(report), start, end);
    }

    /** A value for an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** 'standing-under-way' for 'under way', to give it its colour. */
    public static String standingClass(String standing) {
        return "standing-" + standing.replace(' ', '-');
    }

    /** '1 report', '2 reports'. */
    public static String counted(long count, String noun) {
        return String.format(
                Locale.ROOT,
                "%,d %s",
                count,
                count == 1
                        ? noun
                        : noun.matches(".*[^aeo]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    /** '2 March 2022', '2–5 March 2022', or nothing. */
    public static String days(Optional<java.time.LocalDate> from, Optional<java.time.LocalDate> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return "undated";
        }
        if (from.equals(to)) {
            return WHOLE_DAY.format(from.get());
        }
        boolean month = from.get().getYear() == to.get().getYear()
                && from.get().getMonth() == to.get().getMonth();
        return (month ? String.valueOf(from.get().getDayOfMonth()) : WHOLE_DAY.format(from.get())) + "–"
                + WHOLE_DAY.format(to.get());
    }

    /**
     * A whole page without characters that nobody sees: control characters, and those that turn the direction of what
     * follows. They could make words look like others.
     */
    public static String cleaned(String html) {
        int clean = 0;
        while (clean < html.length() && isPlain(html.charAt(clean))) {
            clean++;
        }
        return clean == html.length() ? html : cleanedUnitByUnit(html);
    }

    private static boolean isPlain(char unit) {
        return unit == '\n' || unit == '\t' || !(isHidden(unit) || Character.isSurrogate(unit));
    }

    private static String cleanedUnitByUnit(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char unit = html.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < html.length()
                    && Character.isLowSurrogate(html.charAt(i + 1));
            if (pair) {
                int codePoint = Character.toCodePoint(unit, html.charAt(i + 1));
                if (Character.getType(codePoint) != Character.FORMAT) {
                    out.append(unit).append(html.charAt(i + 1));
                }
                i++;
            } else if (Character.isSurrogate(unit)) {
                out.append('\ufffd');
            } else if (unit == '\n' || unit == '\t' || !isHidden(unit)) {
                out.append(unit);
            }
        }
        return out.toString();
    }

    private static boolean isHidden(char unit) {
        if (unit < 0x7f) {
            return unit < ' ';
        }
        int type = Character.getType(unit);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
