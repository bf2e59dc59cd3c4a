package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.ledger.Ledger;
import org.demarche.parquet.ParquetExport;
import org.demarche.serve.Given;
import org.demarche.serve.Server;
import org.demarche.serve.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demarche serve}: the page and the API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Opens the page on which everything in the ledger is read, checked and judged; the same as an API.",
        footer = {
            "",
            "It answers this machine alone. To let others in, give --address and a --token-file, and put a server with"
                    + " TLS before it. docs/page.md tells what each page shows.",
            "",
            "Examples:",
            "  demarche serve",
            "  demarche serve --ledger may.db --port 9000",
            "  openssl rand -hex 24 > token; demarche serve --address 0.0.0.0 --token-file token"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledgerOption;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "The port; 8080 by default.")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The network address to listen on; any but a loopback address needs a token.")
    private String address = "127.0.0.1";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is the token that whoever asks must show.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--try",
            hidden = true,
            description = "Starts with a ledger of its own, reads a sentence, asks for each page once, and ends.")
    private boolean trial;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (trial) {
            return Trial.run();
        }
        ServerOptions options = options();
        LexiconNaming naming = new LexiconNaming();
        try (Ledger ledger = ledgerOption.open();
                DeskIntake intake = new DeskIntake(ledger, naming::lexicon);
                Server server = start(options, ledger, new Given(intake, naming, ParquetExport::new))) {
            PrintWriter out = spec.commandLine().getOut();
            String host = address.contains(":") ? "[" + address + "]" : address;
            out.println("Demarche is at http://" + host + ":" + server.port() + "/ with " + ledgerOption.path()
                    + ". Ctrl-C ends it.");
            out.flush();
            intake.prepare();
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
            end.await();
        }
        return ExitCode.DONE;
    }

    private Server start(ServerOptions options, Ledger ledger, Given given) throws IOException {
        try {
            return Server.start(options, ledger, given);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        } catch (io.javalin.util.JavalinBindException taken) {
            throw new IOException(
                    "port %d at %s cannot be used: another program has it, or it is not permitted. Name another with --port"
                            .formatted(port, address),
                    taken);
        }
    }

    private ServerOptions options() throws IOException {
        Optional<String> token = Optional.empty();
        if (tokenFile != null) {
            if (!Files.isReadable(tokenFile)) {
                throw new ParameterException(
                        spec.commandLine(), "there is no file " + tokenFile + " to read the token from");
            }
            token = Files.readString(tokenFile).lines().findFirst().map(String::strip);
        }
        try {
            return new ServerOptions(address, port, token, System.getProperty("user.name", "analyst"));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
