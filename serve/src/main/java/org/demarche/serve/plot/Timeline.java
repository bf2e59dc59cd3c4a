package org.demarche.serve.plot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.core.event.Standing;
import org.demarche.ledger.DyadCount;

/**
 * Events over time as a drawing: a lane for each PLOVER class, in it a bar for each month, quarter or year, cut by
 * standing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param lanes the classes
 * @param bars what is drawn in them
 * @param ticks marks of the time axis
 * @param undated how many events have no day
 */
public record Timeline(int width, int height, List<Lane> lanes, List<Bar> bars, List<Tick> ticks, long undated) {
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]))?");
    private static final Map<String, Integer> ORDER =
            Arrays.stream(Standing.values()).collect(Collectors.toMap(Standing::words, Standing::ordinal));
    private static final int WIDTH = 1000;
    private static final int LEFT = 96;
    private static final int LANE = 34;
    private static final int BAR = 26;
    private static final int TOP = 8;
    private static final int MONTH = 1;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int MOST_COLUMNS = 72;
    private static final int MOST_PARTS = 1000;
    private static final int LEAST_MONTHS = 12;

    /** A class, by name, and where its lane's foot is. */
    public record Lane(String name, int y) {}

    /**
     * What one class did in one column.
     *
     * @param x its left side
     * @param width how wide
     * @param eventClass their class
     * @param label the month, quarter or year: 2016-02, 2016 Q1, 2016
     * @param from first month or year of it
     * @param to last month or year
     * @param parts one for each standing, from the foot up
     */
    public record Bar(int x, int width, String eventClass, String label, String from, String to, List<Part> parts) {
        /** In words: '2016-02 AID: 3 happened, 1 denied'. */
        public String words() {
            return label + " " + eventClass + ": "
                    + parts.stream()
                            .map(part -> part.events() + " " + part.standing())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * The part of a bar that stands alike.
     *
     * @param y its top
     * @param height how high
     * @param standing how these events stand
     * @param events how many
     */
    public record Part(double y, double height, String standing, long events) {}

    /** A mark on the axis. */
    public record Tick(int x, String label) {}

    /**
     * The drawing of counts by month; nothing where none has a month or year. A column is a month, a quarter or a year:
     * the shortest that keeps columns and parts few enough to be told apart.
     */
    public static Optional<Timeline> of(List<DyadCount> counts) {
        Map<String, Optional<YearMonth>> months = new TreeMap<>();
        counts.forEach(count -> months.computeIfAbsent(count.month(), Timeline::month));
        List<YearMonth> known =
                months.values().stream().flatMap(Optional::stream).sorted().toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = known.get(0);
        YearMonth last = known.get(known.size() - 1);
        for (int wide : new int[] {MONTH, QUARTER, YEAR}) {
            Axis axis = Axis.of(first, last, wide);
            Map<String, Map<Integer, Map<String, Long>>> cells = cells(counts, months, axis);
            long parts = cells.values().stream()
                    .flatMap(lane -> lane.values().stream())
                    .mapToLong(Map::size)
                    .sum();
            if (wide == YEAR || (axis.columns() <= MOST_COLUMNS && parts <= MOST_PARTS)) {
                long undated = counts.stream()
                        .filter(count -> months.getOrDefault(count.month(), Optional.empty())
                                .isEmpty())
                        .mapToLong(DyadCount::events)
                        .sum();
                return Optional.of(drawn(cells, axis, undated));
            }
        }
        throw new IllegalStateException("a year is always drawn");
    }

    /**
     * The columns of the drawing.
     *
     * @param first the first month of the first column
     * @param columns how many
     * @param wide how many months a column has: 1, 3 or 12
     */
    private record Axis(YearMonth first, int columns, int wide) {
        static Axis of(YearMonth from, YearMonth to, int wide) {
            YearMonth first = from;
            YearMonth last = to;
            if (wide == MONTH) {
                while (distance(first, last) < LEAST_MONTHS - 1) {
                    first = first.minusMonths(1);
                    last = distance(first, last) < LEAST_MONTHS - 1 ? last.plusMonths(1) : last;
                }
            }
            first = first.minusMonths((first.getMonthValue() - 1) % wide);
            return new Axis(first, distance(first, last) / wide + 1, wide);
        }

        int column(YearMonth month) {
            return distance(first, month) / wide;
        }

        YearMonth from(int column) {
            return first.plusMonths((long) column * wide);
        }

        String from(int column, boolean last) {
            YearMonth month = last ? from(column).plusMonths(wide - 1L) : from(column);
            return wide == YEAR ? String.valueOf(month.getYear()) : month.toString();
        }

        String label(int column) {
            YearMonth month = from(column);
            return wide == QUARTER
                    ? month.getYear() + " Q" + (month.getMonthValue() / QUARTER + 1)
                    : from(column, false);
        }
    }

    private static Map<String, Map<Integer, Map<String, Long>>> cells(
            List<DyadCount> counts, Map<String, Optional<YearMonth>> months, Axis axis) {
        Map<String, Map<Integer, Map<String, Long>>> cells = new TreeMap<>();
        for (DyadCount count : counts) {
            months.getOrDefault(count.month(), Optional.empty())
                    .ifPresent(month -> cells.computeIfAbsent(count.eventClass(), unseen -> new TreeMap<>())
                            .computeIfAbsent(
                                    axis.column(month), unseen -> new TreeMap<>(Comparator.comparing(Timeline::order)))
                            .merge(count.standing(), count.events(), Long::sum));
        }
        return cells;
    }

    private static Timeline drawn(Map<String, Map<Integer, Map<String, Long>>> cells, Axis axis, long undated) {
        long most = cells.values().stream()
                .flatMap(lane -> lane.values().stream())
                .mapToLong(cell ->
                        cell.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(1);
        double step = (WIDTH - LEFT - 10) / (double) axis.columns();
        int wide = (int) Math.max(2, Math.min(34, step - 2));
        List<Lane> lanes = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        cells.forEach((name, lane) -> {
            int foot = TOP + (lanes.size() + 1) * LANE;
            lanes.add(new Lane(name, foot));
            lane.forEach((column, cell) -> bars.add(new Bar(
                    (int) (LEFT + column * step + (step - wide) / 2),
                    wide,
                    name,
                    axis.label(column),
                    axis.from(column, false),
                    axis.from(column, true),
                    parts(cell, foot, most))));
        });
        List<Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(64 / step));
        for (int column = 0; column < axis.columns(); column += every) {
            ticks.add(new Tick((int) (LEFT + (column + .5) * step), axis.label(column)));
        }
        return new Timeline(WIDTH, TOP + lanes.size() * LANE + 24, lanes, bars, ticks, undated);
    }

    private static List<Part> parts(Map<String, Long> cell, int foot, long most) {
        long total = cell.values().stream().mapToLong(Long::longValue).sum();
        // By the square root, so that one event is seen beside a thousand.
        double whole = Math.max(5, BAR * Math.sqrt(total / (double) most));
        List<Part> parts = new ArrayList<>();
        double y = foot;
        for (Map.Entry<String, Long> part : cell.entrySet()) {
            double height = whole * part.getValue() / total;
            y -= height;
            parts.add(new Part(
                    Math.round(y * 10) / 10.0, Math.round(height * 10) / 10.0, part.getKey(), part.getValue()));
        }
        return parts;
    }

    private static int distance(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    /** A year counts at its first month where months are drawn. */
    private static Optional<YearMonth> month(String words) {
        if (!MONTH_OR_YEAR.matcher(words).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(words.substring(0, 4));
        return Optional.of(YearMonth.of(year, words.length() == 4 ? 1 : Integer.parseInt(words.substring(5))));
    }

    private static int order(String standing) {
        return ORDER.getOrDefault(standing, ORDER.size());
    }
}
