package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.event.Concern;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;

/**
 * The lexicon of actions: which words name an event of which PLOVER class and CAMEO code, and where those who act and
 * those acted upon stand around them. It is data: the files under {@code events/actions}, whose form docs/coding.md
 * explains. Meanings follow the codebooks of CAMEO 1.1b3 and PLOVER; the words are the project's own.
 */
public final class ActionLexicon {
    private static final List<String> FILES = List.of(
            "aid-cooperate",
            "diplomacy",
            "yield",
            "request",
            "accuse",
            "reject",
            "threaten-protest",
            "sanction-coerce",
            "force");

    private final Map<String, List<Entry>> entries;
    private final Map<String, Set<String>> wordClasses;

    private ActionLexicon(Map<String, List<Entry>> entries, Map<String, Set<String>> wordClasses) {
        this.entries = entries;
        this.wordClasses = wordClasses;
    }

    /** The lexicon of the product. */
    public static ActionLexicon load() {
        Map<String, Set<String>> wordClasses = WordLists.named("word-classes.txt");
        Map<String, List<Entry>> entries = new HashMap<>();
        for (String file : FILES) {
            String resource = "actions/" + file + ".txt";
            Section[] section = {Section.NONE};
            WordLists.lines(resource).forEach((number, line) -> {
                try {
                    if (line.startsWith("=")) {
                        section[0] = Section.parse(line.substring(1).strip());
                    } else {
                        for (Entry entry : parse(line, section[0], wordClasses)) {
                            entries.computeIfAbsent(entry.kind() + entry.lemma(), key -> new ArrayList<>())
                                    .add(entry);
                        }
                    }
                } catch (RuntimeException problem) {
                    throw new IllegalStateException(
                            "%s line %d cannot be read: %s".formatted(resource, number, line), problem);
                }
            });
        }
        // Heaviest first; of equals, what blocks comes first: in doubt there is no event.
        entries.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Entry entry) -> -entry.weight())
                        .thenComparing(entry -> entry.action().isPresent())));
        return new ActionLexicon(entries, wordClasses);
    }

    /** Adds the words that the lexicon's files name, without loading it. */
    static void vocabulary(Set<String> words) {
        WordLists.named("word-classes.txt").values().forEach(words::addAll);
        for (String file : FILES) {
            for (String line : WordLists.lines("actions/" + file + ".txt").values()) {
                if (line.startsWith("=")) {
                    continue;
                }
                String[] fields = line.substring(2).split("\\|", -1);
                WordLists.words(fields[0]).forEach(word -> words.add(word.split(" ", 2)[0]));
                if (fields.length > 1) {
                    for (String condition : fields[1].split(";", -1)) {
                        WordLists.words(condition.substring(condition.indexOf('=') + 1))
                                .forEach(words::add);
                    }
                }
            }
        }
    }

    /** The entries for a word, those that ask for most first. */
    List<Entry> entries(char kind, String lemma) {
        return entries.getOrDefault(kind + lemma, List.of());
    }

    /** Whether a noun names what is bought and sold under the name of whoever makes it: oil, wheat. */
    boolean ware(String noun) {
        return wordClass("energy").contains(noun) || wordClass("goods").contains(noun);
    }

    /** A class of words, without its @; empty where there is none of this name. */
    Set<String> wordClass(String name) {
        return wordClasses.getOrDefault(name, Set.of());
    }

    /** Number of entries: words times patterns. */
    public int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /** Whether some entry for this verb has one of these classes. */
    boolean verbMay(String lemma, Set<EventClass> classes) {
        return entries('v', lemma).stream()
                .anyMatch(entry -> entry.action().isPresent()
                        && classes.contains(entry.action().get().eventClass()));
    }

    /** Whether some entry for this noun has one of these classes. */
    boolean nounMay(String lemma, Set<EventClass> classes) {
        return entries('n', lemma).stream()
                .anyMatch(entry -> entry.action().isPresent()
                        && classes.contains(entry.action().get().eventClass()));
    }

    private static List<Entry> parse(String line, Section section, Map<String, Set<String>> wordClasses) {
        String[] fields = line.substring(2).split("\\|", -1);
        List<Condition> conditions = new ArrayList<>();
        if (fields.length > 1) {
            for (String part : fields[1].split(";", -1)) {
                if (!part.isBlank()) {
                    conditions.add(condition(part.strip(), wordClasses));
                }
            }
        }
        Roles roles = Roles.parse(fields.length > 2 ? fields[2].strip() : "");
        List<Entry> found = new ArrayList<>();
        for (String phrase : WordLists.words(fields[0])) {
            String[] words = phrase.split(" ", 2);
            found.add(new Entry(
                    line.charAt(0),
                    words[0],
                    words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
                    conditions,
                    section.action(),
                    roles.sources(),
                    roles.targets(),
                    roles.reciprocal(),
                    roles.standing()));
        }
        return found;
    }

    private static Condition condition(String text, Map<String, Set<String>> wordClasses) {
        boolean negated = text.startsWith("!");
        List<String> positions = new ArrayList<>();
        Set<String> actors = new LinkedHashSet<>();
        Set<String> lemmas = new LinkedHashSet<>();
        boolean inLemmas = false;
        for (String part : WordLists.words(negated ? text.substring(1) : text)) {
            int equals = part.indexOf('=');
            if (equals == part.length() - 1) {
                positions.add(part.substring(0, equals));
                actors.add(part.substring(0, equals));
            } else if (equals > 0) {
                positions.add(part.substring(0, equals).strip());
                addLemma(part.substring(equals + 1).strip(), lemmas, wordClasses);
                inLemmas = true;
            } else if (inLemmas) {
                addLemma(part, lemmas, wordClasses);
            } else {
                positions.add(part);
            }
        }
        return new Condition(negated, positions, lemmas, actors);
    }

    private static void addLemma(String word, Set<String> lemmas, Map<String, Set<String>> wordClasses) {
        if (!word.startsWith("@")) {
            lemmas.add(word);
            return;
        }
        Set<String> named = wordClasses.get(word.substring(1));
        if (named == null) {
            throw new IllegalArgumentException("no such class of words: " + word);
        }
        lemmas.addAll(named);
    }

    private record Section(Optional<Action> action) {
        static final Section NONE = new Section(Optional.empty());

        static Section parse(String header) {
            String[] parts = header.split("\\s+");
            if (parts[0].equals("NONE")) {
                return NONE;
            }
            Set<Concern> concerns = EnumSet.noneOf(Concern.class);
            if (parts.length > 3) {
                for (String word : parts[3].split(",")) {
                    concerns.add(Concern.valueOf(word));
                }
            }
            return new Section(Optional.of(new Action(
                    EventClass.valueOf(parts[0]),
                    parts[1].equals("-") ? Optional.empty() : Optional.of(parts[1]),
                    parts[2],
                    concerns)));
        }
    }

    private record Roles(List<String> sources, List<String> targets, boolean reciprocal, Optional<Standing> standing) {
        static Roles parse(String text) {
            List<String> sources = List.of();
            List<String> targets = List.of();
            boolean reciprocal = false;
            Optional<Standing> standing = Optional.empty();
            for (String part : text.split("\\s+")) {
                if (part.startsWith("from=")) {
                    sources = WordLists.words(part.substring(5));
                } else if (part.startsWith("to=")) {
                    targets = WordLists.words(part.substring(3));
                } else if (part.equals("recip")) {
                    reciprocal = true;
                } else if (part.startsWith("as=")) {
                    standing = Optional.of(Standing.valueOf(part.substring(3).toUpperCase(Locale.ROOT)));
                } else if (!part.isEmpty()) {
                    throw new IllegalArgumentException("not a role: " + part);
                }
            }
            return new Roles(sources, targets, reciprocal, standing);
        }
    }
}
