package org.demarche.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Other code lists for the countries we know by ISO 3166-1 alpha-3. */
final class Countries {
    private static final Map<String, String[]> ROWS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String[] cells : Table.read("countries.tsv")) {
            ROWS.put(cells[0], cells);
        }
        for (String two : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(two).build();
            NAMES.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
    }

    private Countries() {}

    /** FIPS 10-4, two letters, which GDELT uses for places; empty when there is none. */
    static String fips(String country) {
        String[] cells = ROWS.get(country);
        return cells == null ? "" : cells[1];
    }

    /** State number of the Correlates of War project; empty for what is no state there. */
    static String correlatesOfWar(String country) {
        String[] cells = ROWS.get(country);
        return cells == null ? "" : cells[2];
    }

    /** The English name of a country, as the Java platform has it. */
    static Optional<String> name(String country) {
        return Optional.ofNullable(NAMES.get(country));
    }
}
