package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * A reading as JSON, as docs/reading.schema.json has it. The report's text is not in it: who has the text gets the whole
 * reading back.
 */
public final class ReadingJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReadingJson() {}

    /** One line, without the line's end. */
    public static String line(Reading reading) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            write(reading, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return line.toString();
    }

    /**
     * The reading that a line was written from.
     *
     * @param text the report's text
     * @throws IllegalArgumentException if it is not such a line, or quotes words that the text does not have there
     */
    public static Reading parse(String line, String text) {
        try {
            return new ReadingJsonParser(text).reading(MAPPER.readTree(line));
        } catch (IOException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getMessage(), broken);
        }
    }

    /** Parses JSON that tests and tools look into. */
    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getMessage(), broken);
        }
    }

    /** Writes a reading as an object. */
    public static void write(Reading reading, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("report");
        write(reading.report(), json);
        json.writeStringField("version", reading.version());
        json.writeArrayFieldStart("statements");
        for (Statement statement : reading.statements()) {
            write(statement, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (Event event : reading.events()) {
            write(event, reading.report().text(), json);
        }
        json.writeEndArray();
        mentions("mentions", reading.mentions(), json);
        json.writeArrayFieldStart("sentences");
        for (Passage sentence : reading.sentences()) {
            json.writeStartObject();
            json.writeNumberField("start", sentence.start());
            json.writeNumberField("end", sentence.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", report.id());
        optional("title", report.title(), json);
        optional("outlet", report.outlet(), json);
        optional("published", report.published().map(LocalDate::toString), json);
        optional("url", report.url(), json);
        json.writeStringField("language", report.language());
        json.writeStringField("sha256", report.sha256());
        json.writeEndObject();
    }

    private static void write(Statement statement, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        json.writeObjectFieldStart("source");
        actor(statement.source(), statement.sourcePassage().map(Passage::exact).orElse(""), json);
        if (statement.sourcePassage().isPresent()) {
            json.writeNumberField("start", statement.sourcePassage().get().start());
            json.writeNumberField("end", statement.sourcePassage().get().end());
        }
        json.writeEndObject();
        if (statement.cue().isPresent()) {
            passage("cue", statement.cue().get(), json);
        } else {
            json.writeNullField("cue");
        }
        passage("content", statement.content(), json);
        json.writeStringField("form", statement.form().word());
        json.writeStringField("stance", statement.stance().word());
        optional("relayedBy", statement.relayedBy(), json);
        json.writeEndObject();
    }

    private static void write(Event event, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        mentions("source", event.sources(), json);
        json.writeStringField("class", event.eventClass().name());
        optional("mode", event.mode(), json);
        json.writeStringField("cameo", event.cameo());
        mentions("target", event.targets(), json);
        json.writeStringField("standing", event.standing().words());
        optional("date", event.date().flatMap(EventDate::value), json);
        optional("dateText", event.date().map(EventDate::text), json);
        if (event.place().isPresent()) {
            Place place = event.place().get();
            json.writeObjectFieldStart("place");
            json.writeStringField("name", place.name());
            optional("country", place.country(), json);
            number("lat", place.latitude(), json);
            number("lon", place.longitude(), json);
            json.writeEndObject();
        } else {
            json.writeNullField("place");
        }
        json.writeArrayFieldStart("concerns");
        for (Concern concern : event.concerns().stream().sorted().toList()) {
            json.writeString(concern.word());
        }
        json.writeEndArray();
        if (event.saidBy().isPresent()) {
            json.writeObjectFieldStart("saidBy");
            Actor actor = event.saidBy().get();
            json.writeStringField("text", actor.name());
            optional("country", actor.country(), json);
            optional("sector", actor.sector().map(Sector::name), json);
            json.writeStringField("kind", actor.kind().word());
            json.writeEndObject();
        } else {
            json.writeNullField("saidBy");
        }
        optional("statement", event.statement(), json);
        json.writeObjectFieldStart("passage");
        Quote quote = Quote.of(text, event.passage());
        json.writeStringField("exact", quote.exact());
        json.writeStringField("prefix", quote.prefix());
        json.writeStringField("suffix", quote.suffix());
        json.writeNumberField("start", event.passage().start());
        json.writeNumberField("end", event.passage().end());
        json.writeEndObject();
        passage("trigger", event.trigger(), json);
        json.writeEndObject();
    }

    private static void mentions(String field, List<Mention> mentions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Mention mention : mentions) {
            json.writeStartObject();
            actor(mention.actor(), mention.passage().exact(), json);
            json.writeNumberField("start", mention.passage().start());
            json.writeNumberField("end", mention.passage().end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void actor(Actor actor, String words, JsonGenerator json) throws IOException {
        json.writeStringField("text", words);
        json.writeStringField("name", actor.name());
        optional("country", actor.country(), json);
        optional("sector", actor.sector().map(Sector::name), json);
        json.writeStringField("kind", actor.kind().word());
    }

    private static void passage(String field, Passage passage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("exact", passage.exact());
        json.writeNumberField("start", passage.start());
        json.writeNumberField("end", passage.end());
        json.writeEndObject();
    }

    private static void optional(String field, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private static void number(String field, OptionalDouble value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.getAsDouble());
        } else {
            json.writeNullField(field);
        }
    }
}
