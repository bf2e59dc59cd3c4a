package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.core.report.ReportRead;
import org.demarche.core.report.Unreadable;
import org.demarche.ledger.Ledger;
import org.demarche.read.ReadOptions;
import org.demarche.read.Sources;
import org.demarche.serve.reading.Intake;
import org.jspecify.annotations.Nullable;

/** The page's way to the desk: the same sources, guard and limits as on the command line. */
final class DeskIntake implements Intake, AutoCloseable {
    /** So long the first pages have the processor to themselves, in milliseconds. */
    private static final long FIRST_PAGES = 3000;

    private final Ledger ledger;
    private final Supplier<ActorLexicon> lexicon;
    private volatile @Nullable Analyst analyst;

    DeskIntake(Ledger ledger, Supplier<ActorLexicon> lexicon) {
        this.ledger = ledger;
        this.lexicon = lexicon;
    }

    /** Loads model and lexicons beside the first pages; what is given to read meanwhile waits for them. */
    void prepare() {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(FIRST_PAGES);
                        loaded();
                    } catch (IOException failure) {
                        System.err.println("demarche: the reader model cannot be loaded: " + failure.getMessage());
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "loading");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean isReady() {
        return analyst != null;
    }

    @Override
    public synchronized void take(Delivery given, Consumer<Outcome> sink) {
        Desk desk;
        try {
            desk = new Desk(ledger, loaded());
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

    private synchronized Analyst loaded() throws IOException {
        Analyst known = analyst;
        if (known == null) {
            known = Analysts.load(lexicon);
            analyst = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Analyst known = analyst;
        if (known != null) {
            known.close();
        }
    }
}
