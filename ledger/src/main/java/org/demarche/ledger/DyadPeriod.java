package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of counts between two months or years: whole years from their own rows, what is left of a year from its months.
 *
 * @param rows the part of a query from the table's name on, 'd', to the bounds
 * @param bounds what is bound to it, in order
 */
record DyadPeriod(String rows, List<String> bounds) {
    private static final String YEARS =
            "dyad_years d WHERE d.source <> '' AND d.target <> '' AND d.year >= ? AND d.year <= ?";

    /** A seek for each pair: the key begins with the pair, so that its months lie together. */
    private static final String MONTHS = "(SELECT DISTINCT source, target FROM dyad_years"
            + " WHERE source <> '' AND target <> '') p CROSS JOIN dyad_months d"
            + " ON d.source = p.source AND d.target = p.target AND d.month >= ? AND d.month <= ? WHERE true";

    /** Sorts after every digit and '-': 'what begins with it' ends there. */
    private static final String END = "~";

    private static final int YEAR = 4;

    /**
     * The rows between two bounds, each counted once.
     *
     * @param from first month or year; empty for the beginning, what has no day included
     * @param to last month or year; empty for the end
     */
    static List<DyadPeriod> of(String from, String to) {
        boolean fromMonth = from.length() > YEAR;
        boolean toMonth = to.length() > YEAR;
        String fromYear = fromMonth ? from.substring(0, YEAR) : from;
        String toYear = toMonth ? to.substring(0, YEAR) : to;
        if ((fromMonth || toMonth) && fromYear.equals(toYear)) {
            return List.of(new DyadPeriod(MONTHS, List.of(from, to + END)));
        }
        List<DyadPeriod> periods = new ArrayList<>();
        if (fromMonth) {
            periods.add(new DyadPeriod(MONTHS, List.of(from, fromYear + END)));
        }
        String first = fromMonth ? fromYear + END : fromYear;
        // What lies before a year: '2016' itself is after it.
        String last = toMonth ? before(toYear) : toYear + END;
        periods.add(new DyadPeriod(YEARS, List.of(first, last)));
        if (toMonth) {
            periods.add(new DyadPeriod(MONTHS, List.of(toYear, to + END)));
        }
        return periods;
    }

    private static String before(String year) {
        return String.valueOf(Integer.parseInt(year) - 1);
    }
}
