package org.demarche.analyse.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.LeaderName;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Stands;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.StateUse;
import org.demarche.analyse.actors.Fact.Strength;
import org.demarche.analyse.actors.Fact.Term;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/**
 * Reads the lexicon's files: lines of fields parted by tabs, '#' for a remark. A file's name says what it holds:
 * {@code states*}, {@code bodies*}, {@code organisations*}, {@code roles*} or {@code leaders*}, ending in {@code .tsv}.
 */
final class LexiconReader {
    private static final List<String> OWN_FILES = List.of(
            "states-own.tsv",
            "states.tsv",
            "states-parts.tsv",
            "bodies.tsv",
            "organisations.tsv",
            "organisations-world.tsv",
            "roles.tsv",
            "leaders-own.tsv",
            "leaders-factbook.tsv",
            "leaders-phoenix.tsv");

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<Term>> terms = new LinkedHashMap<>();
    private final Map<String, Boolean> women = new LinkedHashMap<>();
    private final List<PersonForm> forms = new ArrayList<>();

    private record PersonForm(String form, Strength strength, String name, String source) {}

    /** Reads the files that come with the program. */
    LexiconReader readOwn() {
        for (String file : OWN_FILES) {
            try (InputStream stream = LexiconReader.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException("the program lacks its lexicon file " + file);
                }
                read(file, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read the program's lexicon file " + file, broken);
            }
        }
        return this;
    }

    /** Reads every {@code .tsv} file of a user's folder, in the order of their names. */
    LexiconReader readFolder(Path folder) {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            problems.add("cannot list the lexicon folder %s (%s); check DEMARCHE_LEXICON".formatted(folder, broken));
            return this;
        }
        for (Path file : files) {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read(file.getFileName().toString(), reader);
            } catch (IOException broken) {
                problems.add(
                        "cannot read the lexicon file %s as UTF-8 text (%s); it is left out".formatted(file, broken));
            }
        }
        return this;
    }

    List<String> problems() {
        return problems;
    }

    /** Every fact read, those of a file read later first. */
    List<Fact> facts() {
        List<Fact> all = new ArrayList<>(facts);
        Map<String, Leader> leaders = new LinkedHashMap<>();
        terms.forEach((name, held) -> leaders.put(
                name,
                new Leader(
                        name,
                        Optional.ofNullable(women.get(name)),
                        held.stream()
                                .sorted((one, other) -> one.from().compareTo(other.from()))
                                .toList())));
        Set<String> seen = new HashSet<>();
        for (PersonForm form : forms) {
            Leader leader = leaders.get(form.name());
            if (leader != null && seen.add(Spelling.key(form.form()) + "\t" + form.name())) {
                all.add(new LeaderName(form.form(), form.strength(), leader, form.source()));
            }
        }
        return all;
    }

    private void read(String file, BufferedReader reader) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            for (int i = 0; i < fields.length; i++) {
                fields[i] = fields[i].strip();
            }
            try {
                readLine(file, fields);
            } catch (IllegalArgumentException wrong) {
                problems.add("lexicon file %s, line %d: %s; the line is left out: %s"
                        .formatted(file, number, wrong.getMessage(), line));
            }
        }
    }

    private void readLine(String file, String[] fields) {
        if (file.startsWith("states")) {
            need(fields, 4, "form, use, code, source");
            facts.add(new StateName(fields[0], word(StateUse.class, fields[1]), fields[2], fields[3]));
        } else if (file.startsWith("bodies")) {
            need(fields, 5, "form, use, code, name, source");
            facts.add(new OrganisationName(
                    fields[0],
                    fields[3],
                    Optional.of(fields[2]),
                    Optional.of(Sector.IGO),
                    ActorKind.ORGANISATION,
                    fields[4]));
        } else if (file.startsWith("organisations")) {
            need(fields, 6, "name, also, country, sector, kind, source");
            Optional<Sector> sector = sector(fields[3]);
            ActorKind kind = word(ActorKind.class, fields[4]);
            for (String form : forms(fields[0], fields[1])) {
                facts.add(new OrganisationName(form, fields[0], code(fields[2]), sector, kind, fields[5]));
            }
        } else if (file.startsWith("roles")) {
            need(fields, 5, "phrase, sector, weight, stands, source");
            facts.add(new RoleName(
                    fields[0],
                    sector(fields[1]),
                    word(Weight.class, fields[2]),
                    word(Stands.class, fields[3]),
                    fields.length > 5 ? code(fields[5]) : Optional.empty(),
                    fields[4]));
        } else if (file.startsWith("leaders")) {
            need(fields, 9, "name, also, gender, country, sector, office, from, to, source");
            readLeader(fields);
        } else {
            throw new IllegalArgumentException(
                    "the file's name begins with none of states, bodies, organisations, roles, leaders");
        }
    }

    private void readLeader(String[] fields) {
        String name = fields[0];
        boolean known = !fields[7].endsWith("?");
        String to = known ? fields[7] : fields[7].substring(0, fields[7].length() - 1);
        terms.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Term(code(fields[3]), sector(fields[4]), fields[5], fields[6], to, known, fields[8]));
        if (!fields[2].isEmpty()) {
            women.put(name, fields[2].equals("f"));
        }
        for (String form : forms(name, fields[1])) {
            forms.add(new PersonForm(form, strength(form, fields[8]), name, fields[8]));
        }
    }

    // The short names of the hand-made list were chosen to be clear; those cut from a list of office holders were not.
    private static Strength strength(String form, String source) {
        if (Spelling.parts(form).size() > 1) {
            return Strength.FULL;
        }
        return source.startsWith("factbook") || source.startsWith("phoenix") ? Strength.TITLED : Strength.SHORT;
    }

    private static List<String> forms(String name, String also) {
        List<String> forms = new ArrayList<>();
        forms.add(name);
        for (String form : also.split(";", -1)) {
            if (!form.isBlank()) {
                forms.add(form.strip());
            }
        }
        return forms;
    }

    private static void need(String[] fields, int count, String columns) {
        if (fields.length < count) {
            throw new IllegalArgumentException(
                    "%d fields where %d are needed (%s)".formatted(fields.length, count, columns));
        }
        if (fields[0].isEmpty()) {
            throw new IllegalArgumentException("the first field is empty");
        }
    }

    private static Optional<String> code(String field) {
        return field.isEmpty() || field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    private static Optional<Sector> sector(String field) {
        return field.isEmpty() || field.equals("-") ? Optional.empty() : Optional.of(word(Sector.class, field));
    }

    private static <T extends Enum<T>> T word(Class<T> type, String field) {
        try {
            return Enum.valueOf(type, field.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'%s' is not one of %s".formatted(field, String.join(", ", names(type))));
        }
    }

    private static <T extends Enum<T>> List<String> names(Class<T> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
