package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.Ledger;
import org.demarche.serve.reading.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskIntakeTest {
    @TempDir
    private Path folder;

    /** As 'demarche read' does: what lies behind this machine's own addresses is nobody's report. */
    @Test
    void addressesGivenOnThePageAreFetchedFromThePublicWebAlone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        int port = inside.getAddress().getPort();
        List<Intake.Outcome> outcomes = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"));
                DeskIntake intake = new DeskIntake(ledger, Analysts::lexicon)) {
            intake.take(
                    new Intake.Delivery(
                            List.of(),
                            List.of(
                                    "http://127.0.0.1:" + port + "/secret",
                                    "http://localhost:" + port + "/secret",
                                    "http://[::1]:" + port + "/secret",
                                    "http://0x7f000001:" + port + "/secret",
                                    "http://169.254.169.254/latest/meta-data/",
                                    "http://10.0.0.1/"),
                            Optional.empty(),
                            Optional.empty()),
                    outcomes::add);
            assertThat(ledger.reportCount()).isZero();
        } finally {
            inside.stop(0);
        }
        assertThat(outcomes)
                .hasSize(6)
                .allMatch(outcome ->
                        outcome.report().isEmpty() && !outcome.reason().isEmpty());
        assertThat(asked).hasValue(0);
    }
}
