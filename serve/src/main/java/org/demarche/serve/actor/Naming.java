package org.demarche.serve.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says why a name is read as it is. */
@FunctionalInterface
public interface Naming {
    /**
     * How a name is read.
     *
     * @param chosen whom the bare name means, in words; empty when the name alone does not tell
     * @param reason why that one, or why none
     * @param candidates everything the lexicon holds for the name
     */
    record Explained(Optional<String> chosen, String reason, List<Candidate> candidates) {}

    /**
     * One thing a name can stand for.
     *
     * @param who in words: name, code, sector
     * @param reason which words of the lexicon fit, as what, and with which dates
     * @param source where the lexicon has it from
     */
    record Candidate(String who, String reason, String source) {}

    /** How a name is read in a report of a day. */
    Explained explain(String name, Optional<LocalDate> day);
}
