package org.demarche.core.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How rare a word is in news, so that sharing 'Hodeidah' says more than sharing 'said'. The counts are of sentences in
 * 47,958 sentences of Voice of America news (public domain); they are fixed, so that comparing two reports never depends
 * on which others are known.
 */
public final class Rarity {
    private static final double SENTENCES = 47_958;
    private static final Map<String, Double> RARITIES = read();

    private Rarity() {}

    /** From 0, in every sentence, to 1, in none of them: {@code log(N / (1 + n)) / log(N)}. */
    public static double of(String stem) {
        return RARITIES.getOrDefault(stem, 1.0);
    }

    private static Map<String, Double> read() {
        try (InputStream bytes =
                        Objects.requireNonNull(Rarity.class.getResourceAsStream("stem-counts.tsv"), "stem-counts.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Map<String, Double> rarities = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    int count = Integer.parseInt(line.substring(tab + 1));
                    rarities.put(line.substring(0, tab), Math.log(SENTENCES / (1 + count)) / Math.log(SENTENCES));
                }
            }
            return rarities;
        } catch (IOException broken) {
            throw new UncheckedIOException("stem-counts.tsv in this jar cannot be read", broken);
        }
    }
}
