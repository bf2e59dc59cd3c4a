package org.demarche.eval.stories;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.FixedShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The usual ways of comparing texts, to measure against. */
final class Baselines {
    private static final int SHINGLE = 3;
    private static final int BUCKETS = 512;

    private Baselines() {}

    /**
     * Each way's likeness of two of the texts, by their index.
     *
     * @param options {@code embeddings}: a jar with a sentence encoder, which adds the cosine of its vectors
     * @throws IOException if that jar cannot be used
     */
    static Map<String, ToDoubleBiFunction<Integer, Integer>> of(List<GoldText> texts, Map<String, String> options)
            throws IOException {
        Map<String, ToDoubleBiFunction<Integer, Integer>> ways = new LinkedHashMap<>();
        List<Set<String>> shingles = texts.stream().map(Baselines::shingles).toList();
        ways.put("word 3-shingles, Jaccard", (i, j) -> jaccard(shingles.get(i), shingles.get(j)));
        List<Set<String>> hashes = texts.stream().map(Baselines::minHashes).toList();
        ways.put("MinHash (Lucene, 512)", (i, j) -> jaccard(hashes.get(i), hashes.get(j)));
        List<Map<String, Double>> vectors = tfIdf(texts);
        ways.put("TF-IDF cosine", (i, j) -> cosine(vectors.get(i), vectors.get(j)));
        String jar = options.get("embeddings");
        if (jar != null) {
            List<float[]> embedded = new ArrayList<>();
            try (Embeddings embeddings = new Embeddings(Path.of(jar))) {
                for (GoldText text : texts) {
                    embedded.add(embeddings.of(text.text()));
                }
            }
            ways.put("embedding cosine", (i, j) -> Embeddings.dot(embedded.get(i), embedded.get(j)));
        }
        return ways;
    }

    private static List<String> words(GoldText text) {
        List<String> words = new ArrayList<>();
        for (String word : text.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> shingles(GoldText text) {
        List<String> words = words(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static Set<String> minHashes(GoldText text) {
        Set<String> hashes = new HashSet<>();
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text.text().toLowerCase(Locale.ROOT)));
        try (TokenStream stream = new MinHashFilter(new FixedShingleFilter(words, SHINGLE), 1, BUCKETS, 1, false)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                hashes.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory does not fail", impossible);
        }
        return hashes;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        long common = left.stream().filter(right::contains).count();
        return (double) common / Math.max(1, left.size() + right.size() - common);
    }

    private static List<Map<String, Double>> tfIdf(List<GoldText> texts) {
        Map<String, Integer> documents = new HashMap<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (GoldText text : texts) {
            Map<String, Integer> count = new HashMap<>();
            words(text).forEach(word -> count.merge(word, 1, Integer::sum));
            count.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
            counts.add(count);
        }
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (Map<String, Integer> count : counts) {
            Map<String, Double> vector = new HashMap<>();
            count.forEach((word, times) -> vector.put(
                    word, (1 + Math.log(times)) * Math.log((double) texts.size() / documents.getOrDefault(word, 1))));
            double length = Math.sqrt(vector.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            vector.replaceAll((word, weight) -> weight / length);
            vectors.add(vector);
        }
        return vectors;
    }

    static double cosine(Map<String, Double> left, Map<String, Double> right) {
        return left.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * right.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}
