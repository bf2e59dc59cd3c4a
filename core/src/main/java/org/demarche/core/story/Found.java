package org.demarche.core.story;

import java.util.List;
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
 * @param stems the stems of its words, in order
 * @param value the event or statement
 * @param <T> what was found
 */
record Found<T>(String account, Reading reading, String id, Passage passage, List<String> stems, T value) {
    static <T> Found<T> of(String account, Reading reading, String id, Passage passage, T value) {
        return new Found<>(account, reading, id, passage, SameWords.stems(passage.exact()), value);
    }

    Citation citation() {
        return new Citation(reading.report().id(), passage);
    }

    /** The sentence that holds the passage; the passage itself where no sentence does. */
    Passage sentence() {
        return sentence(reading, passage).orElse(passage);
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
