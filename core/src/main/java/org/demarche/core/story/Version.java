package org.demarche.core.story;

import java.util.List;
import java.util.Optional;
import org.demarche.core.event.Standing;

/**
 * What one account says of a point.
 *
 * @param account id of the account
 * @param citations the words, in each of the account's reports that speak of it; never empty
 * @param findings ids of the events or statements that say it; empty for a detail
 * @param standing how the event stands in this account; empty for statements and details
 * @param saidBy whose word it is, by name; empty when the reports themselves say it
 */
public record Version(
        String account,
        List<Citation> citations,
        List<String> findings,
        Optional<Standing> standing,
        Optional<String> saidBy) {
    public Version {
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a version quotes its words: account " + account);
        }
        citations = citations.stream().sorted().distinct().toList();
        findings = findings.stream().sorted().distinct().toList();
    }
}
