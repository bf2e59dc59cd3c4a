package org.demarche.analyse.actors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.LeaderName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.StateUse;

/** What names, titles and role words stand for, as far as we know without a text. */
public final class ActorLexicon {
    private final Map<String, List<Fact>> names = new HashMap<>();
    private final Map<String, List<RoleName>> roles = new HashMap<>();
    private final Map<String, Integer> longestName = new HashMap<>();
    private final Map<String, Integer> longestRole = new HashMap<>();
    private final Map<String, String> stateNames = new HashMap<>();
    private final Map<String, List<Leader>> surnames = new HashMap<>();
    private final List<String> problems;

    private ActorLexicon(LexiconReader reader) {
        for (Fact fact : reader.facts()) {
            add(fact);
        }
        problems = List.copyOf(reader.problems());
    }

    /** The lexicon that comes with the program. */
    public static ActorLexicon standard() {
        return new ActorLexicon(new LexiconReader().readOwn());
    }

    /**
     * The lexicon that comes with the program, with a user's own files before it.
     *
     * @param folder a folder of {@code .tsv} files, as docs/actors.md describes them; lines that cannot be read are
     *     left out and named by {@link #problems()}
     */
    public static ActorLexicon extendedBy(Path folder) {
        return new ActorLexicon(new LexiconReader().readFolder(folder).readOwn());
    }

    /**
     * The lexicon with the files of the folder that the environment names as {@code DEMARCHE_LEXICON}, or the
     * program's own where it names none.
     *
     * @param environment variables by name, as {@link System#getenv()} gives them
     */
    public static ActorLexicon configured(Map<String, String> environment) {
        String folder = environment.getOrDefault("DEMARCHE_LEXICON", "");
        return folder.isBlank() ? standard() : extendedBy(Path.of(folder));
    }

    /** What could not be read: file, line, reason. */
    public List<String> problems() {
        return problems;
    }

    /** What a name could stand for, and for whom each candidate would be read on a day. */
    public Explanation explain(String name, Optional<LocalDate> on) {
        return Explainer.explain(this, name, on);
    }

    /** The code of the state that a name, an adjective or a part of it stands for. */
    public Optional<String> stateOf(String name) {
        return NameChoice.state(names(Spelling.key(name)), Set.of()).map(StateName::code);
    }

    /** Whether a form names a state as a whole: 'Libya', not 'Tripoli'. */
    public boolean isWholeState(String name) {
        return NameChoice.state(names(Spelling.key(name)), Set.of())
                .filter(state -> state.use() != StateUse.CAPITAL && state.use() != StateUse.PART)
                .isPresent();
    }

    private void add(Fact fact) {
        List<String> parts = Spelling.parts(fact.form());
        if (parts.isEmpty()) {
            return;
        }
        String key = String.join(" ", parts);
        if (fact instanceof RoleName role) {
            roles.computeIfAbsent(key, none -> new ArrayList<>(1)).add(role);
            longestRole.merge(parts.get(0), parts.size(), Math::max);
            return;
        }
        names.computeIfAbsent(key, none -> new ArrayList<>(1)).add(fact);
        longestName.merge(parts.get(0), parts.size(), Math::max);
        if (fact instanceof StateName state && state.use() == StateUse.NAME) {
            stateNames.putIfAbsent(state.code(), state.form());
        }
        if (fact instanceof LeaderName leader) {
            addSurname(parts.get(parts.size() - 1), leader.leader());
            addSurname(parts.get(0), leader.leader());
            if (parts.size() > 2) {
                addSurname(parts.get(parts.size() - 2) + " " + parts.get(parts.size() - 1), leader.leader());
            }
        }
    }

    private void addSurname(String part, Leader leader) {
        List<Leader> known = surnames.computeIfAbsent(part, none -> new ArrayList<>(1));
        if (!known.contains(leader)) {
            known.add(leader);
        }
    }

    /** Facts for a name, its parts joined by spaces. */
    List<Fact> names(String key) {
        return names.getOrDefault(key, Collections.emptyList());
    }

    /** The role a phrase names, its parts joined by spaces. */
    Optional<RoleName> role(String key) {
        List<RoleName> found = roles.get(key);
        return found == null ? Optional.empty() : Optional.of(found.get(0));
    }

    int longestName(String firstPart) {
        return longestName.getOrDefault(firstPart, 0);
    }

    int longestRole(String firstPart) {
        return longestRole.getOrDefault(firstPart, 0);
    }

    /** Leaders with this first or last name. */
    List<Leader> bySurname(String part) {
        return surnames.getOrDefault(part, Collections.emptyList());
    }

    /** The name of a state in our data, or its code where it has none. */
    String stateName(String code) {
        return stateNames.getOrDefault(code, code);
    }

    boolean isState(String code) {
        return stateNames.containsKey(code);
    }
}
