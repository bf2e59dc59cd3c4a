package org.demarche.serve.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What codes of states and bodies stand for, in words. */
public final class Codes {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,5}");
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String two : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(two).build();
            NAMES.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        NAMES.putAll(Map.of(
                "XKX", "Kosovo",
                "EU", "European Union",
                "NATO", "NATO",
                "UN", "United Nations",
                "AU", "African Union",
                "ARL", "Arab League",
                "ASEAN", "ASEAN",
                "PSE", "Palestine",
                "HKG", "Hong Kong",
                "MMR", "Myanmar"));
        NAMES.put("CZE", "Czechia");
        NAMES.put("TUR", "Turkey");
    }

    private Codes() {}

    /** 'China' for {@code CHN}; the code itself where we have no word. */
    public static String name(String code) {
        return code.isEmpty() ? "no country" : NAMES.getOrDefault(code, code);
    }

    /** Whether words have the form of a code. */
    public static boolean isCode(String words) {
        return FORM.matcher(words).matches();
    }
}
