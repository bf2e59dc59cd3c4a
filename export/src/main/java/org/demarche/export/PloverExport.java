package org.demarche.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.Place;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;

/**
 * PLOVER JSON, one event a line: the fields of the PLOVER manual 0.7b1 under its names; fields it does not have
 * ({@code standing}, {@code said_by}, {@code date_text}) are added, as it asks for.
 */
final class PloverExport implements EventExport {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final EventFilter filter;
    private final boolean everyStanding;

    PloverExport(EventFilter filter, boolean everyStanding) {
        this.filter = filter;
        this.everyStanding = everyStanding;
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        Lines.write(readings, List.of(), this::lines, out);
    }

    private Stream<String> lines(Reading reading) {
        return EventRow.of(reading, filter)
                .filter(row -> everyStanding || row.isFact())
                .map(PloverExport::line);
    }

    private static String line(EventRow row) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            write(row, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return line.toString();
    }

    private static void write(EventRow row, JsonGenerator json) throws IOException {
        Event event = row.event();
        json.writeStartObject();
        json.writeStringField("id", event.id());
        Optional<String> date = EventDay.orPart(row);
        if (date.isPresent()) {
            json.writeStringField("date", date.get());
        } else {
            json.writeNullField("date");
        }
        if (event.date().isPresent()) {
            json.writeStringField("date_text", event.date().get().text());
        }
        actors("source", event.sources(), json);
        actors("recipient", event.targets(), json);
        strings("event", List.of(event.eventClass().name()), json);
        strings("event_text", List.of(event.trigger().exact()), json);
        json.writeNumberField("quad_code", Quad.of(event.eventClass()).number());
        json.writeNumberField("event_scale", new BigDecimal(Scores.plover(event.eventClass())));
        strings("mode", event.mode().stream().toList(), json);
        strings("context", Contexts.of(event), json);
        json.writeStringField("standing", event.standing().words());
        if (event.place().isPresent()) {
            place(event.place().get(), json);
        }
        if (event.saidBy().isPresent()) {
            json.writeFieldName("said_by");
            actor(event.saidBy().get(), event.saidBy().get().name(), json);
        }
        json.writeStringField("text", event.passage().exact());
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("start", event.passage().start());
        json.writeNumberField("end", event.passage().end());
        json.writeEndObject();
        citation(row.report(), row.reading().version(), json);
        json.writeStringField("coder", "demarche " + row.reading().version());
        json.writeEndObject();
    }

    private static void actors(String field, List<Mention> mentions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Mention mention : mentions) {
            actor(mention.actor(), mention.passage().exact(), json);
        }
        json.writeEndArray();
    }

    private static void actor(Actor actor, String words, JsonGenerator json) throws IOException {
        json.writeStartObject();
        field("code", actor.country(), json);
        field("sector", actor.sector().map(Sector::name), json);
        json.writeStringField("actor_text", words);
        json.writeStringField("identifier_text", actor.name());
        json.writeEndObject();
    }

    private static void place(Place place, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("event_loc");
        json.writeStringField("name", place.name());
        number("latitude", place.latitude(), json);
        number("longitude", place.longitude(), json);
        field("cc3", place.country(), json);
        json.writeEndObject();
    }

    private static void citation(Report report, String version, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("citation", report.id());
        field("url", report.url(), json);
        field("title", report.title(), json);
        json.writeStringField("language", report.language());
        field("publication", report.outlet(), json);
        json.writeStringField("codebook", "plover-0.7b1");
        json.writeStringField("version", version);
        json.writeEndObject();
    }

    private static void field(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        }
    }

    private static void strings(String field, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
