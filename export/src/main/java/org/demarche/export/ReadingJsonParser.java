package org.demarche.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** Makes a reading of its JSON and its report's text; words that the text does not have are refused. */
final class ReadingJsonParser {
    private final String text;

    ReadingJsonParser(String text) {
        this.text = text;
    }

    Reading reading(JsonNode json) {
        return new Reading(
                report(member(json, "report")),
                string(json, "version"),
                list(member(json, "sentences"), this::slice),
                list(member(json, "mentions"), this::mention),
                list(member(json, "statements"), this::statement),
                list(member(json, "events"), this::event));
    }

    private Report report(JsonNode json) {
        return new Report(
                string(json, "id"),
                optional(json, "title"),
                optional(json, "outlet"),
                optional(json, "published").map(LocalDate::parse),
                optional(json, "url"),
                string(json, "language"),
                string(json, "sha256"),
                text);
    }

    private Statement statement(JsonNode json) {
        JsonNode source = member(json, "source");
        return new Statement(
                string(json, "id"),
                actor(source),
                source.has("start") ? Optional.of(mention(source).passage()) : Optional.empty(),
                json.path("cue").isObject() ? Optional.of(passage(json.get("cue"))) : Optional.empty(),
                passage(member(json, "content")),
                Form.valueOf(constant(string(json, "form"))),
                Stance.valueOf(constant(string(json, "stance"))),
                optional(json, "relayedBy"));
    }

    private Event event(JsonNode json) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        member(json, "concerns").forEach(word -> concerns.add(Concern.valueOf(constant(word.asText()))));
        return new Event(
                string(json, "id"),
                list(member(json, "source"), this::mention),
                EventClass.valueOf(string(json, "class")),
                optional(json, "mode"),
                string(json, "cameo"),
                list(member(json, "target"), this::mention),
                Standing.valueOf(constant(string(json, "standing"))),
                optional(json, "dateText").map(words -> new EventDate(optional(json, "date"), words)),
                json.path("place").isObject() ? Optional.of(place(json.get("place"))) : Optional.empty(),
                concerns,
                json.path("saidBy").isObject() ? Optional.of(saidBy(json.get("saidBy"))) : Optional.empty(),
                optional(json, "statement"),
                passage(member(json, "passage")),
                passage(member(json, "trigger")));
    }

    private static Place place(JsonNode json) {
        return new Place(string(json, "name"), optional(json, "country"), number(json, "lat"), number(json, "lon"));
    }

    private Mention mention(JsonNode json) {
        return new Mention(actor(json), checked(slice(json), string(json, "text")));
    }

    private static Actor actor(JsonNode json) {
        return actor(json, string(json, "name"));
    }

    private static Actor saidBy(JsonNode json) {
        return actor(json, string(json, "text"));
    }

    private static Actor actor(JsonNode json, String name) {
        return new Actor(
                name,
                optional(json, "country"),
                optional(json, "sector").map(Sector::valueOf),
                ActorKind.valueOf(constant(string(json, "kind"))));
    }

    private Passage passage(JsonNode json) {
        return checked(slice(json), string(json, "exact"));
    }

    private Passage slice(JsonNode json) {
        int start = member(json, "start").asInt(-1);
        int end = member(json, "end").asInt(-1);
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException(
                    "passage %d..%d is not in a text of %d units".formatted(start, end, text.length()));
        }
        return Passage.of(text, start, end);
    }

    private static Passage checked(Passage passage, String words) {
        if (!passage.exact().equals(words)) {
            throw new IllegalArgumentException("at %d..%d the text has '%s', not '%s'"
                    .formatted(passage.start(), passage.end(), passage.exact(), words));
        }
        return passage;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>();
        array.forEach(node -> elements.add(element.apply(node)));
        return elements;
    }

    private static JsonNode member(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the field '" + field + "' is missing");
        }
        return value;
    }

    private static String string(JsonNode json, String field) {
        return member(json, field).asText();
    }

    private static Optional<String> optional(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static OptionalDouble number(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
