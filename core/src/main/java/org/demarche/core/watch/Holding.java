package org.demarche.core.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is held for a step or a counter: the evidence, and the counts that follow from it.
 *
 * @param what the step or the counter
 * @param evidence every finding, in the order of report and place; never empty
 * @param denials findings that deny this step or counter itself, or say that they know nothing of it
 * @param <W> {@link Step} or {@link Counter}
 */
public record Holding<W extends Enum<W>>(W what, List<Evidence> evidence, List<Evidence> denials) {
    public Holding {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("nothing is held without evidence: " + what);
        }
        Comparator<Evidence> inOrder = Comparator.comparing(Evidence::citation).thenComparing(Evidence::finding);
        evidence = evidence.stream().sorted(inOrder).distinct().toList();
        denials = denials.stream().sorted(inOrder).distinct().toList();
    }

    /** The independent accounts that speak of it, by id. */
    public SortedSet<String> accounts() {
        SortedSet<String> accounts = new TreeSet<>();
        evidence.forEach(each -> accounts.add(each.account()));
        return accounts;
    }

    /** The reports that speak of it, by id. */
    public SortedSet<String> reports() {
        SortedSet<String> reports = new TreeSet<>();
        evidence.forEach(each -> reports.add(each.citation().report()));
        return reports;
    }

    /** Whose word it is, by name, each once; what the reports say themselves adds nothing. */
    public SortedSet<String> voices() {
        SortedSet<String> voices = new TreeSet<>();
        evidence.forEach(each -> each.saidBy().ifPresent(actor -> voices.add(actor.name())));
        return voices;
    }

    /** The first day spoken of. */
    public Optional<LocalDate> first() {
        return evidence.stream().flatMap(each -> each.date().stream()).min(Comparator.naturalOrder());
    }

    /** The last day spoken of. */
    public Optional<LocalDate> last() {
        return evidence.stream().flatMap(each -> each.date().stream()).max(Comparator.naturalOrder());
    }
}
