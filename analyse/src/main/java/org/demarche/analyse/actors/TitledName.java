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

    // A given name in the text has to agree: by its first letter where it is cut to that, else by its first two
    // consonants, which spellings share ('Volodymyr' and 'Vladimir', not 'Farida' and 'Fazlul').
    private static boolean hasName(Leader leader, List<String> parts) {
        List<String> own = Spelling.parts(leader.name());
        String surname = parts.get(parts.size() - 1);
        boolean last = own.get(own.size() - 1).equals(surname) || own.contains(surname);
        if (parts.size() == 1) {
            return last;
        }
        return last && alike(own.get(0), parts.get(0));
    }

    private static boolean alike(String one, String other) {
        if (one.charAt(0) != other.charAt(0)) {
            return false;
        }
        String first = consonants(one);
        String second = consonants(other);
        return one.length() == 1
                || other.length() == 1
                || first.isEmpty()
                || second.isEmpty()
                || first.charAt(0) == second.charAt(0);
    }

    // Those after the first letter.
    private static String consonants(String name) {
        return name.substring(1).replaceAll("[aeiouyhwj]", "");
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
