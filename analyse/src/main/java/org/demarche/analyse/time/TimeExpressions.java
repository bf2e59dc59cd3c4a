package org.demarche.analyse.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.event.EventDate;

/**
 * Finds the words that say when, and what day, month or year they mean, seen from the day of publication. Without that
 * day, words such as 'on Tuesday' keep an empty value; it is never put in the place of a date that the text does not
 * give. What is no day, month or year, such as a week, gets the smallest of them that holds all of it; a decade, none.
 */
public final class TimeExpressions {
    private static final Set<String> BEFORE_A_DATE = Set.of(
            "in", "on", "since", "from", "until", "till", "by", "during", "before", "after", "of", "around", "through");
    private static final Set<String> PARTS =
            Set.of("early", "mid", "late", "earlier", "later", "mid-", "in", "beginning");
    private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");
    private static final Pattern DECADE = Pattern.compile("((1[5-9]|20)\\d0|['’]?\\d0)['’]?s");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Sentence sentence;
    private final Optional<LocalDate> published;
    private final boolean ahead;
    private Optional<String> lastDay = Optional.empty();

    private TimeExpressions(Sentence sentence, Optional<LocalDate> published, boolean ahead) {
        this.sentence = sentence;
        this.published = published;
        this.ahead = ahead;
    }

    /**
     * The expressions of a sentence, in order, none overlapping.
     *
     * @param published the day of publication, if known
     * @param ahead whether bare weekdays and months lie ahead ('will meet on Tuesday') rather than behind
     * @param text the report's text, from which the exact words are taken
     */
    public static List<TimeExpression> in(
            Sentence sentence, String text, Optional<LocalDate> published, boolean ahead) {
        return new TimeExpressions(sentence, published, ahead).find(text);
    }

    private record Match(int length, Optional<String> value) {}

    private List<TimeExpression> find(String text) {
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.words().size()) {
            Optional<Match> match = match(at);
            if (match.isEmpty()) {
                at++;
                continue;
            }
            lastDay = match.get()
                    .value()
                    .filter(value -> ISO_DAY.matcher(value).matches())
                    .or(() -> lastDay);
            int last = at + match.get().length() - 1;
            int first = at;
            if (at > 0 && BEFORE_A_DATE.contains(form(at - 1)) && !form(at - 1).equals("of")) {
                first--;
            }
            List<Word> words = sentence.words();
            String exact =
                    text.substring(words.get(first).start(), words.get(last).end());
            found.add(new TimeExpression(first, last, new EventDate(match.get().value(), exact)));
            at = last + 1;
        }
        return found;
    }

    private Optional<Match> match(int at) {
        String word = form(at);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (ISO_DAY.matcher(word).matches()) {
            return day(1, word);
        }
        Optional<Match> relative = relativeDay(at, word);
        if (relative.isPresent()) {
            return relative;
        }
        Optional<Match> counted = ago(at, word);
        if (counted.isPresent()) {
            return counted;
        }
        if (Set.of("last", "next", "this", "past", "previous").contains(word)) {
            Optional<Match> named = lastOrNext(at, word);
            if (named.isPresent()) {
                return named;
            }
        }
        if (PARTS.contains(word)
                && Set.of("this", "last", "next").contains(form(at + 1))
                && Set.of("month", "year", "week").contains(form(at + 2))
                && !word.equals("in")) {
            return lastOrNext(at + 1, form(at + 1)).map(named -> new Match(named.length() + 1, named.value()));
        }
        if (word.equals("the")) {
            Optional<Match> spoken = spokenOf(at);
            if (spoken.isPresent()) {
                return spoken;
            }
        }
        Optional<Match> calendar = calendar(at, word);
        if (calendar.isPresent()) {
            return calendar;
        }
        DayOfWeek weekday = CalendarWords.WEEKDAYS.get(word);
        if (weekday != null && sentence.words().get(at).form().length() > 2) {
            return Optional.of(
                    new Match(1, published.map(day -> weekday(day, weekday).toString())));
        }
        return Optional.empty();
    }

    /** 'the weekend', 'the spring', 'the new year', 'the end of the month', 'the 18th'. */
    private Optional<Match> spokenOf(int at) {
        String noun = form(at + 1);
        if (noun.equals("weekend")) {
            return Optional.of(new Match(2, published.flatMap(day -> Periods.weekend(day, ahead))));
        }
        if (Periods.isSeason(noun) && at > 0 && BEFORE_A_DATE.contains(form(at - 1))) {
            return Optional.of(new Match(2, published.map(day -> Periods.season(day, noun, ahead ? 1 : -1))));
        }
        if (noun.equals("new") && form(at + 2).equals("year")) {
            return Optional.of(new Match(3, period("year", ahead ? 1 : 0)));
        }
        boolean part = Set.of("beginning", "start", "middle", "end").contains(noun)
                && form(at + 2).equals("of");
        if (part && form(at + 3).equals("the") && Set.of("month", "year").contains(form(at + 4))) {
            return Optional.of(new Match(5, period(form(at + 4), 0)));
        }
        OptionalInt day = form(at + 1).matches("\\d{1,2}(st|nd|rd|th)") ? dayNumber(form(at + 1)) : OptionalInt.empty();
        boolean alone = at + 2 >= sentence.words().size()
                || !Set.of(Upos.NOUN, Upos.PROPN, Upos.ADJ)
                        .contains(sentence.words().get(at + 2).upos());
        if (day.isPresent()
                && alone
                && at > 0
                && BEFORE_A_DATE.contains(form(at - 1))
                && !form(at + 2).equals("of")) {
            return Optional.of(new Match(2, published.flatMap(now -> dayOfMonth(now, day.getAsInt()))));
        }
        return Optional.empty();
    }

    private Optional<String> dayOfMonth(LocalDate now, int day) {
        YearMonth month = YearMonth.from(now);
        if (!ahead && day > now.getDayOfMonth()) {
            month = month.minusMonths(1);
        } else if (ahead && day < now.getDayOfMonth()) {
            month = month.plusMonths(1);
        }
        return month.isValidDay(day) ? Optional.of(month.atDay(day).toString()) : Optional.empty();
    }

    private LocalDate weekday(LocalDate day, DayOfWeek weekday) {
        return day.with(ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    private Optional<Match> relativeDay(int at, String word) {
        return switch (word) {
            case "today", "tonight" -> Optional.of(new Match(1, plusDays(0)));
            case "yesterday" -> Optional.of(new Match(1, plusDays(-1)));
            case "tomorrow" -> Optional.of(new Match(1, plusDays(1)));
            case "overnight" -> Optional.of(new Match(1, Optional.empty()));
            case "this" ->
                Set.of("morning", "afternoon", "evening").contains(form(at + 1))
                        ? Optional.of(new Match(2, plusDays(0)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> plusDays(int days) {
        return published.map(day -> day.plusDays(days).toString());
    }

    /** 'two days ago', 'a year earlier'. */
    private Optional<Match> ago(int at, String word) {
        OptionalInt count = CalendarWords.number(word);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        String unit = form(at + 1);
        String end = form(at + 2);
        if (!Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades")
                        .contains(unit)
                || !Set.of("ago", "earlier", "before", "later", "previously").contains(end)) {
            return Optional.empty();
        }
        if (end.equals("before")
                && at + 3 < sentence.words().size()
                && Character.isLetter(
                        form(at + 3).isEmpty() ? ' ' : form(at + 3).charAt(0))) {
            return Optional.empty();
        }
        if (!end.equals("ago")) {
            return Optional.of(
                    new Match(3, unit.startsWith("day") ? fromTheDayBefore(count.getAsInt(), end) : Optional.empty()));
        }
        int back = -count.getAsInt();
        return Optional.of(new Match(
                3,
                switch (unit) {
                    case "day", "days" -> plusDays(back);
                    case "month", "months" -> period("month", back);
                    case "year", "years" -> period("year", back);
                    default -> Optional.empty();
                }));
    }

    /** 'two days later', seen from the day that the sentence named just before. */
    private Optional<String> fromTheDayBefore(int count, String direction) {
        if (lastDay.isEmpty()) {
            return Optional.empty();
        }
        int days = direction.equals("later") ? count : -count;
        return Optional.of(LocalDate.parse(lastDay.get()).plusDays(days).toString());
    }

    private Optional<Match> lastOrNext(int at, String word) {
        int step = word.equals("next") ? 1 : word.equals("this") ? 0 : -1;
        String noun = form(at + 1);
        if (noun.equals("month") || noun.equals("year")) {
            return Optional.of(new Match(2, period(noun, step)));
        }
        if (noun.equals("week")) {
            return Optional.of(new Match(
                    2, word.equals("past") ? Optional.empty() : published.flatMap(day -> Periods.week(day, step))));
        }
        if (noun.equals("weekend")) {
            return Optional.of(new Match(
                    2, published.flatMap(day -> Periods.weekend(day, step > 0 || step == 0 && ahead))));
        }
        if (Periods.isSeason(noun)) {
            return Optional.of(new Match(2, published.map(day -> Periods.season(day, noun, step))));
        }
        if (Set.of("decade", "century", "winter", "night").contains(noun)) {
            return Optional.of(new Match(2, noun.equals("night") && step < 0 ? plusDays(-1) : Optional.empty()));
        }
        DayOfWeek weekday = CalendarWords.WEEKDAYS.get(noun);
        if (weekday != null) {
            return Optional.of(new Match(
                    2,
                    published.map(day -> (step > 0
                                    ? day.with(TemporalAdjusters.next(weekday))
                                    : step < 0 ? day.with(TemporalAdjusters.previous(weekday)) : weekday(day, weekday))
                            .toString())));
        }
        Integer month = CalendarWords.MONTHS.get(noun);
        if (month != null && noun.length() > 2) {
            return Optional.of(new Match(
                    2, published.map(day -> monthFrom(day, month, step).toString())));
        }
        return Optional.empty();
    }

    private static YearMonth monthFrom(LocalDate day, int month, int step) {
        YearMonth now = YearMonth.from(day);
        YearMonth then = YearMonth.of(now.getYear(), month);
        if (step < 0 && !then.isBefore(now)) {
            return then.minusYears(1);
        }
        return step > 0 && !then.isAfter(now) ? then.plusYears(1) : then;
    }

    private Optional<String> period(String unit, int step) {
        return published.map(day -> unit.equals("month")
                ? YearMonth.from(day).plusMonths(step).toString()
                : String.valueOf(day.getYear() + step));
    }

    /** Days, months and years of the calendar: '13 March 2022', 'March 13', 'in March last year', 'since 2014'. */
    private Optional<Match> calendar(int at, String word) {
        OptionalInt day = dayNumber(word);
        if (day.isPresent()) {
            int next = form(at + 1).equals("of") ? at + 2 : at + 1;
            if (isMonth(next)) {
                return dated(at, next, month(next), day.getAsInt(), next + 1);
            }
        }
        if (isMonth(at)) {
            int after = at + 1;
            OptionalInt following = dayNumber(form(after));
            if (following.isPresent()) {
                return dated(at, at, month(at), following.getAsInt(), after + 1);
            }
            return monthOnly(at, after);
        }
        String before = at > 0 ? form(at - 1) : "";
        if (DECADE.matcher(word).matches() && (before.equals("the") || before.startsWith("mid") || word.length() > 4)) {
            return Optional.of(new Match(1, Optional.empty()));
        }
        if (YEAR.matcher(word).matches()
                && (BEFORE_A_DATE.contains(before)
                        || Set.of("early", "late", "mid", "the", "-").contains(before))) {
            return Optional.of(new Match(1, Optional.of(word)));
        }
        return Optional.empty();
    }

    private Optional<Match> dated(int at, int monthAt, int month, int day, int after) {
        int next = form(after).equals(",") ? after + 1 : after;
        if (YEAR.matcher(form(next)).matches()) {
            return day(next - at + 1, "%s-%02d-%02d".formatted(form(next), month, day));
        }
        int length = Math.max(after, monthAt + 1) - at;
        if (form(after).equals("last") && form(after + 1).equals("year")) {
            return published.isEmpty()
                    ? Optional.of(new Match(length + 2, Optional.empty()))
                    : day(length + 2, "%04d-%02d-%02d".formatted(published.get().getYear() - 1, month, day));
        }
        if (published.isEmpty()) {
            return Optional.of(new Match(length, Optional.empty()));
        }
        try {
            LocalDate then = LocalDate.of(published.get().getYear(), month, day);
            if (!ahead && then.isAfter(published.get().plusDays(1))) {
                then = then.minusYears(1);
            } else if (ahead && then.isBefore(published.get())) {
                then = then.plusYears(1);
            }
            return Optional.of(new Match(length, Optional.of(then.toString())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Match> monthOnly(int at, int after) {
        int next = form(after).equals(",") || form(after).equals("of") ? after + 1 : after;
        int month = month(at);
        if (YEAR.matcher(form(next)).matches()) {
            return Optional.of(new Match(next - at + 1, Optional.of("%s-%02d".formatted(form(next), month))));
        }
        if (form(after).equals("last") && form(after + 1).equals("year")) {
            return Optional.of(new Match(
                    3,
                    published.map(day -> YearMonth.of(day.getYear() - 1, month).toString())));
        }
        String before = at > 0 ? form(at - 1) : "";
        boolean placed = BEFORE_A_DATE.contains(before) || PARTS.contains(before) || before.startsWith("mid");
        if (!placed) {
            return Optional.empty();
        }
        return Optional.of(new Match(1, published.map(day -> {
            YearMonth then = YearMonth.of(day.getYear(), month);
            boolean past = !ahead && then.isAfter(YearMonth.from(day));
            boolean future = ahead && then.isBefore(YearMonth.from(day));
            return (past ? then.minusYears(1) : future ? then.plusYears(1) : then).toString();
        })));
    }

    private static Optional<Match> day(int length, String iso) {
        try {
            return Optional.of(
                    new Match(length, Optional.of(LocalDate.parse(iso).toString())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private boolean isMonth(int at) {
        if (!CalendarWords.MONTHS.containsKey(bare(at))) {
            return false;
        }
        String form = sentence.words().get(at).form();
        return Character.isUpperCase(form.charAt(0));
    }

    private int month(int at) {
        return CalendarWords.MONTHS.getOrDefault(bare(at), 1);
    }

    private String bare(int at) {
        String form = form(at);
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    private static OptionalInt dayNumber(String word) {
        java.util.regex.Matcher matcher = DAY.matcher(word);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(matcher.group(1));
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private String form(int at) {
        return at >= 0 && at < sentence.words().size()
                ? sentence.words().get(at).form().toLowerCase(Locale.ROOT)
                : "";
    }
}
