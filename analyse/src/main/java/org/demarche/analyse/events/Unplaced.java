package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.core.actor.Mention;

/**
 * Doers of whom the report does not tell, as far as we read it, what country they are of: 'the minister', 'she', 'police'.
 * Each stands for somebody in particular whom we have failed to find, so that an event of theirs would be nobody's.
 * 'Gunmen' or 'an aid group' may have no country and stay.
 */
final class Unplaced {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "this", "that", "who", "which", "both", "all", "each");
    private static final Set<String> POINTING =
            Set.of("the", "its", "their", "his", "her", "both", "each", "all", "these", "those", "our", "my");
    private static final Set<String> OF_A_STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    private Unplaced() {}

    /** Whether every one of them is. */
    static boolean all(List<Mention> doers) {
        return !doers.isEmpty() && doers.stream().allMatch(Unplaced::unplaced);
    }

    private static boolean unplaced(Mention doer) {
        if (doer.actor().country().isPresent()) {
            return false;
        }
        String words = doer.passage().exact();
        String small = words.toLowerCase(Locale.ROOT);
        int space = small.indexOf(' ');
        String first = space < 0 ? small : small.substring(0, space);
        boolean ofAState = doer.actor()
                .sector()
                .filter(sector -> OF_A_STATE.contains(sector.name()))
                .isPresent();
        boolean named = words.chars().skip(1).anyMatch(Character::isUpperCase);
        return PRONOUNS.contains(small) || POINTING.contains(first) || ofAState && !named;
    }
}
