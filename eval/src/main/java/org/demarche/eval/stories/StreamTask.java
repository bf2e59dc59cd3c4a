package org.demarche.eval.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.Rarity;
import org.demarche.core.story.DayMemory;
import org.demarche.core.story.Grouping;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Times (by the processor's clock) the grouping of a long stream of generated reports: it must not slow down, nor its memory grow. */
public final class StreamTask implements EvalTask {
    private static final int NAMES = 200_000;
    private static final int PER_DAY = 800;
    private static final int KEPT_DAYS = 3 * Profile.DAYS;

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String description() {
        return "time per report over a stream of generated reports (--with reports=N, 100000 if not given); no files";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        int count = Integer.parseInt(options.getOrDefault("reports", "100000"));
        Random chance = new Random(20_220_313);
        Vocabulary vocabulary = Vocabulary.read();
        DayMemory memory = new DayMemory();
        Grouping grouping = new Grouping();
        LocalDate first = LocalDate.of(2022, 1, 1);
        List<String> running = new ArrayList<>();
        // The processor's time, so that what else runs on the machine does not show.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[2];
        long[] most = new long[2];
        long stories = 0;
        for (int i = 0; i < count; i++) {
            LocalDate day = first.plusDays(i / PER_DAY);
            if (i % PER_DAY == 0) {
                memory.forgetBefore(day.minusDays(KEPT_DAYS));
                running.clear();
            }
            Profile profile = report(vocabulary, i, day, running, chance);
            int half = i < count / 2 ? 0 : 1;
            long start = clock.getCurrentThreadCpuTime();
            memory.record(grouping.place(profile, memory));
            nanos[half] += clock.getCurrentThreadCpuTime() - start;
            most[half] = Math.max(most[half], memory.size());
            if (i % PER_DAY == 0) {
                stories = Math.max(stories, memory.stories().size());
            }
        }
        double firstHalf = Math.max(1, count / 2);
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("milliseconds per report, first half", nanos[0] / 1e6 / firstHalf);
        measures.put("milliseconds per report, second half", nanos[1] / 1e6 / (count - firstHalf));
        measures.put(
                "second half against first", (double) nanos[1] / (count - firstHalf) / ((double) nanos[0] / firstHalf));
        measures.put("most reports held, first half", most[0]);
        measures.put("most reports held, second half", most[1]);
        measures.put("most stories held", stories);
        return new Scores(name(), List.of(), count, measures, (System.nanoTime() - begun) / 1e9);
    }

    /** One report in three is of a new happening; the others tell of one of the day's, half of them as copies. */
    private static Profile report(
            Vocabulary vocabulary, int number, LocalDate day, List<String> running, Random chance) {
        String text;
        if (running.isEmpty() || chance.nextInt(3) == 0) {
            text = text(vocabulary, chance, theme(vocabulary, chance));
            running.add(text);
        } else {
            String other = running.get(chance.nextInt(running.size()));
            text = chance.nextBoolean() ? cut(other, chance) : retold(vocabulary, other, chance);
        }
        return new Profile("r%07d".formatted(number), Optional.of(day), text, List.of());
    }

    private static List<String> theme(Vocabulary vocabulary, Random chance) {
        List<String> theme = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            theme.add(vocabulary.word(chance));
        }
        for (int i = 0; i < 8; i++) {
            theme.add("N" + Integer.toString(chance.nextInt(NAMES), 36));
        }
        return theme;
    }

    private static String text(Vocabulary vocabulary, Random chance, List<String> theme) {
        StringBuilder text = new StringBuilder();
        int sentences = 8 + chance.nextInt(12);
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < 20; j++) {
                text.append(j == 0 ? "" : " ")
                        .append(
                                chance.nextInt(3) == 0
                                        ? theme.get(chance.nextInt(theme.size()))
                                        : vocabulary.word(chance));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The words of news, each as often as in news. */
    private static final class Vocabulary {
        private final List<String> stems = new ArrayList<>();
        private final List<Integer> upTo = new ArrayList<>();
        private int total;

        static Vocabulary read() throws IOException {
            Vocabulary vocabulary = new Vocabulary();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Rarity.class.getResourceAsStream("stem-counts.tsv")),
                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int tab = line.indexOf('\t');
                    vocabulary.stems.add(line.substring(0, tab));
                    vocabulary.total += Integer.parseInt(line.substring(tab + 1));
                    vocabulary.upTo.add(vocabulary.total);
                }
            }
            return vocabulary;
        }

        String word(Random chance) {
            int at = Collections.binarySearch(upTo, chance.nextInt(total));
            return stems.get(Math.min(stems.size() - 1, at < 0 ? -at - 1 : at));
        }
    }

    private static String cut(String text, Random chance) {
        String[] lines = text.split("\n");
        int keep = lines.length / 2 + chance.nextInt(lines.length / 2);
        return String.join("\n", List.of(lines).subList(0, Math.max(1, keep))) + "\n";
    }

    private static String retold(Vocabulary vocabulary, String text, Random chance) {
        String[] words = text.split("[ \\n]+");
        List<String> theme = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            theme.add(words[chance.nextInt(words.length)]);
        }
        return text(vocabulary, chance, theme);
    }
}
