package org.demarche.eval.events;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/**
 * Processor time against the length of one sentence, for shapes that invite quadratic time: a list of countries, one actor
 * named again and again, a run of clauses, quotation marks within quotation marks. The reader model and the rules are timed
 * apart.
 */
public final class LengthTask implements EvalTask {
    private static final int[] SIZES = {50, 100, 200, 400};
    private static final int ROUNDS = 7;
    private static final List<String> COUNTRIES =
            List.of("France", "Kenya", "Peru", "Chile", "Ghana", "Laos", "Nepal", "Qatar", "Oman", "Togo");

    @Override
    public String name() {
        return "length";
    }

    @Override
    public String description() {
        return "processor time against the length of a sentence, for lists, repetitions, runs of clauses and nested quotes";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        Map<String, Object> measures = new LinkedHashMap<>();
        long sentences = 0;
        try (Analyst analyst = Analyst.load(ActorLexicon::standard)) {
            for (Map.Entry<String, IntFunction<String>> shape : shapes().entrySet()) {
                List<Times> times = new ArrayList<>();
                for (int size : SIZES) {
                    times.add(time(analyst, shape.getValue().apply(size)));
                    sentences++;
                }
                for (int i = 0; i < SIZES.length; i++) {
                    measures.put(
                            shape.getKey() + ", " + SIZES[i] + " ("
                                    + times.get(i).words() + " words)",
                            String.format(
                                    Locale.ROOT,
                                    "reader %.1f ms, rules %.1f ms",
                                    times.get(i).reader() / 1e6,
                                    times.get(i).rules() / 1e6));
                }
                measures.put(shape.getKey() + ", growth of the rules' time per doubling", growth(times));
            }
        }
        return Scores.of(this, files, sentences, measures, begun);
    }

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("list of countries", size -> {
            StringBuilder text = new StringBuilder("Norway condemned ");
            for (int i = 0; i < size; i++) {
                text.append(COUNTRIES.get(i % COUNTRIES.size()))
                        .append(i < size - 2 ? ", " : i == size - 2 ? " and " : ".");
            }
            return text.toString();
        });
        shapes.put("one actor again and again", size -> "Iran " + "said Iran ".repeat(size) + "attacked Iraq.");
        shapes.put("run of clauses", size -> {
            StringBuilder text = new StringBuilder("Norway condemned Peru");
            for (int i = 0; i < size; i++) {
                text.append(", and ")
                        .append(COUNTRIES.get(i % COUNTRIES.size()))
                        .append(" expelled the envoy of ")
                        .append(COUNTRIES.get((i + 3) % COUNTRIES.size()));
            }
            return text.append('.').toString();
        });
        shapes.put(
                "quotation marks within each other",
                size -> "“He said, ‘".repeat(size) + "Chad attacked Niger" + "’”".repeat(size) + ", the envoy said.");
        return shapes;
    }

    /**
     * Times in nanoseconds.
     *
     * @param words words of the text as read
     * @param reader by the clock, the second of two rounds
     * @param rules processor time of the calling thread, the median of several rounds
     */
    private record Times(int words, double reader, double rules) {}

    private static Times time(Analyst analyst, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Report report = Report.ofText(text, Optional.empty());
        List<Sentence> sentences = List.of();
        double reader = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            sentences = analyst.sentenceReader().read(text);
            reader = System.nanoTime() - start;
        }
        List<Double> rules = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            Cast cast = analyst.castFinder().find(report, sentences);
            List<Statement> statements = analyst.statementFinder().find(report, sentences, cast);
            analyst.eventCoder().code(report, sentences, cast, statements);
            rules.add((double) (threads.getCurrentThreadCpuTime() - start));
        }
        int words =
                sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
        return new Times(words, reader, median(rules));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** By what the time grows when the length doubles, from the second shortest to the longest: 2 is linear, 4 quadratic. */
    private static double growth(List<Times> times) {
        int steps = times.size() - 2;
        return Math.pow(times.get(times.size() - 1).rules() / times.get(1).rules(), 1.0 / steps);
    }
}
