package org.demarche.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.core.Passage;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * A reading as W3C Web Annotations (Recommendation of 23 February 2017): each finding a body on its words, which are
 * named by quotation and by position. Positions count code points there, not UTF-16 units.
 */
final class Annotations {
    private static final int CONTEXT = 32;

    private Annotations() {}

    static void write(Reading reading, String address, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringField("id", address);
        json.writeStringField("type", "AnnotationPage");
        json.writeArrayFieldStart("items");
        for (Event event : reading.events()) {
            annotation(
                    event.id(),
                    event.passage(),
                    reading.report(),
                    List.of(
                            event.eventClass() + " " + event.cameo(),
                            event.standing().words(),
                            names(event.sources()) + " → " + names(event.targets())),
                    json);
        }
        for (Statement statement : reading.statements()) {
            annotation(
                    statement.id(),
                    statement.content(),
                    reading.report(),
                    List.of(
                            "statement",
                            statement.stance().word(),
                            statement.source().name()),
                    json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String names(List<Mention> mentions) {
        return String.join(
                ", ", mentions.stream().map(mention -> mention.actor().name()).toList());
    }

    private static void annotation(String id, Passage words, Report report, List<String> bodies, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "urn:demarche:finding:" + id);
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "classifying");
        json.writeArrayFieldStart("body");
        for (String body : bodies) {
            json.writeStartObject();
            json.writeStringField("type", "TextualBody");
            json.writeStringField("purpose", "classifying");
            json.writeStringField("format", "text/plain");
            json.writeStringField("value", body);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", source(report));
        json.writeArrayFieldStart("selector");
        quote(words, report.text(), json);
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", report.text().codePointCount(0, words.start()));
        json.writeNumberField("end", report.text().codePointCount(0, words.end()));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String source(Report report) {
        return org.demarche.serve.page.Shown.outside(report.url()).orElse("urn:demarche:report:" + report.id());
    }

    private static void quote(Passage words, String text, JsonGenerator json) throws IOException {
        int from = Math.max(0, words.start() - CONTEXT);
        int to = Math.min(text.length(), words.end() + CONTEXT);
        // Half a character is no character.
        from += from > 0 && from < words.start() && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to -= to < text.length() && to > words.end() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", words.exact());
        json.writeStringField("prefix", text.substring(from, words.start()));
        json.writeStringField("suffix", text.substring(words.end(), to));
        json.writeEndObject();
    }
}
