package org.demarche.eval.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.demarche.core.copy.Profile;
import org.demarche.core.story.Account;
import org.demarche.core.story.Grouping;
import org.demarche.core.story.Story;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Scores how reports are grouped into stories, and planted copies into accounts. */
public final class StoriesTask implements EvalTask {
    private static final int SHUFFLES = 3;

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String description() {
        return "stories (JSON lines with event and sentences), and accounts by copies that the task plants;"
                + " --with embeddings=JAR measures a sentence encoder too";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        List<GoldText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.addAll(GoldText.read(file));
        }
        List<Profile> profiles =
                new ArrayList<>(texts.stream().map(GoldText::profile).toList());
        List<Story> stories = Grouping.group(profiles);
        boolean sameInAnyOrder = true;
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(profiles, new Random(i));
            sameInAnyOrder &= Grouping.group(profiles).equals(stories);
        }
        Map<String, String> gold = new HashMap<>();
        texts.forEach(text -> gold.put(text.id(), text.group()));
        Map<String, Object> measures = new LinkedHashMap<>(b3(storyOf(stories), gold));
        measures.put("stories found", (long) stories.size());
        measures.put("same in any order", sameInAnyOrder ? 1.0 : 0.0);
        measures.put("accounts of planted copies", accounts(texts));
        Map<String, Object> baselines = new LinkedHashMap<>();
        Baselines.of(texts, options)
                .forEach((name, way) -> baselines.put(name + ", single pass, best threshold", best(texts, gold, way)));
        measures.put("baselines, B3 F1", baselines);
        return Scores.of(this, files, texts.size(), measures, begun);
    }

    private static Map<String, String> storyOf(List<Story> stories) {
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.reports().forEach(report -> storyOf.put(report, story.id())));
        return storyOf;
    }

    /** B-cubed: for each report, how much of its group is right, and how much of its right group is there. */
    static Map<String, Object> b3(Map<String, String> predicted, Map<String, String> gold) {
        double precision = 0;
        double recall = 0;
        for (String report : gold.keySet()) {
            double both = 0;
            double mine = 0;
            double right = 0;
            for (String other : gold.keySet()) {
                boolean together = predicted.getOrDefault(report, report).equals(predicted.getOrDefault(other, other));
                boolean belong = gold.getOrDefault(report, report).equals(gold.getOrDefault(other, other));
                both += together && belong ? 1 : 0;
                mine += together ? 1 : 0;
                right += belong ? 1 : 0;
            }
            precision += both / mine;
            recall += both / right;
        }
        precision /= gold.size();
        recall /= gold.size();
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("B3 precision", precision);
        measures.put("B3 recall", recall);
        measures.put("B3 F1", 2 * precision * recall / (precision + recall));
        return measures;
    }

    /** Each report joins the group whose most alike member is alike enough, in the order of the file. */
    private static double best(
            List<GoldText> texts, Map<String, String> gold, ToDoubleBiFunction<Integer, Integer> way) {
        double best = 0;
        double[][] alike = new double[texts.size()][texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                alike[i][j] = way.applyAsDouble(i, j);
            }
        }
        for (double threshold = 0.01; threshold < 1; threshold += 0.01) {
            int[] group = new int[texts.size()];
            Map<String, String> predicted = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                int nearest = -1;
                for (int j = 0; j < i; j++) {
                    if (alike[i][j] >= threshold && (nearest < 0 || alike[i][j] > alike[i][nearest])) {
                        nearest = j;
                    }
                }
                group[i] = nearest < 0 ? i : group[nearest];
                predicted.put(texts.get(i).id(), String.valueOf(group[i]));
            }
            best = Math.max(best, (Double) b3(predicted, gold).getOrDefault("B3 F1", 0.0));
        }
        return best;
    }

    /** Plants cut, reordered and reworded copies of every report, groups all, and scores pairs of one account. */
    private static Map<String, Object> accounts(List<GoldText> texts) {
        List<Profile> profiles = new ArrayList<>();
        Map<String, String> origin = new HashMap<>();
        for (GoldText text : texts) {
            profiles.add(text.profile());
            origin.put(text.id(), text.id());
            for (GoldText copy : PlantedCopies.of(text)) {
                profiles.add(copy.profile());
                origin.put(copy.id(), text.id());
            }
        }
        Map<String, String> accountOf = new HashMap<>();
        for (Story story : Grouping.group(profiles)) {
            for (Account account : story.accounts()) {
                account.reports().forEach(report -> accountOf.put(report, account.id()));
            }
        }
        long correct = 0;
        long predicted = 0;
        long gold = 0;
        List<String> ids = new ArrayList<>(origin.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                boolean together = accountOf
                        .getOrDefault(ids.get(i), ids.get(i))
                        .equals(accountOf.getOrDefault(ids.get(j), ids.get(j)));
                boolean belong = origin.getOrDefault(ids.get(i), "").equals(origin.getOrDefault(ids.get(j), "-"));
                correct += together && belong ? 1 : 0;
                predicted += together ? 1 : 0;
                gold += belong ? 1 : 0;
            }
        }
        return Scores.prf(correct, predicted, gold);
    }
}
