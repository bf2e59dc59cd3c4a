package org.demarche.analyse.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the coder's data files: lines of {@code name: word, word …}, and the lines of the lexicon. */
final class WordLists {
    private WordLists() {}

    /** The lines of a resource beside this class, comments and blank lines left out, with their numbers. */
    static Map<Integer, String> lines(String resource) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        try (InputStream bytes = WordLists.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + resource + "; build it anew");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.put(number, line.strip());
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + resource, problem);
        }
        return lines;
    }

    /** A resource of {@code name: word, word …}; a name may come more than once. */
    static Map<String, Set<String>> named(String resource) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        lines(resource).forEach((number, line) -> {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(
                        "%s line %d has no colon after its name: %s".formatted(resource, number, line));
            }
            lists.computeIfAbsent(line.substring(0, colon).strip(), name -> new LinkedHashSet<>())
                    .addAll(words(line.substring(colon + 1)));
        });
        return lists;
    }

    /** The words of a list separated by commas. */
    static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
