package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Ledger;
import org.demarche.parquet.ParquetExport;
import org.demarche.serve.Given;
import org.demarche.serve.Server;
import org.demarche.serve.ServerOptions;
import org.demarche.serve.reading.Intake;

/**
 * A server that reads one report, is asked for each page once, and ends: everything it loads is what the start script
 * keeps for the next start.
 */
final class Trial {
    private static final List<String> PAGES = List.of(
            "/",
            "/pairs/EGY/ISR",
            "/actors",
            "/actors/EGY",
            "/matrix",
            "/map",
            "/sources",
            "/search?q=plan",
            "/judgements",
            "/read",
            "/files/demarche.css",
            "/api/v1/reports");

    private Trial() {}

    static int run() throws IOException {
        Path folder = Files.createTempDirectory("demarche-try");
        LexiconNaming naming = new LexiconNaming();
        try (Ledger ledger = Ledger.open(folder.resolve("try.db"));
                DeskIntake intake = new DeskIntake(ledger, naming::lexicon);
                Server server = Server.start(
                        ServerOptions.loopback(0), ledger, new Given(intake, naming, ParquetExport::new))) {
            ledger.addWatch(new Watch("EGY", "ISR"));
            Path text = Files.writeString(
                    folder.resolve("report.txt"), "Egypt rejected Israel's plan, a minister in Cairo said.\n");
            List<String> pages = new ArrayList<>(PAGES);
            intake.take(
                    new Intake.Delivery(List.of(text), List.of(), Optional.empty(), Optional.empty()),
                    outcome -> outcome.report().ifPresent(report -> pages.add("/reports/" + report)));
            ledger.stories().ids().forEach(story -> pages.add("/stories/" + story));
            for (String page : pages) {
                ask("http://127.0.0.1:" + server.port() + page);
            }
        } finally {
            remove(folder);
        }
        return ExitCode.DONE;
    }

    private static void ask(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
