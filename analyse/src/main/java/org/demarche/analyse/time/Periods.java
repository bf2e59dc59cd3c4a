package org.demarche.analyse.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** Stretches of time that are no calendar unit, told by the smallest unit that holds all of them: day, month or year. */
final class Periods {
    private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9);

    private Periods() {}

    /** Whether the word names a season that lies within one year. */
    static boolean isSeason(String word) {
        return SEASONS.containsKey(word);
    }

    /**
     * A week as it is spoken of on a day: Monday to Sunday.
     *
     * @param step −1 for last week, 0 for this week, 1 for the next
     */
    static Optional<String> week(LocalDate day, int step) {
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        return unit(monday, step == 0 && monday.isBefore(day) ? day : monday.plusDays(6));
    }

    /** The weekend before a day, or after it: Saturday and Sunday. */
    static Optional<String> weekend(LocalDate day, boolean ahead) {
        LocalDate saturday = ahead
                ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).minusDays(1);
        return unit(saturday, saturday.plusDays(1));
    }

    /**
     * A season as it is spoken of on a day, by the northern calendar; its year.
     *
     * @param step −1 for the last one that is over, 0 for this year's, 1 for the next to come
     */
    static String season(LocalDate day, String season, int step) {
        YearMonth first = YearMonth.of(day.getYear(), SEASONS.getOrDefault(season, 1));
        boolean over = day.isAfter(first.plusMonths(2).atEndOfMonth());
        boolean begun = !day.isBefore(first.atDay(1));
        int year = step < 0 && !over ? day.getYear() - 1 : step > 0 && begun ? day.getYear() + 1 : day.getYear();
        return String.valueOf(year);
    }

    /** The smallest unit that holds both days; empty where only more than a year would. */
    static Optional<String> unit(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return Optional.of(first.toString());
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Optional.of(YearMonth.from(first).toString());
        }
        return first.getYear() == last.getYear() ? Optional.of(String.valueOf(first.getYear())) : Optional.empty();
    }
}
