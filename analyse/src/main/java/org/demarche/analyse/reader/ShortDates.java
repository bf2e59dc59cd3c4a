package org.demarche.analyse.reader;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months and days of the week that are written short: 'Aug', 'Thurs.'. */
final class ShortDates {
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("Jan", "January"),
            Map.entry("Feb", "February"),
            Map.entry("Apr", "April"),
            Map.entry("Aug", "August"),
            Map.entry("Sept", "September"),
            Map.entry("Sep", "September"),
            Map.entry("Oct", "October"),
            Map.entry("Nov", "November"),
            Map.entry("Dec", "December"),
            Map.entry("Mon", "Monday"),
            Map.entry("Tue", "Tuesday"),
            Map.entry("Tues", "Tuesday"),
            Map.entry("Wed", "Wednesday"),
            Map.entry("Thu", "Thursday"),
            Map.entry("Thur", "Thursday"),
            Map.entry("Thurs", "Thursday"),
            Map.entry("Fri", "Friday"),
            Map.entry("Sat", "Saturday"));

    /** Without a full stop these may be names of persons and peoples, or a test: 'Jan', the 'Mon'. */
    private static final Set<String> OTHER_NAMES = Set.of("Jan", "Mon", "Sat", "Sep");

    private ShortDates() {}

    /**
     * The month or day, or null if the form is none.
     *
     * @param altered whether the network takes the form for a short one: that decides where it may be a name
     */
    static @Nullable String whole(String form, boolean altered) {
        boolean stop = form.endsWith(".");
        String bare = stop ? form.substring(0, form.length() - 1) : form;
        return stop || altered || !OTHER_NAMES.contains(bare) ? WHOLE.get(bare) : null;
    }
}
