package org.demarche.analyse.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.statement.Stance;

/** The words of {@code cues.txt}, by part of speech. */
final class CueLexicon {
    private static final String RESOURCE = "cues.txt";
    private static final Set<String> PARTS = Set.of("verb", "noun", "adjective", "adverb");

    private final Breadth breadth;
    private final Map<String, List<Cue>> verbs;
    private final Map<String, List<Cue>> nouns;
    private final Map<String, List<Cue>> adjectives;
    private final Map<String, List<Cue>> adverbs;
    // Asked for every word, so hash maps rather than copies that cannot be changed: those compare more words.
    private final Map<String, String> verbForms;
    private final Map<String, String> nounForms;

    private CueLexicon(Map<String, Map<String, List<Cue>>> byPart, Breadth breadth) {
        this.breadth = breadth;
        this.verbs = byPart.getOrDefault("verb", Map.of());
        this.nouns = byPart.getOrDefault("noun", Map.of());
        this.adjectives = byPart.getOrDefault("adjective", Map.of());
        this.adverbs = byPart.getOrDefault("adverb", Map.of());
        Set<String> known = words(verbs.keySet());
        known.addAll(LeadingVerbs.ALL);
        known.addAll(NounCues.LIGHT_VERBS);
        this.verbForms = new HashMap<>(Inflections.ofVerbs(known));
        this.nounForms = new HashMap<>(Inflections.ofNouns(words(nouns.keySet())));
    }

    private static Set<String> words(Set<String> keys) {
        Set<String> words = new HashSet<>();
        for (String word : keys) {
            int particle = word.indexOf('_');
            words.add(particle < 0 ? word : word.substring(0, particle));
        }
        return words;
    }

    /** The base of a verb, known by its form where it can be, else as the parse has it. */
    String verbBase(Word word) {
        return verbForms.getOrDefault(word.form().toLowerCase(Locale.ROOT), word.lemma());
    }

    /** The base of a noun, known by its form where it can be, else as the parse has it. */
    String nounBase(Word word) {
        return nounForms.getOrDefault(word.form().toLowerCase(Locale.ROOT), word.lemma());
    }

    /** The project's own lexicon. */
    static CueLexicon load(Breadth breadth) {
        try (InputStream bytes = CueLexicon.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path: build it in again");
            }
            return read(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)), breadth);
        } catch (IOException failed) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failed);
        }
    }

    private static CueLexicon read(BufferedReader lines, Breadth breadth) throws IOException {
        Map<String, Map<String, List<Cue>>> found = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\\|");
            if (fields.length != 5 || !PARTS.contains(fields[1].strip())) {
                throw new IllegalArgumentException(
                        "%s:%d: expected 'words | part | kind | stance | takes': %s".formatted(RESOURCE, number, line));
            }
            CueKind kind = CueKind.valueOf(fields[2].strip().toUpperCase(Locale.ROOT));
            Stance stance = Stance.valueOf(fields[3].strip().toUpperCase(Locale.ROOT));
            Set<String> takes = takes(fields[4].strip(), breadth);
            if (takes.isEmpty()) {
                continue;
            }
            for (String word : fields[0].split(",")) {
                found.computeIfAbsent(fields[1].strip(), part -> new HashMap<>())
                        .computeIfAbsent(word.strip(), key -> new ArrayList<>())
                        .add(new Cue(word.strip(), kind, stance, takes));
            }
        }
        found.values().forEach(words -> words.replaceAll((word, cues) -> List.copyOf(cues)));
        return new CueLexicon(found, breadth);
    }

    private static Set<String> takes(String field, Breadth breadth) {
        Set<String> takes = new HashSet<>();
        for (String each : field.split("\\s+")) {
            boolean starred = each.endsWith("*");
            if (!starred || breadth == Breadth.WIDE) {
                takes.add(starred ? each.substring(0, each.length() - 1) : each);
            }
        }
        return takes;
    }

    /** Whether deeds and wishes count too. */
    boolean wide() {
        return breadth == Breadth.WIDE;
    }

    /** The uses of a verb, particle joined with an underscore; empty if it is no cue. */
    List<Cue> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The uses of a verb where it stands, with the particles that go with it: 'point out', 'let it be known'. */
    List<Cue> uses(Tree tree, int verb) {
        String lemma = verbBase(tree.word(verb));
        List<Cue> idiom = verb(lemma + particles(tree, verb));
        if (!idiom.isEmpty()) {
            return idiom;
        }
        for (int child : tree.children(verb)) {
            boolean particle = child > verb
                    && child <= verb + 3
                    && (tree.is(child, "compound:prt") || tree.is(child, "advmod") || tree.is(child, "obl"));
            if (particle) {
                List<Cue> phrasal = verb(lemma + '_' + tree.word(child).lemma());
                if (!phrasal.isEmpty()) {
                    return phrasal;
                }
            }
        }
        return verb(lemma);
    }

    /** The particles right after a verb, each after an underscore: '_it_be_known'. */
    private static String particles(Tree tree, int verb) {
        StringBuilder joined = new StringBuilder();
        for (int i = verb + 1; i < tree.size() && tree.head(i) == verb && tree.is(i, "compound:prt"); i++) {
            boolean own = tree.word(i).xpos().equals("PRP$");
            joined.append('_').append(own ? "his" : tree.word(i).form().toLowerCase(Locale.ROOT));
        }
        return joined.toString();
    }

    List<Cue> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    List<Cue> adjective(String lemma) {
        return adjectives.getOrDefault(lemma, List.of());
    }

    List<Cue> adverb(String lemma) {
        return adverbs.getOrDefault(lemma, List.of());
    }

    /** How many words the lexicon has, each part of speech counted by itself. */
    int size() {
        return verbs.size() + nouns.size() + adjectives.size() + adverbs.size();
    }
}
