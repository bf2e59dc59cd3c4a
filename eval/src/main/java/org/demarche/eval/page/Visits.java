package org.demarche.eval.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a server for pages, one after another or as many readers at once, and tells how long each kind took. */
final class Visits {
    private static final int ASKED = 60;
    private static final int ASKED_EACH = 10;

    private final Served served;
    private final Map<String, List<String>> pages;
    private int turn;

    /**
     * Visits to a server.
     *
     * @param pages the addresses of each kind of page
     */
    Visits(Served served, Map<String, List<String>> pages) {
        this.served = served;
        this.pages = pages;
    }

    /** One reader, kind by kind: p95 and median in milliseconds of waiting, and of processor time for each page. */
    Map<String, Object> alone() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        Map<String, Object> measures = new LinkedHashMap<>();
        // Where there are enough addresses, a second turn asks for others.
        int first = ASKED * turn++;
        for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
            List<Double> times = new ArrayList<>();
            Duration before = served.processorTime();
            for (int i = 0; i < ASKED; i++) {
                times.add(ask(
                        client,
                        kind.getValue().get((first + i) % kind.getValue().size())));
            }
            Duration taken = served.processorTime().minus(before);
            Map<String, Object> measure = times(times);
            measure.put("processor", taken.toMillis() / (double) ASKED);
            measures.put(kind.getKey(), measure);
        }
        return measures;
    }

    /** Many readers at once, each of whom reads a page for half a second to three before asking for the next. */
    Map<String, Object> together(int readers) throws IOException {
        Map<String, List<Double>> times = new TreeMap<>();
        List<String> kinds = List.copyOf(pages.keySet());
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        HttpClient client = HttpClient.newHttpClient();
        Duration before = served.processorTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                Random chance = new Random(reader);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < ASKED_EACH; i++) {
                        Thread.sleep(500 + chance.nextInt(2500));
                        String kind = kinds.get(chance.nextInt(kinds.size()));
                        List<String> addresses = pages.getOrDefault(kind, List.of());
                        double time = ask(client, addresses.get(chance.nextInt(addresses.size())));
                        synchronized (times) {
                            times.computeIfAbsent(kind, unseen -> new ArrayList<>())
                                    .add(time);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IOException("readers failed: " + failure, failure);
        } finally {
            threads.shutdownNow();
        }
        Duration taken = served.processorTime().minus(before);
        Map<String, Object> measures = new LinkedHashMap<>();
        List<Double> whole = new ArrayList<>();
        for (String kind : kinds) {
            List<Double> each = times.getOrDefault(kind, List.of());
            whole.addAll(each);
            if (!each.isEmpty()) {
                measures.put(kind, times(each));
            }
        }
        Map<String, Object> measure = times(whole);
        measure.put("processor", taken.toMillis() / (double) whole.size());
        measures.put("all of them", measure);
        return measures;
    }

    private static Map<String, Object> times(List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("p95", sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)]);
        measure.put("median", sorted[sorted.length / 2]);
        return measure;
    }

    private double ask(HttpClient client, String path) throws IOException {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
