package org.demarche.eval.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.event.EventClass;
import org.demarche.eval.GoldFile;

/**
 * A text with its gold events.
 *
 * @param id id in its file
 * @param text the text
 * @param published day of publication; empty in the PLOVER records, whose date is a stand-in
 * @param plover whether it comes from the PLOVER gold standard records, which know no standing
 * @param events what is to be found
 */
record GoldEvents(String id, String text, Optional<LocalDate> published, boolean plover, List<CodedEvent> events) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Classes of PLOVER's first version, folded as the gold set's README says; INVESTIGATE went into ACCUSE in 2021. */
    private static final Map<String, EventClass> OLD = Map.of(
            "DEMAND", EventClass.REQUEST,
            "DISAPPROVE", EventClass.ACCUSE,
            "INVESTIGATE", EventClass.ACCUSE,
            "FIGHT", EventClass.ASSAULT,
            "YIELD", EventClass.CONCEDE);

    /** Reads a file of PLOVER records or of the corpus: JSON lines. */
    static List<GoldEvents> read(Path file) throws IOException {
        Map<String, GoldEvents> found = new LinkedHashMap<>();
        try (BufferedReader lines = GoldFile.lines(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                GoldEvents one = parse(file, number, line);
                // Records of one sentence are one item: each is right if any of the sentence's coded events is.
                String key = one.plover() ? one.text() : one.id() + number;
                GoldEvents before = found.get(key);
                if (before == null) {
                    found.put(key, one);
                } else {
                    List<CodedEvent> both = new ArrayList<>(before.events());
                    both.addAll(one.events());
                    found.put(key, new GoldEvents(before.id(), before.text(), before.published(), true, both));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static GoldEvents parse(Path file, int number, String line) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.path("events").isArray()) {
                return corpus(node);
            }
            if (node.hasNonNull("event") && node.has("source")) {
                return plover(node);
            }
            throw new IOException(
                    "%s line %d is neither a PLOVER record (fields source, event, target, text) nor a passage of the corpus (fields text, events)"
                            .formatted(file, number));
        } catch (JsonProcessingException | IllegalArgumentException problem) {
            throw new IOException(
                    "%s line %d cannot be read: %s".formatted(file, number, problem.getMessage()), problem);
        }
    }

    private static GoldEvents plover(JsonNode node) {
        List<GoldActor> sources = new ArrayList<>();
        node.path("source").forEach(actor -> sources.add(GoldActor.ofPlover(actor)));
        List<GoldActor> targets = new ArrayList<>();
        node.path("target").forEach(actor -> targets.add(GoldActor.ofPlover(actor)));
        CodedEvent event = new CodedEvent(
                eventClass(node.path("event").asText()),
                sources,
                targets,
                "",
                Optional.empty(),
                Optional.empty(),
                node.path("eventText").asText(""),
                -1,
                false);
        return new GoldEvents(
                node.path("id").asText(""),
                node.path("text").asText("").strip(),
                Optional.empty(),
                true,
                List.of(event));
    }

    private static GoldEvents corpus(JsonNode node) {
        List<CodedEvent> events = new ArrayList<>();
        for (JsonNode event : node.path("events")) {
            List<GoldActor> sources = new ArrayList<>();
            event.path("source").forEach(actor -> sources.add(GoldActor.of(actor)));
            List<GoldActor> targets = new ArrayList<>();
            event.path("target").forEach(actor -> targets.add(GoldActor.of(actor)));
            JsonNode saidBy = event.path("saidBy");
            JsonNode date = event.path("date");
            events.add(new CodedEvent(
                    eventClass(event.path("class").asText()),
                    sources,
                    targets,
                    event.path("standing").asText(""),
                    saidBy.isObject() ? Optional.of(GoldActor.of(saidBy)) : Optional.empty(),
                    date.isTextual() ? Optional.of(date.asText()) : Optional.empty(),
                    event.path("trigger").path("exact").asText(""),
                    event.path("trigger").path("start").asInt(-1),
                    event.path("optional").asBoolean(false)));
        }
        JsonNode published = node.path("published");
        return new GoldEvents(
                node.path("id").asText(""),
                node.path("text").asText(""),
                published.isTextual() ? Optional.of(LocalDate.parse(published.asText())) : Optional.empty(),
                false,
                events);
    }

    private static EventClass eventClass(String name) {
        EventClass old = OLD.get(name);
        return old != null ? old : EventClass.valueOf(name);
    }
}
