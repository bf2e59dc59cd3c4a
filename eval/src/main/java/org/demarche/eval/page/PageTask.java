package org.demarche.eval.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.core.watch.Watch;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.StoryLine;

/**
 * How long pages take on a large ledger: alone, while {@code demarche read} reads reports into it, with many readers at
 * once. Server and reading are processes of their own, started as their users start them.
 */
public final class PageTask implements EvalTask {
    private static final int REPORTS_ASKED = 400;
    private static final int REPORTS_READ_IN = 5000;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String description() {
        return "milliseconds per page of 'demarche serve' on a made ledger, which is made where the file is not there"
                + " (--with reports=N, 100000 if not given, ten events each; --with program=./demarche;"
                + " --with readers=50; --with parts=alone,reading,readers; --with kinds=home,pair for some of the pages)";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        if (files.size() != 1) {
            throw new IOException("name one file for the made ledger: one that is there, or one to be made");
        }
        long begun = System.nanoTime();
        Path file = files.get(0);
        Map<String, Object> measures = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            make(file, Integer.parseInt(options.getOrDefault("reports", "100000")));
            measures.put("seconds to make the ledger", (System.nanoTime() - begun) / 1e9);
        }
        long reports;
        Map<String, List<String>> pages;
        String text;
        try (Ledger ledger = Ledger.openExisting(file)) {
            reports = ledger.reportCount();
            pages = pages(ledger);
            if (options.containsKey("kinds")) {
                pages.keySet()
                        .retainAll(List.of(options.getOrDefault("kinds", "").split(",")));
            }
            text = new LedgerMaker(ledger, System.nanoTime()).lines(REPORTS_READ_IN, LocalDate.of(2024, 1, 1));
        }
        measures.put("megabytes of the file", Files.size(file) / 1_000_000);
        measure(file, options, pages, text, measures);
        return Scores.of(this, files, reports, measures, begun);
    }

    private static void make(Path file, int reports) {
        try (Ledger ledger = Ledger.open(file)) {
            new LedgerMaker(ledger, 20_240_101).add(reports, LocalDate.of(2015, 1, 1));
            ledger.addWatch(new Watch("CHN", "RUS"));
            ledger.addWatch(new Watch("USA", "UKR"));
            ledger.addWatch(new Watch("IRN", "SYR"));
        }
    }

    private static void measure(
            Path file,
            Map<String, String> options,
            Map<String, List<String>> pages,
            String text,
            Map<String, Object> measures)
            throws IOException {
        String program = options.getOrDefault("program", "./demarche");
        int readers = Integer.parseInt(options.getOrDefault("readers", "50"));
        List<String> parts =
                List.of(options.getOrDefault("parts", "alone,reading,readers").split(","));
        try (Served served = Served.start(program, file)) {
            measures.put("seconds from start to first page", served.secondsToFirstPage());
            Visits visits = new Visits(served, pages);
            served.megabytes("VmRSS").ifPresent(size -> measures.put("megabytes resident after it", size));
            served.awaitRest();
            served.megabytes("VmRSS").ifPresent(size -> measures.put("megabytes resident with the reader", size));
            if (parts.contains("alone")) {
                measures.put("alone, ms", visits.alone());
                served.megabytes("VmRSS").ifPresent(size -> measures.put("megabytes resident then", size));
            }
            if (parts.contains("readers")) {
                measures.put(readers + " readers, ms", visits.together(readers));
            }
            if (parts.contains("reading")) {
                reading(file, program, text, () -> {
                    measures.put("while reading in, ms", visits.alone());
                    if (parts.contains("readers")) {
                        measures.put("while reading in, " + readers + " readers, ms", visits.together(readers));
                    }
                });
            }
            served.megabytes("VmHWM").ifPresent(size -> measures.put("megabytes resident at most", size));
        }
    }

    /** Work that may fail for want of a file or an answer. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** Does the work while another process reads made reports into the ledger. */
    private static void reading(Path file, String program, String text, Work work) throws IOException {
        Path reports = Files.createTempFile("demarche-made", ".jsonl");
        long before = count(file);
        Process reading = null;
        try {
            Files.writeString(reports, text);
            reading = new ProcessBuilder(program, "read", "--ledger", file.toString(), reports.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (reading.isAlive() && count(file) == before) {
                Thread.sleep(200);
            }
            work.run();
            if (!reading.isAlive()) {
                throw new IOException("'demarche read' ended before the pages were asked for: nothing was measured");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            if (reading != null) {
                Served.end(reading);
            }
            Files.deleteIfExists(reports);
        }
    }

    private static long count(Path file) {
        try (Ledger ledger = Ledger.openExisting(file)) {
            return ledger.reportCount();
        }
    }

    /** Addresses of each kind of page, most of them asked for once, so that little of what was kept helps. */
    private static Map<String, List<String>> pages(Ledger ledger) {
        Random chance = new Random(7);
        List<StoryLine> stories = ledger.stories().newest(StoryLine.Cursor.START, 400);
        int last = (int) Math.max(1, ledger.reportCount());
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS_ASKED; i++) {
            ledger.reports(chance.nextInt(last), 1).forEach(report -> reports.add("/reports/" + report.id()));
        }
        String[] codes = {"USA", "CHN", "RUS", "UKR", "ISR", "IRN", "TUR", "EGY", "DZA", "FIN", "UZB", "NLD"};
        List<String> pairs = new ArrayList<>();
        for (String one : codes) {
            for (String other : codes) {
                if (!one.equals(other)) {
                    pairs.add("/pairs/" + one + "/" + other);
                }
            }
        }
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("home further down", List.of("/?after=2016-05-01.100000", "/?after=2015-06-01.100000"));
        pages.put(
                "story", stories.stream().map(story -> "/stories/" + story.id()).toList());
        pages.put("report", reports);
        pages.put("actor", Arrays.stream(codes).map(code -> "/actors/" + code).toList());
        pages.put("actors", List.of("/actors", "/actors?name=U"));
        pages.put("pair", pairs);
        pages.put(
                "pair of a day",
                pairs.stream().map(pair -> pair + "?asof=2016-02-18").toList());
        pages.put("matrix", List.of("/matrix", "/matrix?from=2016&to=2017&what=AID", "/matrix?standings=all"));
        pages.put("map", List.of("/map", "/map?from=2016-02"));
        pages.put("sources", List.of("/sources", "/sources/Outlet%201"));
        pages.put("search rare", List.of("/search?q=%22the+disputed+dam%22+UZB+NLD", "/search?q=FIN+SWE+praised"));
        pages.put("search common", List.of("/search?q=rifles", "/search?q=treaty+officials"));
        pages.put("api events", List.of("/api/v1/pairs/USA/CHN/events", "/api/v1/stories?limit=50"));
        pages.values().removeIf(List::isEmpty);
        return pages;
    }
}
