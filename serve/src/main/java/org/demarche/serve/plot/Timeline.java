package org.demarche.serve.plot;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.core.event.Standing;
import org.demarche.ledger.DyadCount;

/**
 * Events over time as a drawing: a lane for each PLOVER class, in it a bar for each month or year, cut by standing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param lanes the classes
 * @param bars what is drawn in them
 * @param ticks marks of the time axis
 * @param undated how many events have no day
 */
public record Timeline(int width, int height, List<Lane> lanes, List<Bar> bars, List<Tick> ticks, long undated) {
    private static final int WIDTH = 1000;
    private static final int LEFT = 96;
    private static final int LANE = 34;
    private static final int BAR = 26;
    private static final int TOP = 8;
    private static final int MOST_MONTHS = 72;
    private static final int LEAST_MONTHS = 12;

    /** A class, by name, and where its lane's foot is. */
    public record Lane(String name, int y) {}

    /**
     * A bar.
     *
     * @param x its left side
     * @param y its top
     * @param width how wide
     * @param height how high
     * @param standing how these events stand
     * @param eventClass their class
     * @param period YYYY-MM or YYYY
     * @param events how many
     */
    public record Bar(
            int x,
            double y,
            int width,
            double height,
            String standing,
            String eventClass,
            String period,
            long events) {}

    /** A mark on the axis. */
    public record Tick(int x, String label) {}

    /** The drawing of counts by month; nothing where none has a month or year. */
    public static Optional<Timeline> of(List<DyadCount> counts) {
        List<YearMonth> months = counts.stream()
                .flatMap(count -> month(count.month()).stream())
                .sorted()
                .toList();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        boolean byYear = distance(first, last) >= MOST_MONTHS;
        if (!byYear) {
            while (distance(first, last) < LEAST_MONTHS - 1) {
                first = first.minusMonths(1);
                last = distance(first, last) < LEAST_MONTHS - 1 ? last.plusMonths(1) : last;
            }
        }
        int columns = byYear ? last.getYear() - first.getYear() + 1 : distance(first, last) + 1;
        Map<String, Map<Integer, Map<String, Long>>> cells = new TreeMap<>();
        long undated = 0;
        for (DyadCount count : counts) {
            Optional<YearMonth> month = month(count.month());
            if (month.isEmpty()) {
                undated += count.events();
                continue;
            }
            int column = byYear ? month.get().getYear() - first.getYear() : distance(first, month.get());
            cells.computeIfAbsent(count.eventClass(), unseen -> new TreeMap<>())
                    .computeIfAbsent(column, unseen -> new TreeMap<>(Comparator.comparing(Timeline::order)))
                    .merge(count.standing(), count.events(), Long::sum);
        }
        return Optional.of(drawn(cells, columns, first, byYear, undated));
    }

    private static Timeline drawn(
            Map<String, Map<Integer, Map<String, Long>>> cells,
            int columns,
            YearMonth first,
            boolean byYear,
            long undated) {
        long most = cells.values().stream()
                .flatMap(lane -> lane.values().stream())
                .mapToLong(cell ->
                        cell.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(1);
        double step = (WIDTH - LEFT - 10) / (double) columns;
        int wide = (int) Math.max(2, Math.min(34, step - 2));
        List<Lane> lanes = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        cells.forEach((name, lane) -> {
            int foot = TOP + (lanes.size() + 1) * LANE;
            lanes.add(new Lane(name, foot));
            lane.forEach((column, cell) -> {
                double y = foot;
                for (Map.Entry<String, Long> part : cell.entrySet()) {
                    // By the square root, so that one event is seen beside a thousand.
                    long total =
                            cell.values().stream().mapToLong(Long::longValue).sum();
                    double whole = Math.max(5, BAR * Math.sqrt(total / (double) most));
                    double height = whole * part.getValue() / total;
                    y -= height;
                    bars.add(new Bar(
                            (int) (LEFT + column * step + (step - wide) / 2),
                            Math.round(y * 10) / 10.0,
                            wide,
                            Math.round(height * 10) / 10.0,
                            part.getKey(),
                            name,
                            period(first, column, byYear),
                            part.getValue()));
                }
            });
        });
        List<Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(64 / step));
        for (int column = 0; column < columns; column += every) {
            ticks.add(new Tick((int) (LEFT + (column + .5) * step), period(first, column, byYear)));
        }
        return new Timeline(WIDTH, TOP + lanes.size() * LANE + 24, lanes, bars, ticks, undated);
    }

    private static String period(YearMonth first, int column, boolean byYear) {
        return byYear
                ? String.valueOf(first.getYear() + column)
                : first.plusMonths(column).toString();
    }

    private static int distance(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    /** A year counts at its first month where months are drawn. */
    private static Optional<YearMonth> month(String words) {
        try {
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(words.length() == 4 ? words + "-01" : words));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static int order(String standing) {
        for (Standing each : Standing.values()) {
            if (each.words().equals(standing)) {
                return List.of(Standing.values()).indexOf(each);
            }
        }
        return Standing.values().length;
    }
}
