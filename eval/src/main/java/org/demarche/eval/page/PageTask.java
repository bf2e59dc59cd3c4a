package org.demarche.eval.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.core.watch.Watch;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.ReportLine;
import org.demarche.ledger.StoryLine;
import org.demarche.serve.Given;
import org.demarche.serve.Server;
import org.demarche.serve.ServerOptions;
import org.demarche.serve.actor.Naming;

/** How long pages take on a large ledger: alone, while reports are being read in, with many readers at once. */
public final class PageTask implements EvalTask {
    private static final int ASKED = 60;
    private static final int READERS = 50;
    private static final int ASKED_EACH = 8;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String description() {
        return "milliseconds per page on a made ledger; the file is made where there is none (--with reports=N, 100000 if"
                + " not given, ten events each)";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        if (files.size() != 1) {
            throw new IOException("name one file for the made ledger");
        }
        long begun = System.nanoTime();
        int reports = Integer.parseInt(options.getOrDefault("reports", "100000"));
        Map<String, Object> measures = new LinkedHashMap<>();
        if (Files.notExists(files.get(0))) {
            try (Ledger ledger = Ledger.open(files.get(0))) {
                new LedgerMaker(ledger, 20_240_101).add(reports, LocalDate.of(2015, 1, 1));
                ledger.addWatch(new Watch("CHN", "RUS"));
                ledger.addWatch(new Watch("USA", "UKR"));
                ledger.addWatch(new Watch("IRN", "SYR"));
            }
            measures.put("seconds to make the ledger", (System.nanoTime() - begun) / 1e9);
        }
        try (Ledger ledger = Ledger.open(files.get(0))) {
            measure(ledger, measures);
        }
        measures.put("megabytes of the file", Files.size(files.get(0)) / 1_000_000);
        return new Scores(
                name(),
                files.stream().map(Path::toString).toList(),
                reports,
                measures,
                (System.nanoTime() - begun) / 1e9);
    }

    private static void measure(Ledger ledger, Map<String, Object> measures) throws IOException {
        Map<String, List<String>> pages = pages(ledger);
        long start = System.nanoTime();
        Given given =
                new Given((asked, sink) -> {}, (name, day) -> new Naming.Explained(Optional.empty(), "", List.of()));
        try (Server server = Server.start(ServerOptions.loopback(0), ledger, given)) {
            HttpClient client = HttpClient.newHttpClient();
            ask(client, server.port(), "/keys");
            measures.put("milliseconds from start to a first page", (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            ask(client, server.port(), "/");
            measures.put("milliseconds of the first Home", (System.nanoTime() - start) / 1e6);
            measures.put("p95 alone, ms", alone(client, server.port(), pages));
            AtomicBoolean reading = new AtomicBoolean(true);
            ExecutorService reader = Executors.newSingleThreadExecutor();
            try {
                reader.execute(() -> {
                    LedgerMaker maker = new LedgerMaker(ledger, System.nanoTime());
                    while (reading.get()) {
                        maker.add(1, LocalDate.of(2019, 1, 1));
                    }
                });
                measures.put("p95 while reading in, ms", alone(client, server.port(), pages));
                measures.put("p95 while reading in, 50 readers, ms", together(server.port(), pages));
            } finally {
                reading.set(false);
                reader.shutdown();
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            measures.put("megabytes of heap used", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        }
    }

    /** Addresses of each kind of page, others each time so that nothing kept helps but what a reader would have. */
    private static Map<String, List<String>> pages(Ledger ledger) {
        Random chance = new Random(7);
        List<StoryLine> stories = ledger.stories().newest(StoryLine.Cursor.START, 400);
        long last = ledger.reportCount();
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            List<ReportLine> found = ledger.reports(chance.nextInt((int) Math.max(1, last)), 1);
            found.forEach(report -> reports.add(report.id()));
        }
        String[] codes = {"USA", "CHN", "RUS", "UKR", "ISR", "IRN", "TUR", "EGY", "DZA", "FIN", "UZB", "NLD"};
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("home, further down", List.of("/?after=2016-05-01.100000", "/?after=2015-06-01.100000"));
        pages.put(
                "story", stories.stream().map(story -> "/stories/" + story.id()).toList());
        pages.put("report", reports.stream().map(report -> "/reports/" + report).toList());
        pages.put("actor", Arrays.stream(codes).map(code -> "/actors/" + code).toList());
        List<String> pairs = new ArrayList<>();
        for (String one : codes) {
            for (String other : codes) {
                if (!one.equals(other)) {
                    pairs.add("/pairs/" + one + "/" + other);
                }
            }
        }
        pages.put("pair", pairs);
        pages.put("matrix", List.of("/matrix", "/matrix?from=2016&to=2017&what=AID", "/matrix?standings=all"));
        pages.put("map", List.of("/map", "/map?from=2016-02"));
        pages.put("sources", List.of("/sources", "/sources/Outlet%201"));
        pages.put("search, rare", List.of("/search?q=%22the+disputed+dam%22+UZB+NLD", "/search?q=FIN+SWE+praised"));
        pages.put("search, common", List.of("/search?q=rifles", "/search?q=treaty+officials"));
        pages.put("api events", List.of("/api/v1/pairs/USA/CHN/events", "/api/v1/stories?limit=50"));
        return pages;
    }

    private static Map<String, Object> alone(HttpClient client, int port, Map<String, List<String>> pages)
            throws IOException {
        Map<String, Object> measures = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
            if (kind.getValue().isEmpty()) {
                continue;
            }
            double[] times = new double[ASKED];
            for (int i = 0; i < ASKED; i++) {
                times[i] = ask(
                        client, port, kind.getValue().get(i % kind.getValue().size()));
            }
            measures.put(kind.getKey(), p95(times));
        }
        return measures;
    }

    private static Map<String, Object> together(int port, Map<String, List<String>> pages) throws IOException {
        Map<String, List<Double>> times = new ConcurrentHashMap<>();
        List<Map.Entry<String, List<String>>> kinds = pages.entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .toList();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random chance = new Random(reader);
                HttpClient client = HttpClient.newHttpClient();
                all.add(readers.submit(() -> {
                    for (int i = 0; i < ASKED_EACH; i++) {
                        var kind = kinds.get(chance.nextInt(kinds.size()));
                        double time = ask(
                                client,
                                port,
                                kind.getValue()
                                        .get(chance.nextInt(kind.getValue().size())));
                        times.computeIfAbsent(
                                        kind.getKey(),
                                        unseen -> java.util.Collections.synchronizedList(new ArrayList<>()))
                                .add(time);
                        // A person reads for a while before the next page.
                        Thread.sleep(500 + chance.nextInt(2500));
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
            readers.shutdown();
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> kind : kinds) {
            double[] each = times.getOrDefault(kind.getKey(), List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            measures.put(kind.getKey(), each.length == 0 ? Double.NaN : p95(each));
        }
        return measures;
    }

    private static double ask(HttpClient client, int port, String path) throws IOException {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
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

    private static double p95(double[] times) {
        Arrays.sort(times);
        return times[(int) Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)];
    }
}
