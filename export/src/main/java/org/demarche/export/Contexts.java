package org.demarche.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.Standing;

/** What an event concerns, in the words of the PLOVER manual's table of general contexts. */
final class Contexts {
    private static final Map<Concern, String> WORDS = new EnumMap<>(Concern.class);

    static {
        WORDS.put(Concern.MILITARY, "military");
        WORDS.put(Concern.ARMS, "military");
        WORDS.put(Concern.INTELLIGENCE, "intelligence");
        WORDS.put(Concern.ECONOMIC, "economic");
        WORDS.put(Concern.TRADE, "economic");
        WORDS.put(Concern.SANCTIONS, "economic");
        WORDS.put(Concern.ENERGY, "resource");
        WORDS.put(Concern.TERRITORY, "resource");
        WORDS.put(Concern.AID, "humanitarian");
        WORDS.put(Concern.DIPLOMATIC, "diplomatic");
        WORDS.put(Concern.VOTE, "diplomatic");
        WORDS.put(Concern.NUCLEAR, "cbrn");
        WORDS.put(Concern.RIGHTS, "human_rights");
        WORDS.put(Concern.LEGAL, "legal");
        WORDS.put(Concern.MIGRATION, "migration");
        WORDS.put(Concern.HEALTH, "disease");
        WORDS.put(Concern.CYBER, "cyber");
    }

    private Contexts() {}

    /** Each context once, in a fixed order; 'future' and 'hypothetical' as PLOVER means them. */
    static List<String> of(Event event) {
        List<String> contexts = new ArrayList<>(event.concerns().stream()
                .sorted()
                .map(concern -> WORDS.getOrDefault(concern, concern.word()))
                .distinct()
                .toList());
        if (event.standing() == Standing.ANNOUNCED) {
            contexts.add("future");
        } else if (event.standing() == Standing.POSSIBLE || event.standing() == Standing.CONDITIONAL) {
            contexts.add("hypothetical");
        }
        return contexts;
    }
}
