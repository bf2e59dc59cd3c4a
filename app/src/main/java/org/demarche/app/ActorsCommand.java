package org.demarche.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analyse.actors.Explanation;
import org.demarche.core.actor.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche actors}: why a name is read as it is. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Explains whom a name is read to mean, and where we have that from.",
        footer = {
            "",
            "Your own names go into .tsv files in the folder that DEMARCHE_LEXICON names; see docs/actors.md.",
            "",
            "Examples:",
            "  demarche actors Kremlin",
            "  demarche actors --on 2005-06-01 'Condoleezza Rice'"
        })
final class ActorsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the report, as 2005-06-01; offices change hands.")
    private @Nullable LocalDate day;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "The name; several words need no quotes.")
    private String[] words = {};

    @Override
    public Integer call() {
        Explanation explanation = Analysts.lexicon().explain(String.join(" ", words), Optional.ofNullable(day));
        PrintWriter out = spec.commandLine().getOut();
        out.println(explanation.name() + " → "
                + explanation.chosen().map(ActorsCommand::shown).orElse("nobody by the name alone"));
        out.println("  because " + explanation.reason());
        for (Explanation.Candidate candidate : explanation.candidates()) {
            out.println("  - " + shown(candidate.actor()));
            out.println("      " + candidate.reason());
            out.println("      source: " + candidate.source());
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String shown(Actor actor) {
        return actor.name()
                + actor.country().map(code -> ", " + code).orElse("")
                + actor.sector().map(sector -> ", " + sector).orElse("")
                + " (" + actor.kind().word() + ")";
    }
}
