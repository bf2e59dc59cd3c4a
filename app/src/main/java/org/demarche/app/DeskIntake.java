package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.analyse.Analyst;
import org.demarche.core.report.ReportRead;
import org.demarche.core.report.Unreadable;
import org.demarche.ledger.Ledger;
import org.demarche.read.ReadOptions;
import org.demarche.read.Sources;
import org.demarche.serve.reading.Intake;
import org.jspecify.annotations.Nullable;

/** The page's way to the desk: the same sources, guard and limits as on the command line. */
final class DeskIntake implements Intake, AutoCloseable {
    private final Ledger ledger;
    private @Nullable Analyst analyst;

    DeskIntake(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized void take(Delivery given, Consumer<Outcome> sink) {
        Desk desk;
        try {
            desk = new Desk(ledger, analyst());
        } catch (IOException failure) {
            sink.accept(
                    new Outcome("", Optional.empty(), "The reader model cannot be loaded: " + failure.getMessage()));
            return;
        }
        Sources sources = new Sources(new ReadOptions(given.date(), given.outlet()));
        for (Path file : given.files()) {
            take(desk, sources, file.toString(), sink);
        }
        for (String address : given.addresses()) {
            take(desk, sources, address, sink);
        }
    }

    private static void take(Desk desk, Sources sources, String place, Consumer<Outcome> sink) {
        sources.read(List.of(place), input -> {
            Optional<Unreadable> refused = desk.take(input);
            Optional<String> report =
                    input instanceof ReportRead read ? Optional.of(read.report().id()) : Optional.empty();
            sink.accept(new Outcome(
                    input.where(), report, refused.map(Unreadable::reason).orElse("")));
        });
    }

    /** Loaded with the first report: it takes a second that a server need not wait for. */
    private Analyst analyst() throws IOException {
        if (analyst == null) {
            analyst = Analysts.load();
        }
        return analyst;
    }

    @Override
    public synchronized void close() {
        if (analyst != null) {
            analyst.close();
        }
    }
}
