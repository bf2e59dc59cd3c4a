package org.demarche.eval.pairs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.demarche.core.name.NameMatch;
import org.demarche.core.name.NameMatcher;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;

/** Scores whether two names can name one. */
public final class NamePairsTask implements EvalTask {
    @Override
    public String name() {
        return "name-pairs";
    }

    @Override
    public String description() {
        return "pairs of names (CSV with schema, name1, name2, is_match): one and the same or not";
    }

    private record Pair(String set, boolean person, String left, String right, boolean same) {}

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        List<Pair> pairs = new ArrayList<>();
        for (Path file : files) {
            pairs.addAll(read(file));
        }
        Map<String, Object> measures =
                new LinkedHashMap<>(counted(pairs, pair -> match(pair).same() ? 1 : 0, 0.5));
        Map<String, List<Pair>> sets = new TreeMap<>();
        pairs.forEach(pair ->
                sets.computeIfAbsent(pair.set(), unseen -> new ArrayList<>()).add(pair));
        sets.forEach((set, members) ->
                measures.put(set, counted(members, pair -> match(pair).same() ? 1 : 0, 0.5)));
        Map<String, Object> best = Map.of();
        for (double threshold = 0.7; threshold < 1; threshold += 0.01) {
            Map<String, Object> tried =
                    counted(pairs, pair -> JaroWinkler.of(plain(pair.left()), plain(pair.right())), threshold);
            if (best.isEmpty() || (Double) tried.getOrDefault("f1", 0.0) > (Double) best.getOrDefault("f1", 0.0)) {
                best = tried;
            }
        }
        measures.put("baseline Jaro-Winkler, best threshold", best);
        return Scores.of(this, files, pairs.size(), measures, begun);
    }

    private static NameMatch match(Pair pair) {
        return pair.person()
                ? NameMatcher.persons(pair.left(), pair.right())
                : NameMatcher.organisations(pair.left(), pair.right());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    private static Map<String, Object> counted(List<Pair> pairs, ToDoubleFunction<Pair> way, double threshold) {
        long correct = 0;
        long predicted = 0;
        long gold = 0;
        for (Pair pair : pairs) {
            boolean found = way.applyAsDouble(pair) >= threshold;
            correct += found && pair.same() ? 1 : 0;
            predicted += found ? 1 : 0;
            gold += pair.same() ? 1 : 0;
        }
        return Scores.prf(correct, predicted, gold);
    }

    private static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (BufferedReader lines = GoldFile.lines(file)) {
            String header = lines.readLine();
            List<String> columns = header == null ? List.of() : fields(header);
            int schema = columns.indexOf("schema");
            int left = columns.indexOf("name1");
            int right = columns.indexOf("name2");
            int same = columns.indexOf("is_match");
            if (schema < 0 || left < 0 || right < 0 || same < 0) {
                throw new IOException(file + ":1: needs the columns schema, name1, name2 and is_match, has " + columns);
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                List<String> fields = fields(line);
                if (fields.size() < columns.size()) {
                    throw new IOException(
                            "%s:%d: %d fields, not %d".formatted(file, number, fields.size(), columns.size()));
                }
                pairs.add(new Pair(
                        columns.indexOf("case_group") < 0 ? "all" : fields.get(columns.indexOf("case_group")),
                        fields.get(schema).equals("Person"),
                        fields.get(left),
                        fields.get(right),
                        fields.get(same).equalsIgnoreCase("true")));
            }
        }
        return pairs;
    }

    /** The fields of a line of CSV; a field in quotation marks may hold commas and doubled quotation marks. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (unit == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(unit);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
