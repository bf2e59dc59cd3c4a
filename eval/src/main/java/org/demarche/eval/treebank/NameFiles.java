package org.demarche.eval.treebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.eval.GoldFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of words with BIO tags: UNER's (number, word, tag …) and CrossNER's (word, tag). Kinds that Demarche does
 * not tell apart count as no name.
 */
final class NameFiles {
    private static final Map<String, NameKind> KINDS = Map.of(
            "PER", NameKind.PER,
            "ORG", NameKind.ORG,
            "LOC", NameKind.LOC,
            "person", NameKind.PER,
            "politician", NameKind.PER,
            "organisation", NameKind.ORG,
            "politicalparty", NameKind.ORG,
            "country", NameKind.LOC,
            "location", NameKind.LOC);

    private NameFiles() {}

    /** @throws IOException if a line has neither form; the message names file and line */
    static List<NamedSentence> read(Path file) throws IOException {
        List<NamedSentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        try (BufferedReader lines = GoldFile.lines(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    finish(words, tags, sentences);
                } else if (!line.startsWith("# ")) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length != 2 && columns.length < 3) {
                        throw new IOException(file + " line " + number
                                + ": neither 'number, word, tag' nor 'word, tag' with tabs between: " + line);
                    }
                    int word = columns.length == 2 ? 0 : 1;
                    words.add(columns[word]);
                    tags.add(columns[word + 1]);
                }
            }
        }
        finish(words, tags, sentences);
        return sentences;
    }

    private static void finish(List<String> words, List<String> tags, List<NamedSentence> sentences) {
        if (!words.isEmpty()) {
            sentences.add(new NamedSentence(List.copyOf(words), names(tags)));
            words.clear();
            tags.clear();
        }
    }

    static Set<Name> names(List<String> tags) {
        Set<Name> names = new HashSet<>();
        int first = -1;
        String open = "";
        for (int i = 0; i <= tags.size(); i++) {
            String tag = i < tags.size() ? tags.get(i) : "O";
            String kind = tag.length() > 2 ? tag.substring(2) : "";
            if (first >= 0 && (!tag.startsWith("I-") || !kind.equals(open))) {
                @Nullable NameKind known = KINDS.get(open);
                if (known != null) {
                    names.add(new Name(first, i - 1, known));
                }
                first = -1;
            }
            if (first < 0 && !kind.isEmpty()) {
                first = i;
                open = kind;
            }
        }
        return names;
    }
}
