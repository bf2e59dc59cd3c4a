package org.demarche.core.story;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The accounts of one happening.
 *
 * @param id {@code sto-} and the smallest of its reports' ids: the same reports make the same id in any order of arrival
 * @param aliases the ids it may have gone by before: one for each of its other reports, so that they do not depend on the
 *     order of arrival either; they lead here
 * @param accounts its accounts in the order of their ids; never empty
 */
public record Story(String id, SortedSet<String> aliases, List<Account> accounts) {
    public Story {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one account: " + id);
        }
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        accounts = accounts.stream().sorted(Comparator.comparing(Account::id)).toList();
    }

    /** The story id of these reports. */
    public static String idOf(Iterable<String> reports) {
        String smallest = null;
        for (String report : reports) {
            if (smallest == null || report.compareTo(smallest) < 0) {
                smallest = report;
            }
        }
        return "sto-" + smallest;
    }

    /** The ids of all its reports, in order. */
    public List<String> reports() {
        return accounts.stream()
                .flatMap(account -> account.reports().stream())
                .sorted()
                .toList();
    }

    /** The account a report belongs to. */
    public Optional<Account> accountOf(String report) {
        return accounts.stream()
                .filter(account -> account.reports().contains(report))
                .findFirst();
    }
}
