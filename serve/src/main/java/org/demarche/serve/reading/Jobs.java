package org.demarche.serve.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Readings under way, one at a time, and how far they are. */
public final class Jobs implements AutoCloseable {
    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 200;

    private final Intake intake;
    private final AtomicLong next = new AtomicLong();
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    /** Jobs for an intake. */
    public Jobs(Intake intake) {
        this.intake = intake;
        this.worker =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "reading");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * How far a reading is.
     *
     * @param number its number
     * @param all how many inputs were given
     * @param outcomes what became of those that are done, under the names the person knows them by
     * @param finished whether all are done
     * @param ready whether what reads is loaded
     */
    public record State(long number, int all, List<Intake.Outcome> outcomes, boolean finished, boolean ready) {}

    private static final class Job {
        private final int all;
        private final List<Intake.Outcome> outcomes = new ArrayList<>();
        private boolean finished;

        Job(int all) {
            this.all = all;
        }

        synchronized void add(Intake.Outcome outcome) {
            outcomes.add(outcome);
        }

        synchronized void finish() {
            finished = true;
        }

        synchronized State state(long number, boolean ready) {
            return new State(number, all, List.copyOf(outcomes), finished, ready);
        }
    }

    /**
     * Starts a reading.
     *
     * @param folder a folder of ours that holds the files, and is removed when they are read
     * @param names the names that the person knows the files by, by our path
     * @throws RejectedExecutionException if too many wait already
     */
    public long start(Intake.Delivery given, Path folder, Map<String, String> names) {
        long number = next.incrementAndGet();
        Job job = new Job(given.files().size() + given.addresses().size());
        synchronized (jobs) {
            jobs.put(number, job);
            if (jobs.size() > MOST_KEPT) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        worker.execute(() -> {
            try {
                intake.take(
                        given,
                        outcome -> job.add(new Intake.Outcome(
                                shownName(outcome.where(), names), outcome.report(), outcome.reason())));
            } catch (RuntimeException failure) {
                System.err.println("demarche: reading failed: " + failure);
                job.add(new Intake.Outcome("", Optional.empty(), "Demarche failed: " + failure.getMessage()));
            } finally {
                job.finish();
                remove(folder);
            }
        });
        return number;
    }

    private static String shownName(String where, Map<String, String> names) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (where.startsWith(name.getKey())) {
                return name.getValue() + where.substring(name.getKey().length());
            }
        }
        return where;
    }

    /** How far a reading is. */
    public Optional<State> state(long number) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(number)).map(job -> job.state(number, intake.isReady()));
        }
    }

    /** Removes a folder of ours with the files in it. */
    static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            System.err.println("demarche: " + folder + " could not be removed: " + left.getMessage());
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
