package org.demarche.analyse.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;

/**
 * A sentence of {@code sentences.txt} and what is to be coded in it.
 *
 * @param text the sentence
 * @param wanted events that must be coded
 * @param allowed events that may be
 */
record SentenceTable(String text, Set<String> wanted, Set<String> allowed) {
    private static final Set<String> RECIPROCAL = Set.of("AGREE", "CONSULT", "COOPERATE");

    static List<SentenceTable> read() {
        List<SentenceTable> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentenceTable.class.getResourceAsStream("sentences.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return rows;
    }

    private static SentenceTable row(String line) {
        int bar = line.lastIndexOf('|');
        Set<String> wanted = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (String event : line.substring(bar + 1).split(";", -1)) {
            String stripped = event.strip();
            if (stripped.startsWith("maybe ")) {
                allowed.add(normal(stripped.substring(6)));
            } else if (!stripped.equals("-")) {
                wanted.add(normal(stripped));
            }
        }
        return new SentenceTable(line.substring(0, bar).strip(), wanted, allowed);
    }

    static Set<String> lines(List<Event> events) {
        return events.stream()
                .map(event -> normal(event.eventClass() + " " + countries(event.sources()) + ">"
                        + countries(event.targets()) + " " + event.standing().words()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String countries(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.actor().country().orElse("?"))
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /** Both sides of a reciprocal event are one, and who comes first does not matter. */
    static String normal(String event) {
        String[] parts = event.split(" ", 3);
        String[] roles = parts[1].split(">", -1);
        Set<String> sources = side(roles[0]);
        Set<String> targets = side(roles[1]);
        if (RECIPROCAL.contains(parts[0]) || sources.size() > 1 && targets.isEmpty()) {
            sources.addAll(targets);
            targets.clear();
        }
        return parts[0] + " " + String.join("+", sources) + ">" + String.join("+", targets) + " " + parts[2];
    }

    private static Set<String> side(String codes) {
        Set<String> side = new TreeSet<>();
        for (String code : codes.split("\\+", -1)) {
            if (!code.isEmpty()) {
                side.add(code);
            }
        }
        return side;
    }

    /** Whether all that must be coded was, and nothing that may not be. */
    boolean right(Set<String> coded) {
        return coded.containsAll(wanted)
                && coded.stream().allMatch(event -> wanted.contains(event) || allowed.contains(event));
    }

    /** Events coded as happened of a class that did not happen here. */
    Set<String> falselyHappened(Set<String> coded) {
        return coded.stream()
                .filter(event -> event.endsWith(" happened"))
                .filter(event -> wanted.stream().noneMatch(one -> sameHappening(one, event))
                        && allowed.stream().noneMatch(one -> sameHappening(one, event)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean sameHappening(String one, String other) {
        return one.endsWith(" happened") && one.split(" ", 2)[0].equals(other.split(" ", 2)[0]);
    }

    @Override
    public String toString() {
        return text;
    }
}
