package org.demarche.serve.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.serve.page.Pages;

/** JSON in and out: bodies with their ETag, lists with their cursor. */
final class Json {
    private static final String TYPE = "application/json; charset=utf-8";
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new Jdk8Module()).setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private Json() {}

    /**
     * Part of a list.
     *
     * @param items what is in it
     * @param next the cursor of the next part; null after the last
     */
    record Part(List<?> items, Optional<String> next) {}

    /** Writes JSON by hand. */
    @FunctionalInterface
    interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    /** Answers with a value of records, lists and maps. */
    static void answer(Context context, Object value) {
        try {
            Pages.answer(context, TYPE, MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records always write", impossible);
        }
    }

    /** Answers with JSON that is written by hand. */
    static void answer(Context context, String type, Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            writer.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        Pages.answer(context, type, out.toByteArray());
    }

    /** How many items are asked for: 1 to {@value #MOST}, {@value #USUAL} where nothing is said. */
    static int limit(Context context) {
        String words = context.queryParam("limit");
        if (words == null) {
            return USUAL;
        }
        if (!words.matches("\\d{1,3}") || Integer.parseInt(words) < 1 || Integer.parseInt(words) > MOST) {
            throw new BadRequestResponse("'limit' is 1 to %d, not '%s'.".formatted(MOST, words));
        }
        return Integer.parseInt(words);
    }

    /** The body of a request, which must be a JSON object and say so: a form of another site cannot. */
    static JsonNode body(Context context) {
        String type =
                Optional.ofNullable(context.header("Content-Type")).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new io.javalin.http.HttpResponseException(415, "Send 'Content-Type: application/json'.");
        }
        try {
            JsonNode body = MAPPER.readTree(context.bodyAsBytes());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (IOException broken) {
            throw new BadRequestResponse("The body is no JSON: " + firstLine(broken));
        }
        throw new BadRequestResponse("The body is to be a JSON object.");
    }

    private static String firstLine(IOException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    /** A field of text, empty where it is not there. */
    static String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        return value != null && value.isTextual() ? value.asText() : "";
    }

    /** A value with what it is called. */
    static Map<String, Object> of(String name, Object value) {
        return Map.of(name, value);
    }
}
