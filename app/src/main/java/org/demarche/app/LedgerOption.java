package org.demarche.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The ledger that a command works on. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "The ledger; by default the file that DEMARCHE_LEDGER names, or demarche.db here.")
    private @Nullable Path file;

    /** Opens the ledger, and makes it where there is none. */
    Ledger open() {
        return opened(Ledger::open);
    }

    /** Opens a ledger to ask of it; where there is none, that is said and none is made. */
    Ledger openExisting(CommandSpec asking) {
        if (Files.notExists(path())) {
            throw new ParameterException(
                    asking.commandLine(),
                    "there is no ledger at " + path() + "; 'demarche read' makes one, --ledger names another");
        }
        return opened(Ledger::openExisting);
    }

    /** One of an older version is brought up to date first, which takes some seconds where it is large. */
    private Ledger opened(BiFunction<Path, Ledger.Upgrade, Ledger> opening) {
        try (Progress progress = Progress.onTerminal()) {
            return opening.apply(
                    path(),
                    (number, of) -> progress.say(
                            "bringing an older ledger up to date, step %d of %d  %s".formatted(number, of, path())));
        }
    }

    /** The ledger's file. */
    Path path() {
        if (file != null) {
            return file;
        }
        String named = System.getenv("DEMARCHE_LEDGER");
        return Path.of(named == null || named.isBlank() ? "demarche.db" : named);
    }
}
