package org.demarche.eval.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.demarche.core.copy.CopyJudge;
import org.demarche.core.copy.Likeness;
import org.demarche.core.copy.Words;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Scores which texts are held to be copies, against pairs that tell of one event independently. */
public final class CopiesTask implements EvalTask {
    private static final double FALSE_SHARE = 0.02;

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public String description() {
        return "copies in other words (JSON lines), against independent reports of one event given by --stories FILE;"
                + " --with embeddings=JAR measures a sentence encoder too";
    }

    private record Pair(int left, int right) {}

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        String stories = options.get("stories");
        if (files.isEmpty() || stories == null) {
            throw new IOException("copies takes a file of copies, and --stories FILE of independent reports");
        }
        List<GoldText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.addAll(GoldText.read(file));
        }
        List<Pair> copies = pairs(texts, 0);
        int first = texts.size();
        texts.addAll(GoldText.read(Path.of(stories)));
        List<Pair> independent = pairs(texts, first);
        List<Words> words = texts.stream().map(text -> Words.of(text.profile())).toList();
        Map<String, Object> measures = new LinkedHashMap<>();
        ToDoubleBiFunction<Integer, Integer> judge = (i, j) -> CopyJudge.score(Likeness.of(words.get(i), words.get(j)));
        double[] found = scores(copies, judge);
        double[] wrong = scores(independent, judge);
        measures.put("found", share(found, 0.5));
        measures.put("independent called copies", share(wrong, 0.5));
        measures.put("found at 2 in 100", atTwoInAHundred(found, wrong));
        Map<String, Object> baselines = new LinkedHashMap<>();
        Baselines.of(texts, options)
                .forEach((name, way) ->
                        baselines.put(name, atTwoInAHundred(scores(copies, way), scores(independent, way))));
        measures.put("baselines at 2 in 100", baselines);
        measures.put("pairs of copies", (long) copies.size());
        measures.put("independent pairs", (long) independent.size());
        List<String> names = new ArrayList<>(files.stream().map(Path::toString).toList());
        names.add(stories);
        return new Scores(
                name(), names, copies.size() + independent.size(), measures, (System.nanoTime() - begun) / 1e9);
    }

    private static List<Pair> pairs(List<GoldText> texts, int from) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = from; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).group().equals(texts.get(j).group())) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }

    private static double[] scores(List<Pair> pairs, ToDoubleBiFunction<Integer, Integer> way) {
        return pairs.stream()
                .mapToDouble(pair -> way.applyAsDouble(pair.left(), pair.right()))
                .toArray();
    }

    private static double share(double[] scores, double threshold) {
        long over = 0;
        for (double score : scores) {
            over += score >= threshold ? 1 : 0;
        }
        return scores.length == 0 ? 0 : (double) over / scores.length;
    }

    /** The share found at the lowest threshold that lets at most two in a hundred independent pairs pass. */
    private static double atTwoInAHundred(double[] found, double[] wrong) {
        double[] sorted = wrong.clone();
        java.util.Arrays.sort(sorted);
        int allowed = (int) Math.floor(FALSE_SHARE * sorted.length);
        double bar = sorted.length == 0 ? 0 : sorted[sorted.length - 1 - allowed];
        return share(found, Math.nextUp(bar));
    }
}
