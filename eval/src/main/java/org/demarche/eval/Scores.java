package org.demarche.eval;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation measured.
 *
 * @param task the task's name
 * @param files the files scored, as given
 * @param n how many items were scored (sentences, pairs, pages …)
 * @param measures by name, in order: a fraction (Double), a count (Long), or a map of these ({@link #prf})
 * @param seconds time taken, reading of files and loading of models included
 */
public record Scores(String task, List<String> files, long n, Map<String, Object> measures, double seconds) {

    /**
     * What a task measured on files, up to now.
     *
     * @param begun {@link System#nanoTime} when the task began
     */
    public static Scores of(EvalTask task, List<Path> files, long n, Map<String, Object> measures, long begun) {
        return new Scores(
                task.name(),
                files.stream().map(Path::toString).toList(),
                n,
                measures,
                (System.nanoTime() - begun) / 1e9);
    }

    /** Precision, recall and F1 from counts; a precision or recall without items is 0. */
    public static Map<String, Object> prf(long correct, long predicted, long gold) {
        double precision = predicted == 0 ? 0 : (double) correct / predicted;
        double recall = gold == 0 ? 0 : (double) correct / gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("precision", precision);
        measures.put("recall", recall);
        measures.put("f1", f1);
        return measures;
    }
}
