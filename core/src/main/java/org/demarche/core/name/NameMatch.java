package org.demarche.core.name;

import java.util.List;

/**
 * What comparing two names came to.
 *
 * @param score from 0 to 1
 * @param same whether the two can name one and the same; context must still agree before two people are held to be one
 * @param exact whether they differ in nothing but case, accents, titles, order and form of company
 * @param words which word met which, and how: "'Haas' ~ 'Hass' (1 letter)"
 */
public record NameMatch(double score, boolean same, boolean exact, List<String> words) {
    public NameMatch {
        words = List.copyOf(words);
    }

    /** The explanation as one line. */
    public String because() {
        return String.join("; ", words);
    }
}
