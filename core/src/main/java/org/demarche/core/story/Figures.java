package org.demarche.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.copy.Stem;

/** Numbers in a passage with what they count. */
final class Figures {
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));
    private static final Map<String, Double> SCALES = Map.of(
            "hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12, "m", 1e6, "bn", 1e9);
    private static final Pattern NUMBER = Pattern.compile(
            // Looked at first where a number can begin: 'o' of 'one', 't' of 'two' …
            "(?<![\\p{L}\\p{N}.,-])(?=[$€£¥\\doenstf])([$€£¥]\\s?)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|"
                    + String.join("|", WORDS.keySet())
                    + ")(?:[ -](hundred|thousand|million|billion|trillion|m|bn)\\b)?(?![\\p{L}\\p{N}])(\\s?%| per ?cent)?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> AT_LEAST =
            List.of("at least", "more than", "over", "no fewer than", "upwards of", "exceeding");
    private static final List<String> ABOUT = List.of(
            "about",
            "around",
            "some",
            "roughly",
            "nearly",
            "almost",
            "approximately",
            "up to",
            "an estimated",
            "close to",
            "fewer than",
            "less than");
    private static final List<String> DATE_BEFORE = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Jan.",
            "Feb",
            "Feb.",
            "Aug",
            "Aug.",
            "Sep",
            "Sep.",
            "Sept",
            "Sept.",
            "Oct",
            "Oct.",
            "Nov",
            "Nov.",
            "Dec",
            "Dec.",
            "since",
            "in");
    private static final Pattern DATE_AFTER = Pattern.compile(
            "^(?:st|nd|rd|th)?\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");
    private static final double NEAR = 0.2;

    /** What is counted stands in so many letters after the number. */
    private static final int AFTER = 200;

    /** Words that end what is counted. */
    private static final Set<String> ENDS = Stream.of(
                    ("of in on at to from by with for as and or but nor who that which whom whose than when while where after"
                                    + " before during since until over under near across through into about against between"
                                    + " had has have having been be being was were is are am do did does will would can could"
                                    + " may might must should shall not also said says say told more other others dead"
                                    + " killed wounded injured hurt died came went took made got gave sent went began left"
                                    + " the a an this these those its his her their it he she they we i you there here")
                            .split(" "))
            .map(Stem::of)
            .collect(Collectors.toUnmodifiableSet());

    private Figures() {}

    /** How a number is meant. */
    enum Bound {
        EXACT,
        AT_LEAST,
        ABOUT
    }

    /**
     * A number.
     *
     * @param value its value
     * @param bound how it is meant
     * @param units stems of the words after it, the last of which it counts: 'armed drones'
     * @param names stems of the names among them: 'Egyptian officials'
     * @param words the words of the report, number and unit
     * @param start offset of the number in the passage
     */
    record Figure(double value, Bound bound, List<String> units, List<String> names, String words, int start) {
        /** Whether both count the same thing. */
        boolean counts(Figure other) {
            return (names.isEmpty() || other.names.isEmpty() || meet(names, other.names))
                    && !units.isEmpty()
                    && !other.units.isEmpty()
                    && SameWords.meets(units.get(units.size() - 1), other.units.get(other.units.size() - 1)) >= 0.8;
        }

        private static boolean meet(List<String> left, List<String> right) {
            return left.stream()
                    .anyMatch(mine -> right.stream().anyMatch(theirs -> SameWords.meets(mine, theirs) >= 0.8));
        }

        /** Whether both can be true. */
        boolean agrees(Figure other) {
            if (value == other.value) {
                return true;
            }
            double greater = Math.max(value, other.value);
            boolean near = Math.abs(value - other.value) <= NEAR * greater;
            if (bound == Bound.ABOUT || other.bound == Bound.ABOUT) {
                return near;
            }
            Figure low = value < other.value ? this : other;
            return low.bound == Bound.AT_LEAST && greater <= 2 * low.value;
        }
    }

    /** The numbers of a passage, years and days of the month left out. */
    static List<Figure> of(String words) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(words);
        while (matcher.find()) {
            read(words, matcher).ifPresent(figures::add);
        }
        return figures;
    }

    private static Optional<Figure> read(String words, Matcher matcher) {
        String digits = matcher.group(2).toLowerCase(Locale.ROOT);
        String before = words.substring(0, matcher.start());
        String after = words.substring(matcher.end(), Math.min(words.length(), matcher.end() + AFTER));
        Double word = WORDS.get(digits);
        double value = word == null ? Double.parseDouble(digits.replace(",", "")) : word;
        boolean scaled = matcher.group(3) != null;
        boolean money = matcher.group(1) != null;
        if (!scaled && !money && matcher.group(4) == null && isDate(value, word != null, before, after)) {
            return Optional.empty();
        }
        if (scaled) {
            value *= SCALES.getOrDefault(matcher.group(3).toLowerCase(Locale.ROOT), 1.0);
        }
        List<String> units = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String unit = "";
        if (money) {
            units.add("dollar");
        } else if (matcher.group(4) != null) {
            units.add("percent");
        } else {
            int end = 0;
            for (Stem.Token token : Stem.tokens(after)) {
                boolean adjacent = after.substring(end, token.start()).isBlank();
                if (!adjacent
                        || units.size() + names.size() == 4
                        || Character.isDigit(token.stem().charAt(0))
                        || ENDS.contains(token.stem())
                        || (!units.isEmpty()
                                && after.substring(token.start(), token.end()).endsWith("ed"))) {
                    break;
                }
                (token.capital() ? names : units).add(token.stem());
                end = token.end();
                unit = after.substring(0, end);
            }
        }
        Bound bound = endsOn(before, AT_LEAST, true)
                ? Bound.AT_LEAST
                : endsOn(before, ABOUT, true) ? Bound.ABOUT : Bound.EXACT;
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        value, bound, List.copyOf(units), List.copyOf(names), matcher.group() + unit, matcher.start()));
    }

    private static boolean isDate(double value, boolean word, String before, String after) {
        boolean year = !word && value >= 1900 && value <= 2100 && value == Math.rint(value);
        return year
                || (value <= 31
                        && (endsOn(before, DATE_BEFORE, false) && !before.endsWith("in ")
                                || DATE_AFTER.matcher(after).find()))
                || (word && value == 1);
    }

    /** Whether one of these stands at the end, white space aside. */
    private static boolean endsOn(String words, List<String> ends, boolean ignoreCase) {
        int length = words.stripTrailing().length();
        return ends.stream()
                .anyMatch(end -> words.regionMatches(ignoreCase, length - end.length(), end, 0, end.length()));
    }
}
