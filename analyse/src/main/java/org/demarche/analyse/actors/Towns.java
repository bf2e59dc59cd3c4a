package org.demarche.analyse.actors;

import java.util.Optional;
import java.util.Set;

/** Tells the state that a town lies in. */
@FunctionalInterface
public interface Towns {
    /** Knows no town. */
    Towns NONE = (name, states) -> Optional.empty();

    /**
     * The code of the state of the town meant by a name; empty where no town, or several as likely, are meant.
     *
     * @param name as written
     * @param states codes of the states spoken of, whose towns are meant before others
     */
    Optional<String> countryOf(String name, Set<String> states);
}
