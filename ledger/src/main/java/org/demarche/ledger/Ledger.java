package org.demarche.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.StoryMemory;
import org.demarche.core.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded, in one SQLite file: reports and their readings, which are only ever added; how reports are
 * grouped into stories; watches; what people decided.
 *
 * <p>Each method does all of its work or nothing, however the process ends. Threads may share a ledger, and processes
 * its file: whoever writes waits for the other. Every method may throw {@link LedgerUnusable}.
 */
public final class Ledger implements AutoCloseable {
    private static final String CURRENT_READINGS = "SELECT " + ReadingRows.HEAD
            + " FROM readings r JOIN reports p ON p.number = r.report"
            + " WHERE r.number = " + ReadingRows.current("r.report");

    private final LedgerFile file;
    private final Connection connection;
    private final ReadingWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Readers readers;
    private final Stories stories;
    private final Judgements judgements;
    private final Dyads dyads;
    private final Actors actors;
    private final Outlets outlets;
    private final Search search;
    private boolean inTransaction;

    private Ledger(LedgerFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.writer = new ReadingWriter(connection);
        this.readers = new Readers(file);
        this.stories = new Stories(this);
        this.judgements = new Judgements(this);
        this.dyads = new Dyads(this);
        this.actors = new Actors(this);
        this.outlets = new Outlets(this);
        this.search = new Search(this);
    }

    /** Opens the ledger of a file, and makes it where there is none. Its folder must exist. */
    public static Ledger open(Path path) {
        return open(path, (number, of) -> {});
    }

    /** As {@link #open(Path)}; a ledger of an older version is brought up to date, and that may take a while. */
    public static Ledger open(Path path, Upgrade upgrade) {
        LedgerFile file = new LedgerFile(path);
        return new Ledger(file, file.openToWrite(upgrade));
    }

    /** Is told how far an older ledger is on its way to the tables of this version. */
    @FunctionalInterface
    public interface Upgrade {
        /** A step begins: {@code number}, from 1, of so many. */
        void step(int number, int of);
    }

    /** Opens the ledger of a file that is there, for whoever has nothing to add to an empty one. */
    public static Ledger openExisting(Path path) {
        return openExisting(path, (number, of) -> {});
    }

    /** As {@link #openExisting(Path)}, and as {@link #open(Path, Upgrade)}. */
    public static Ledger openExisting(Path path, Upgrade upgrade) {
        if (!Files.exists(path)) {
            throw new LedgerUnusable(
                    LedgerUnusable.Reason.NO_SUCH_PLACE,
                    "%s: there is no ledger. Read reports into it first, or name another.".formatted(path));
        }
        return open(path, upgrade);
    }

    /** Work on the ledger's connection. */
    @FunctionalInterface
    interface Task<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs a task that only reads. It does not wait for a thread that writes: it sees the ledger as it was before that
     * change then, by a connection of its own.
     */
    <T extends @Nullable Object> T ask(Task<T> task) {
        if (lock.isHeldByCurrentThread()) {
            return write(task);
        }
        if (!lock.hasQueuedThreads() && lock.tryLock()) {
            try {
                return write(task);
            } finally {
                lock.unlock();
            }
        }
        return readers.ask(task);
    }

    /** As {@link #ask}, for a task of several questions that must see the ledger at one moment. */
    <T extends @Nullable Object> T askAtOnce(Task<T> task) {
        return ask(held ->
                held == connection && inTransaction ? task.on(held) : LedgerFile.atOnce(held, () -> task.on(held)));
    }

    /** Runs a task on the connection that may write, while no other thread does. */
    private <T extends @Nullable Object> T write(Task<T> task) {
        lock.lock();
        try {
            return task.on(connection);
        } catch (SQLException failure) {
            throw file.unusable(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Runs a task that is done whole or not at all. */
    <T> T change(Task<T> task) {
        return write(held -> {
            if (inTransaction) {
                return task.on(held);
            }
            List<T> result = new ArrayList<>(1);
            inTransaction = true;
            try {
                LedgerFile.inTransaction(held, () -> result.add(task.on(held)));
            } finally {
                inTransaction = false;
            }
            return result.get(0);
        });
    }

    /**
     * Does several changes as one: a report, its reading and what they change in its story are recorded together or
     * not at all. Other threads wait, so the work should be short.
     */
    public void together(Runnable work) {
        change(held -> {
            work.run();
            return true;
        });
    }

    /** Whether a report is in the ledger. */
    public boolean hasReport(String id) {
        return ask(held -> Sql.first(held, "SELECT 1 FROM reports WHERE id = ?", row -> true, id)
                .isPresent());
    }

    /** Whether this version has read a report, or has said why it does not code it. */
    public boolean hasReading(String report, String version) {
        return ask(held -> Sql.first(
                        held,
                        "SELECT 1 FROM reports p WHERE p.id = ? AND ("
                                + "EXISTS (SELECT 1 FROM readings r WHERE r.report = p.number AND r.version = ?)"
                                + " OR EXISTS (SELECT 1 FROM uncoded u WHERE u.report = p.number AND u.version = ?))",
                        row -> true,
                        report,
                        version,
                        version)
                .isPresent());
    }

    /**
     * Records a reading with its report. A reading of the same report and version changes nothing; one of another
     * version is added and becomes the current one.
     *
     * @return whether anything was added
     * @throws IllegalArgumentException if a passage quotes words that the report does not have there; nothing is
     *     recorded then
     */
    public boolean record(Reading reading) {
        return change(held -> {
            boolean added = writer.reading(reading);
            if (added) {
                DyadWriter.write(
                        held,
                        judgements.actors().of(reading),
                        Judgements.ofReport(held, reading.report().id()));
            }
            return added;
        });
    }

    /** Records an actor that no reading has yet. */
    void recordActor(Actor actor) {
        change(held -> writer.actor(actor));
    }

    /** Records a report that this version does not code, with the reason: its language, say. */
    public void recordUncoded(Report report, String version, String reason) {
        change(held -> Sql.run(
                held,
                "INSERT INTO uncoded VALUES (?, ?, ?) ON CONFLICT (report, version) DO NOTHING",
                writer.report(report),
                version,
                reason));
    }

    /** Records an input that could not be read. */
    public void recordUnreadable(Unreadable input) {
        change(held -> Sql.run(
                held,
                "INSERT INTO unreadable VALUES (?, ?) ON CONFLICT (place, reason) DO NOTHING",
                input.where(),
                input.reason()));
    }

    /** The inputs that could not be read, by place. */
    public List<Unreadable> unreadable() {
        return ask(held -> Sql.list(
                held,
                "SELECT place, reason FROM unreadable ORDER BY place, reason",
                row -> new Unreadable(row.getString(1), row.getString(2))));
    }

    /** A report by its id. */
    public Optional<Report> report(String id) {
        return ask(held -> Sql.first(held, "SELECT * FROM reports WHERE id = ?", ReadingRows::report, id));
    }

    /**
     * How far the ledger has come. Between two equal marks no reading was added, no story changed, nothing was judged.
     *
     * @param reading number of the last reading
     * @param change sequence of the last change of a story
     * @param judgement sequence of the last judgement
     */
    public record Mark(long reading, long change, long judgement) {}

    /** How far the ledger has come. */
    public Mark mark() {
        return ask(held -> Sql.first(
                        held,
                        "SELECT (SELECT max(number) FROM readings), (SELECT max(sequence) FROM changes),"
                                + " (SELECT max(sequence) FROM judgements)",
                        row -> new Mark(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow());
    }

    /** How many reports there are. */
    public long reportCount() {
        return ask(held -> Sql.first(held, "SELECT coalesce(max(number), 0) FROM reports", row -> row.getLong(1))
                .orElse(0L));
    }

    /** Reports in the order they came, after one of them by its number. */
    public List<ReportLine> reports(long after, int limit) {
        return ask(held -> Sql.list(
                held,
                ReportLine.SELECT + " WHERE p.number > ? ORDER BY p.number LIMIT ?",
                ReportLine::of,
                after,
                limit));
    }

    /** The current reading of a report. */
    public Optional<Reading> reading(String report) {
        return ask(held ->
                Sql.first(held, CURRENT_READINGS + " AND p.id = ?", row -> new ReadingRows(held).reading(row), report));
    }

    /** The current readings of reports, by report id; a report without one is left out. */
    public Map<String, Reading> readings(Collection<String> reports) {
        return ask(held -> {
            Map<String, Reading> readings = new LinkedHashMap<>();
            new ReadingRows(held)
                    .readings(heads(held, reports))
                    .forEach(reading -> readings.put(reading.report().id(), reading));
            return readings;
        });
    }

    /** As {@link #readings(Collection)}, each as people judged it. */
    public Map<String, Reading> judgedReadings(Collection<String> reports) {
        Map<String, Reading> readings = readings(reports);
        judgements
                .judged(reports)
                .keySet()
                .forEach(report -> readings.computeIfPresent(report, (id, reading) -> judgements.applied(reading)));
        return readings;
    }

    /** The heads of the current readings of reports, in the order these are given. */
    static List<ReadingRows.Head> heads(Connection held, Collection<String> reports) throws SQLException {
        return Sql.list(
                held,
                "SELECT " + ReadingRows.HEAD + " FROM json_each(?) f"
                        + " CROSS JOIN reports p ON p.id = f.value CROSS JOIN readings r"
                        + " ON r.number = " + ReadingRows.current("p.number") + " ORDER BY f.key",
                ReadingRows::head,
                Sql.array(reports));
    }

    /** The heads of readings, by number. */
    static List<ReadingRows.Head> headsOf(Connection held, Collection<Long> readings) throws SQLException {
        return Sql.list(
                held,
                "SELECT " + ReadingRows.HEAD + " FROM json_each(?) f"
                        + " CROSS JOIN readings r ON r.number = f.value CROSS JOIN reports p ON p.number = r.report"
                        + " ORDER BY f.key",
                ReadingRows::head,
                readings.toString());
    }

    /** The numbers of the current readings of reports, by report id: they tell whether anything was read anew. */
    public Map<String, Long> readingNumbers(Collection<String> reports) {
        return ask(held -> {
            Map<String, Long> numbers = new LinkedHashMap<>();
            Sql.list(
                    held,
                    "SELECT p.id, coalesce(" + ReadingRows.current("p.number") + ", 0)"
                            + " FROM json_each(?) f CROSS JOIN reports p ON p.id = f.value ORDER BY f.key",
                    row -> numbers.put(row.getString(1), row.getLong(2)) == null,
                    Sql.array(reports));
            return numbers;
        });
    }

    /** Every reading of a report, the first first. */
    public List<Reading> versions(String report) {
        return ask(held -> Sql.list(
                held,
                "SELECT r.number AS reading, r.version, r.sentences, p.*"
                        + " FROM readings r JOIN reports p ON p.number = r.report WHERE p.id = ? ORDER BY r.number",
                row -> new ReadingRows(held).reading(row),
                report));
    }

    /** The current readings asked for, in the order they came. The stream must be closed. */
    public Stream<Reading> readings(EventFilter filter) {
        return streamed(
                filter,
                " AND r.number IN (SELECT x.reading FROM actors a"
                        + " JOIN event_actors x ON x.actor = a.id WHERE a.country = ?)",
                reading -> reading);
    }

    /** As {@link #readings(EventFilter)}, each as people judged it, and those asked for that are so as judged. */
    public Stream<Reading> judgedReadings(EventFilter filter) {
        return streamed(
                filter, " AND p.number IN (SELECT c.report FROM report_codes c WHERE c.code = ?)", judgements::applied);
    }

    private Stream<Reading> streamed(EventFilter filter, String ofActor, UnaryOperator<Reading> seen) {
        StringBuilder sql = new StringBuilder(CURRENT_READINGS);
        List<Object> parameters = new ArrayList<>();
        filter.actor().ifPresent(actor -> {
            sql.append(ofActor);
            parameters.add(actor);
        });
        filter.since().ifPresent(since -> {
            // A month or a year counts by its last day: '~' sorts after '-' and every digit.
            sql.append(" AND EXISTS (SELECT 1 FROM events e WHERE e.reading = r.number"
                    + " AND (CASE WHEN e.date_text IS NULL THEN p.published ELSE e.date END) || '~' >= ?)");
            parameters.add(since.toString());
        });
        sql.append(" ORDER BY r.number");
        Stream<Reading> readings = RowStream.open(
                        file, sql.toString(), parameters, streaming -> row -> new ReadingRows(streaming).reading(row))
                .map(seen);
        return filter.isAll()
                ? readings
                : readings.filter(
                        reading -> reading.events().stream().anyMatch(event -> filter.holds(reading.report(), event)));
    }

    /** The events asked for, of the current readings, in the order these came. The stream must be closed. */
    public Stream<ReportedEvent> events(EventFilter filter) {
        return readings(filter)
                .flatMap(reading -> reading.events().stream()
                        .filter(event -> filter.holds(reading.report(), event))
                        .map(event -> new ReportedEvent(reading.report(), event)));
    }

    /** Reports by their words. */
    public Search search() {
        return search;
    }

    /** Stories, their accounts, and what was decided about them. */
    public Stories stories() {
        return stories;
    }

    /**
     * What grouping keeps of earlier reports. To group a new one, read and record inside {@link #together}, so that no
     * other process places a report between the two.
     *
     * @param keys by which keys a profile is found again
     */
    public StoryMemory storyMemory(ProfileKeys keys) {
        return new LedgerMemory(this, keys);
    }

    /** Adds a watch; adding it again changes nothing. */
    public void addWatch(Watch watch) {
        change(held -> Sql.run(
                held,
                "INSERT INTO watches VALUES (?, ?) ON CONFLICT DO NOTHING",
                watch.supporter(),
                watch.supported()));
    }

    /** Takes a watch away; says whether it was there. */
    public boolean removeWatch(Watch watch) {
        return change(held -> Sql.run(
                        held,
                        "DELETE FROM watches WHERE supporter = ? AND supported = ?",
                        watch.supporter(),
                        watch.supported()))
                > 0;
    }

    /** All watches, by their codes. */
    public List<Watch> watches() {
        return ask(held -> Sql.list(
                held,
                "SELECT supporter, supported FROM watches ORDER BY supporter, supported",
                row -> new Watch(row.getString(1), row.getString(2))));
    }

    /** What people decided. */
    public Judgements judgements() {
        return judgements;
    }

    /** Who acted upon whom, counted and listed. */
    public Dyads dyads() {
        return dyads;
    }

    /** The actors that readings speak of. */
    public Actors actors() {
        return actors;
    }

    /** Who published the reports. */
    public Outlets outlets() {
        return outlets;
    }

    @Override
    public void close() {
        readers.close();
        write(held -> {
            writer.close();
            held.close();
            return true;
        });
    }
}
