package org.demarche.ledger;

import java.util.Locale;

/** The ledger holds the words people see, 'under way', for the constants of the program, {@code UNDER_WAY}. */
final class Words {
    private Words() {}

    static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
