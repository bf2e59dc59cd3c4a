package org.demarche.analyse.events;

import java.util.Optional;
import java.util.Set;
import org.demarche.core.event.Concern;
import org.demarche.core.event.EventClass;

/**
 * What an entry of the lexicon means.
 *
 * @param eventClass PLOVER class
 * @param mode PLOVER mode, if one fits
 * @param cameo CAMEO code of two to four digits
 * @param concerns what the action is about by itself; the words around it may add to this
 */
record Action(EventClass eventClass, Optional<String> mode, String cameo, Set<Concern> concerns) {
    Action {
        concerns = Set.copyOf(concerns);
    }
}
