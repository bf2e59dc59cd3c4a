package org.demarche.core.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One independent origin: a report with its copies and with the reports that only relay it.
 *
 * @param id {@code acc-} and the smallest of its reports' ids, so that it does not depend on the order of arrival
 * @param members its reports in the order of their ids; never empty
 */
public record Account(String id, List<Member> members) {
    public Account {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an account has at least one report: " + id);
        }
        members = members.stream().sorted(Comparator.comparing(Member::report)).toList();
    }

    /** The account of these members, with the id that follows from them. */
    public static Account of(List<Member> members) {
        String first = members.stream()
                .map(Member::report)
                .min(Comparator.naturalOrder())
                .orElse("");
        return new Account("acc-" + first, members);
    }

    /** The ids of its reports, in order. */
    public List<String> reports() {
        return members.stream().map(Member::report).toList();
    }

    /** The report that the others come from, where something shows it. */
    public Optional<String> origin() {
        return members.stream()
                .filter(member -> member.relation() == Relation.ORIGIN)
                .map(Member::report)
                .findFirst();
    }
}
