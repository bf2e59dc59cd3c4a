package org.demarche.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.brief.TextBrief;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche watch}: standing questions and their state of play. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Standing questions, 'does A support B?', and their state of play.",
        footer = {
            "",
            "States go by ISO 3166-1 alpha-3 codes, bodies by theirs (EU, NATO, UN …). docs/state-of-play.md tells the"
                    + " degrees and what moves them.",
            "",
            "Examples:",
            "  demarche watch add 'CHN supports RUS'",
            "  demarche watch list",
            "  demarche watch show CHN RUS --as-of 2022-03-14"
        })
final class WatchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say add, remove, list or show");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a watch.")
    int add(
            @Mixin LedgerOption ledgerOption,
            @Parameters(paramLabel = "'A supports B'", description = "For instance 'CHN supports RUS'.") String words) {
        Watch watch = parsed(words);
        try (Ledger ledger = ledgerOption.open()) {
            ledger.addWatch(watch);
        }
        return ExitCode.DONE;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a watch; what is recorded stays.")
    int remove(
            @Mixin LedgerOption ledgerOption,
            @Parameters(paramLabel = "'A supports B'", description = "As it was added.") String words) {
        Watch watch = parsed(words);
        try (Ledger ledger = ledgerOption.openExisting(spec)) {
            if (!ledger.removeWatch(watch)) {
                throw new ParameterException(spec.commandLine(), "there is no watch '" + watch + "'");
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the watches, each with its state of play.")
    int list(@Mixin LedgerOption ledgerOption) {
        try (Ledger ledger = ledgerOption.openExisting(spec)) {
            PrintWriter out = spec.commandLine().getOut();
            for (Watch watch : ledger.watches()) {
                out.print(TextBrief.pairAlone(Briefs.ofWatch(ledger, watch, Optional.empty()), false));
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The state of play of a pair, with the sentences behind it.")
    int show(
            @Mixin LedgerOption ledgerOption,
            @Parameters(paramLabel = "A", description = "Code of the one who would support.") String supporter,
            @Parameters(paramLabel = "B", description = "Code of the one who would be supported.") String supported,
            @Option(names = "--as-of", paramLabel = "DATE", description = "As it stood on this day, as 2022-03-14.")
                    @Nullable
                    LocalDate asOf) {
        Watch watch = parsed(supporter + " supports " + supported);
        try (Ledger ledger = ledgerOption.openExisting(spec)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(TextBrief.pairAlone(Briefs.ofWatch(ledger, watch, Optional.ofNullable(asOf)), true));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private Watch parsed(String words) {
        try {
            return Watch.parse(words);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
