package org.demarche.analyse.actors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a state may be called by its shape or its form of rule: 'the island', 'the kingdom'. */
final class Epithets {
    private static final Set<String> ISLANDS = Set.of(
            "AIA", "ATG", "ABW", "BHR", "BHS", "BMU", "BRB", "COK", "COM", "CPV", "CUB", "CUW", "CYP", "DMA", "DOM",
            "FJI", "FRO", "FSM", "GRD", "GRL", "GUM", "HTI", "IRL", "ISL", "JAM", "JPN", "KIR", "KNA", "LCA", "LKA",
            "MAC", "MDG", "MDV", "MHL", "MLT", "MUS", "MYT", "NCL", "NIU", "NRU", "NZL", "PHL", "PLW", "PRI", "PYF",
            "REU", "SGP", "SLB", "STP", "SXM", "SYC", "TLS", "TON", "TTO", "TUV", "TWN", "VCT", "VUT", "WSM");

    private static final Set<String> ARCHIPELAGOS = Set.of(
            "ATG", "BHR", "BHS", "COM", "CPV", "FJI", "FRO", "FSM", "IDN", "JPN", "KIR", "MDV", "MHL", "MLT", "PHL",
            "PLW", "PYF", "SLB", "STP", "SYC", "TON", "TTO", "TUV", "VCT", "VUT", "WSM");

    private static final Set<String> KINGDOMS = Set.of(
            "BEL", "BHR", "BTN", "DNK", "ESP", "GBR", "JOR", "KHM", "LSO", "MAR", "MYS", "NLD", "NOR", "SAU", "SWE",
            "SWZ", "THA", "TON");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "island", ISLANDS,
            "archipelago", ARCHIPELAGOS,
            "atoll", Set.of("KIR", "MDV", "MHL", "NRU", "TUV"),
            "kingdom", KINGDOMS,
            "emirate", Set.of("ARE", "KWT", "QAT"),
            "sultanate", Set.of("BRN", "OMN"),
            "principality", Set.of("AND", "LIE", "MCO"),
            "duchy", Set.of("LUX"));

    private Epithets() {}

    /** The states that a noun, in its singular, may stand for; empty where it is no such word. */
    static Optional<Set<String>> states(String noun) {
        return Optional.ofNullable(WORDS.get(noun));
    }
}
