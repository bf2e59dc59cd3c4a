package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.Leader;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Term;

/** A short name beside a title or a country: 'President Reagan', 'Pakistan's Khan'. */
final class TitledName {
    private TitledName() {}

    /** The leader it must be, when only one held such an office; among several, the one in office on the day. */
    static Optional<Leader> find(
            ActorLexicon lexicon,
            String name,
            Optional<RoleName> title,
            Set<String> countries,
            Optional<LocalDate> date) {
        List<String> parts = Spelling.parts(name);
        if (parts.isEmpty() || parts.size() > 3) {
            return Optional.empty();
        }
        Set<Leader> known = new LinkedHashSet<>(lexicon.bySurname(parts.get(parts.size() - 1)));
        if (parts.size() == 1) {
            known.addAll(lexicon.bySurname(parts.get(0)));
        }
        List<Leader> fitting = new ArrayList<>();
        for (Leader leader : known) {
            if (hasName(leader, parts) && held(leader, title, countries)) {
                fitting.add(leader);
            }
        }
        return NameChoice.leaderOf(fitting, date, countries);
    }

    // A given name in the text has to agree, at least by its first letter: 'V. Putin', 'Vladimir Putin'.
    private static boolean hasName(Leader leader, List<String> parts) {
        List<String> own = Spelling.parts(leader.name());
        String surname = parts.get(parts.size() - 1);
        boolean last = own.get(own.size() - 1).equals(surname) || own.contains(surname);
        if (parts.size() == 1) {
            return last;
        }
        return last && own.get(0).charAt(0) == parts.get(0).charAt(0);
    }

    private static boolean held(Leader leader, Optional<RoleName> title, Set<String> countries) {
        for (Term term : leader.terms()) {
            boolean here = countries.isEmpty()
                    || term.country().filter(countries::contains).isPresent();
            if (here && (title.isEmpty() ? !countries.isEmpty() : fits(term, title.get()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Term term, RoleName title) {
        if (term.office().isEmpty()) {
            return term.sector().equals(title.sector());
        }
        String office = spell(term.office());
        String role = spell(title.form());
        return office.equals(role)
                || office.endsWith(role)
                || role.equals("leader")
                || role.equals("minister") && office.contains("minister");
    }

    private static String spell(String office) {
        return office.toLowerCase(Locale.ROOT)
                .replace("defence", "defense")
                .replace("-", " ")
                .replace("advisor", "adviser");
    }
}
