package org.demarche.eval.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.watch.Watch;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;
import org.demarche.export.ExportFormat;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.StoryLine;
import org.demarche.serve.Given;
import org.demarche.serve.Server;
import org.demarche.serve.ServerOptions;
import org.demarche.serve.actor.Naming;

/** Takes a picture of each page at two widths, to be looked at. */
public final class ScreenshotsTask implements EvalTask {
    private static final int[] WIDTHS = {1400, 480};
    private static final int MOST_HIGH = 2600;

    @Override
    public String name() {
        return "screenshots";
    }

    @Override
    public String description() {
        return "pictures of each page of a ledger at two widths, into the folder --with out=FOLDER; needs chromium on the"
                + " path (--with scheme=dark for the dark pages, --with medium=print for the printed ones)";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        Path program = Chromium.found().orElseThrow(() -> new IOException("there is no chromium on the path"));
        Path out = Path.of(options.getOrDefault("out", "screenshots"));
        Files.createDirectories(out);
        int pictures = 0;
        Given given = new Given(
                (asked, sink) -> {},
                (name, day) -> new Naming.Explained(Optional.empty(), "", List.of()),
                filter -> ExportFormat.CSV.export(filter, true));
        try (Ledger ledger = Ledger.openExisting(files.get(0));
                Server server = Server.start(ServerOptions.loopback(0), ledger, given);
                Chromium chromium = Chromium.start(program)) {
            if (options.containsKey("medium")) {
                chromium.medium(options.getOrDefault("medium", "screen"));
            } else {
                chromium.scheme(options.getOrDefault("scheme", "light"));
            }
            for (Map.Entry<String, String> page : pages(ledger).entrySet()) {
                for (int width : WIDTHS) {
                    chromium.size(width, 900);
                    chromium.open("http://127.0.0.1:" + server.port() + page.getValue());
                    int high = chromium.ask("document.documentElement.scrollHeight")
                            .asInt();
                    chromium.size(width, Math.max(600, Math.min(MOST_HIGH, high)));
                    Files.write(out.resolve(page.getKey() + "-" + width + ".png"), chromium.picture());
                    pictures++;
                }
            }
        }
        return new Scores(
                name(),
                files.stream().map(Path::toString).toList(),
                pictures,
                Map.of("folder", out.toString()),
                (System.nanoTime() - begun) / 1e9);
    }

    private static Map<String, String> pages(Ledger ledger) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        List<StoryLine> stories = ledger.stories().newest(StoryLine.Cursor.START, 1);
        for (StoryLine story : stories) {
            pages.put("story", "/stories/" + story.id());
            ledger.stories()
                    .story(story.id())
                    .ifPresent(found ->
                            pages.put("report", "/reports/" + found.reports().get(0)));
        }
        for (Watch watch : ledger.watches()) {
            pages.putIfAbsent("pair", "/pairs/" + watch.supporter() + "/" + watch.supported());
        }
        ledger.actors().codes(1).forEach(code -> {
            pages.put("actor-of-code", "/actors/" + code.getKey());
            ledger.actors().ofCode(code.getKey(), 1).forEach(actor -> pages.put("actor", "/actors/" + actor.id()));
        });
        pages.put("actors", "/actors");
        pages.put("matrix", "/matrix?standings=all");
        pages.put("map", "/map?standings=all");
        pages.put("sources", "/sources");
        ledger.outlets().all().stream()
                .filter(outlet -> !outlet.name().isEmpty())
                .findFirst()
                .ifPresent(outlet ->
                        pages.put("source", "/sources/" + org.demarche.serve.page.Shown.encoded(outlet.name())));
        pages.put("judgements", "/judgements");
        pages.put("search", "/search?q=officials");
        pages.put("read", "/read");
        pages.put("keys", "/keys");
        return pages;
    }
}
