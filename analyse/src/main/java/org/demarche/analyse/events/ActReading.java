package org.demarche.analyse.events;

import java.util.List;
import org.demarche.core.event.Standing;

/**
 * One way to read an act: what it is, who does it to whom, how it stands.
 *
 * @param trigger the word that names it, with an entry of the lexicon or one made for it
 * @param action what it is between these
 * @param standing how it stands
 * @param roles who does it, never empty, and to whom
 * @param ruled whether the rules alone read it so
 * @param nearby whether nothing points at those it is done to but that the report speaks of them nearby
 * @param signs what speaks for this reading or against it, in short words
 */
record ActReading(
        Trigger trigger,
        Action action,
        Standing standing,
        RoleFinder.Roles roles,
        boolean ruled,
        boolean nearby,
        List<String> signs) {
    ActReading {
        signs = List.copyOf(signs);
    }

    /** Whether the rules find those who do it, and not the network alone. */
    boolean doersRuled() {
        return signs.isEmpty() || signs.contains(ActSigns.DOERS_BY_RULE);
    }
}
