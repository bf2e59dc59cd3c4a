package org.demarche.core.story;

import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.reading.Reading;

/**
 * A finding with its place.
 *
 * @param account id of the account
 * @param reading the reading it is of
 * @param id id of the event or statement
 * @param passage its words
 * @param own what is read out of its words
 * @param deed the same of the words that name the deed
 * @param around the same of the sentence that holds it, or of the passage itself where none does
 * @param value the event or statement
 * @param <T> what was found
 */
record Found<T>(
        String account,
        Reading reading,
        String id,
        Passage passage,
        Wording own,
        Wording deed,
        Wording around,
        T value) {
    static <T> Found<T> of(String account, Reading reading, String id, Passage passage, Passage deed, T value) {
        Passage sentence = sentence(reading, passage).orElse(passage);
        return new Found<>(
                account,
                reading,
                id,
                passage,
                new Wording(passage.exact()),
                new Wording(deed.exact()),
                new Wording(sentence.exact()),
                value);
    }

    Citation citation() {
        return new Citation(reading.report().id(), passage);
    }

    static Optional<Passage> sentence(Reading reading, Passage passage) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.contains(passage))
                .findFirst();
    }

    Side side(String words) {
        return new Side(account, words, citation());
    }
}
