package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analyse.Analyst;
import org.demarche.brief.TextBrief;
import org.demarche.ledger.Ledger;
import org.demarche.read.ReadOptions;
import org.demarche.read.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche read}: the main job. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads reports into the ledger and prints the brief of their stories, then what could not be read.",
        footer = {
            "",
            "Text files may begin with lines 'Outlet: …', 'Date: 2025-02-18', 'URL: …' and an empty line. Pages say these"
                    + " things themselves. Reading the same input again changes nothing.",
            "",
            "Examples:",
            "  demarche read samples/",
            "  demarche read --date 2025-02-18 --outlet 'The Harbour Post' report.txt",
            "  demarche read https://news.example/2025/02/18/report.html",
            "",
            "Exit codes: 0 done, 1 some inputs unreadable, 2 wrong usage, 3 the ledger cannot be used."
        })
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledgerOption;

    @Option(names = "--date", paramLabel = "DATE", description = "Day of publication of all reports, as 2025-02-18.")
    private @Nullable LocalDate date;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published all reports.")
    private @Nullable String outlet;

    @Option(names = "--full", description = "Show everything under each heading, not the first few.")
    private boolean full;

    @Parameters(arity = "1..*", paramLabel = "PATH|URL", description = "Text files, HTML pages, folders, addresses.")
    private List<String> places = List.of();

    @Override
    public Integer call() throws IOException {
        ReadOptions options = new ReadOptions(Optional.ofNullable(date), Optional.ofNullable(outlet));
        try (Ledger ledger = ledgerOption.open();
                Analyst analyst = Analysts.load()) {
            Desk desk = new Desk(ledger, analyst);
            try (Progress progress = Progress.onTerminal()) {
                desk.take(new Sources(options), places, progress);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.print(new TextBrief(full).write(Briefs.ofReports(ledger, desk.reports(), desk.unread())));
            out.flush();
            return desk.unread().isEmpty() ? ExitCode.DONE : ExitCode.SOME_UNREADABLE;
        }
    }
}
