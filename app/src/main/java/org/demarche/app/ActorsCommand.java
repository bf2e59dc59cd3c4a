package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.Explanation;
import org.demarche.analyse.actors.Understood;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  demarche actors --on 2005-06-01 'Condoleezza Rice'",
            "  demarche actors --in report.txt          everybody in a text, and whose country is only understood"
        })
final class ActorsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the report, as 2005-06-01; offices change hands.")
    private @Nullable LocalDate day;

    @Option(names = "--in", paramLabel = "FILE", description = "A text in UTF-8: says who is meant in it.")
    private @Nullable Path file;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The name; several words need no quotes.")
    private String[] words = {};

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            return explainText(file);
        }
        if (words.length == 0) {
            throw new ParameterException(spec.commandLine(), "Give a name, or a text with --in FILE");
        }
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

    private Integer explainText(Path path) throws IOException {
        Report report = Report.ofText(Files.readString(path), Optional.ofNullable(day));
        PrintWriter out = spec.commandLine().getOut();
        try (Analyst analyst = Analysts.load()) {
            Cast cast =
                    analyst.castFinder().find(report, analyst.sentenceReader().read(report.text()));
            Map<Mention, Understood> understood = new HashMap<>();
            cast.understood().forEach(one -> understood.put(one.mention(), one));
            for (Mention mention : cast.mentions()) {
                out.println(mention.passage().exact().replace('\n', ' ') + " → " + shown(mention.actor()));
                Understood why = understood.get(mention);
                if (why != null) {
                    out.println("  by the report: '%s', %s".formatted(why.clue().exact(), why.reason()));
                }
            }
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
