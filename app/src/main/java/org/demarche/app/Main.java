package org.demarche.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.demarche.ledger.LedgerUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code demarche} command. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads news reports and keeps watch on who backs whom, every finding with its words and its source.",
        subcommands = {
            ReadCommand.class,
            ServeCommand.class,
            BriefCommand.class,
            WatchCommand.class,
            CodeCommand.class,
            ExportCommand.class,
            ActorsCommand.class,
            EvalCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  demarche read samples/            read a folder of reports and print the brief",
            "  demarche brief --format html      the brief again, as one page to mail",
            "  demarche serve                    the page, at http://127.0.0.1:8080/",
            "  demarche code report.txt          findings of one text, no ledger",
            "  demarche watch show CHN RUS       the state of play of a pair",
            "",
            "Exit codes: 0 done, 1 some inputs unreadable, 2 wrong usage, 3 the ledger cannot be used, 4 failed.",
            "Report a defect with the output of 'demarche --version'."
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = run(arguments);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    public static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        // Whatever the locale says: output is UTF-8, on a terminal and in a file.
        commandLine.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
        commandLine.setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(Main::explain);
        return commandLine.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof LedgerUnusable) {
            commandLine.getErr().println("demarche: " + failure.getMessage());
            return ExitCode.LEDGER;
        }
        if (failure instanceof IOException) {
            commandLine.getErr().println("demarche: " + failure.getMessage());
            return ExitCode.FAILED;
        }
        throw failure;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
