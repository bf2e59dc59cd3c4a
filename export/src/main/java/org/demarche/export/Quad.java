package org.demarche.export;

import java.util.Locale;
import org.demarche.core.event.EventClass;

/** PLOVER's four quadrants, by the numbers that PLOVER and GDELT share. */
enum Quad {
    VERBAL_COOPERATION(1),
    MATERIAL_COOPERATION(2),
    VERBAL_CONFLICT(3),
    MATERIAL_CONFLICT(4);

    private final int number;

    Quad(int number) {
        this.number = number;
    }

    static Quad of(EventClass eventClass) {
        return switch (eventClass) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> VERBAL_COOPERATION;
            case COOPERATE, AID, RETREAT -> MATERIAL_COOPERATION;
            case REQUEST, ACCUSE, REJECT, THREATEN -> VERBAL_CONFLICT;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> MATERIAL_CONFLICT;
        };
    }

    /** CAMEO's quadrant of a root code, as GDELT has it: 01–05, 06–08, 09–13, 14–20. */
    static Quad ofCameo(String cameo) {
        int root = Integer.parseInt(cameo.substring(0, 2));
        return root <= 5
                ? VERBAL_COOPERATION
                : root <= 8 ? MATERIAL_COOPERATION : root <= 13 ? VERBAL_CONFLICT : MATERIAL_CONFLICT;
    }

    /** 1 to 4. */
    int number() {
        return number;
    }

    /** The words POLECAT has for it. */
    String words() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
