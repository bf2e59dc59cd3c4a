package org.demarche.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.eval.EvalTask;
import org.demarche.eval.EvalTasks;
import org.demarche.eval.Scores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche eval}: scores findings against gold. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores what Demarche finds against public gold sets; prints a table, or JSON.",
        footer = {
            "",
            "Examples:",
            "  demarche eval parse ewt-test.conllu.gz",
            "  demarche eval copies wmt21-ja-en.jsonl.gz --stories newswcl50.jsonl.gz --json"
        })
final class EvalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TASK",
            description = "One of: ${COMPLETION-CANDIDATES}",
            completionCandidates = TaskNames.class)
    private String task = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "Gold files; those ending in .gz are unpacked.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one JSON object; measures are fractions.")
    private boolean json;

    @Option(names = "--raw", description = "parse: start from raw text, not from gold words.")
    private boolean raw;

    @Option(
            names = "--stories",
            paramLabel = "FILE",
            description = "copies: reports that tell one event independently.")
    private @Nullable Path stories;

    @Option(names = "--with", paramLabel = "NAME=VALUE", description = "A further option of the task.")
    private Map<String, String> further = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Optional<EvalTask> chosen = EvalTasks.all().stream()
                .filter(candidate -> candidate.name().equals(task))
                .findFirst();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no task '" + task + "'; the tasks are:\n" + tasksWithDescriptions());
        }
        Map<String, String> options = new LinkedHashMap<>(further);
        if (raw) {
            options.put("raw", "true");
        }
        if (stories != null) {
            options.put("stories", stories.toString());
        }
        Scores scores = chosen.get().score(files, options);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(scores));
        } else {
            printTable(scores, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String tasksWithDescriptions() {
        return EvalTasks.all().stream()
                .map(each -> "  %-12s %s".formatted(each.name(), each.description()))
                .collect(Collectors.joining("\n"));
    }

    private static void printTable(Scores scores, PrintWriter out) {
        out.printf(Locale.ROOT, "%s  n=%d  %.1f s%n", scores.task(), scores.n(), scores.seconds());
        printMeasures("", scores.measures(), out);
    }

    private static void printMeasures(String indent, Map<?, ?> measures, PrintWriter out) {
        measures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                if (nested.values().stream().noneMatch(Map.class::isInstance)) {
                    out.printf("%s%-28s", indent + "  ", name);
                    nested.forEach((part, number) -> out.printf("  %s %s", part, shown(number)));
                    out.println();
                } else {
                    out.println(indent + "  " + name);
                    printMeasures(indent + "  ", nested, out);
                }
            } else {
                out.printf("%s%-28s  %s%n", indent + "  ", name, shown(value));
            }
        });
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Double fraction ? String.format(Locale.ROOT, "%.4f", fraction) : String.valueOf(value);
    }

    /** Names of the tasks, for the help text. */
    static final class TaskNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return EvalTasks.all().stream().map(EvalTask::name).iterator();
        }
    }
}
