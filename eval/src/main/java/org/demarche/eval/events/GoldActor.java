package org.demarche.eval.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/**
 * An actor of a gold set.
 *
 * @param text the words
 * @param country country, or code of a body
 * @param sector PLOVER's code
 */
record GoldActor(String text, Optional<String> country, Optional<String> sector) {
    /** Codes of PLOVER that stand where a country would, for bodies of no country. */
    private static final Set<String> BODIES = Set.of("IGO", "NGO", "IMG", "MNC", "INT", "EUR", "AFR", "WST");

    static GoldActor of(JsonNode node) {
        return new GoldActor(node.path("text").asText(""), text(node, "country"), text(node, "sector"));
    }

    static GoldActor ofPlover(JsonNode node) {
        return new GoldActor(node.path("actorText").asText(""), text(node, "code"), text(node, "sector"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() || value.equals("null") ? Optional.empty() : Optional.of(value);
    }

    /** A coded actor in the form of the gold sets. */
    static GoldActor of(Mention mention) {
        Actor actor = mention.actor();
        return new GoldActor(
                mention.passage().exact(), actor.country(), actor.sector().map(Sector::name));
    }

    /** The country; or, for a body of no country, IGO, NGO or IMG, as PLOVER has it. */
    String ploverCode() {
        String code = country.orElse("");
        if (BODIES.contains(code)) {
            return code;
        }
        if (code.isEmpty() || !code.matches("[A-Z]{3}") || NOT_COUNTRIES.contains(code)) {
            String kind = sector.orElse("");
            if (kind.equals("NGO") || kind.equals("IMG")) {
                return kind;
            }
            return code.isEmpty() && !kind.equals("IGO") ? "---" : "IGO";
        }
        return code;
    }

    private static final Set<String> NOT_COUNTRIES =
            Set.of("OAS", "ICC", "ICJ", "IMF", "WTO", "WHO", "ADB", "OIC", "SCO", "GCC", "CIS", "EEC", "WFP", "IOM");

    /** Country and sector in the form of PLOVER: 'SDN/REB'; the first three letters of the sector count. */
    String ploverActor() {
        String part = sector.map(code -> code.substring(0, Math.min(3, code.length())))
                .orElse("");
        return ploverCode() + "/" + (part.equals("IGO") ? "" : part);
    }

    /** Whether two actors are the same by country; by words where neither has one. */
    boolean sameCountry(GoldActor other) {
        if (country.isPresent() || other.country.isPresent()) {
            return country.equals(other.country);
        }
        String mine = text.toLowerCase(Locale.ROOT);
        String theirs = other.text.toLowerCase(Locale.ROOT);
        return mine.contains(theirs) || theirs.contains(mine) || sector.isPresent() && sector.equals(other.sector);
    }
}
