package org.demarche.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.demarche.core.event.EventClass;

/** Published scales that place events between conflict and cooperation. */
final class Scores {
    private static final Map<String, String> GOLDSTEIN = new HashMap<>();
    private static final Map<EventClass, String> PLOVER = new EnumMap<>(EventClass.class);

    static {
        for (String[] cells : Table.read("goldstein.tsv")) {
            GOLDSTEIN.put(cells[0], cells[1]);
        }
        // 'Schrodt scores' of the PLOVER manual 0.7b1; its DEMAND is today's REQUEST.
        PLOVER.put(EventClass.ASSAULT, "-9.3");
        PLOVER.put(EventClass.COERCE, "-7.2");
        PLOVER.put(EventClass.PROTEST, "-6.6");
        PLOVER.put(EventClass.MOBILIZE, "-5.3");
        PLOVER.put(EventClass.SANCTION, "-5.2");
        PLOVER.put(EventClass.THREATEN, "-5.1");
        PLOVER.put(EventClass.REQUEST, "-5.0");
        PLOVER.put(EventClass.REJECT, "-4.2");
        PLOVER.put(EventClass.ACCUSE, "-2.0");
        PLOVER.put(EventClass.CONSULT, "2.1");
        PLOVER.put(EventClass.AGREE, "4.2");
        PLOVER.put(EventClass.SUPPORT, "4.6");
        PLOVER.put(EventClass.CONCEDE, "5.0");
        PLOVER.put(EventClass.COOPERATE, "6.8");
        PLOVER.put(EventClass.AID, "7.4");
        PLOVER.put(EventClass.RETREAT, "7.6");
    }

    private Scores() {}

    /** The Goldstein score of a CAMEO code, one decimal, from -10 to 10; empty for a code CAMEO does not have. */
    static String goldstein(String cameo) {
        for (int length = cameo.length(); length >= 2; length--) {
            String score = GOLDSTEIN.get(cameo.substring(0, length));
            if (score != null) {
                return score;
            }
        }
        return "";
    }

    /** The score of a PLOVER class, one decimal, from -10 to 10. */
    static String plover(EventClass eventClass) {
        return PLOVER.getOrDefault(eventClass, "");
    }
}
