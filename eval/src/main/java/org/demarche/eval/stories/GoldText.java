package org.demarche.eval.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.core.copy.Profile;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.eval.GoldFile;

/**
 * A text of a gold set, with the group it belongs to: an article, or an event.
 *
 * @param id its id in the set
 * @param group what it has in common with others
 * @param text the text, tokens set as print
 */
record GoldText(String id, String group, String text) {

    /** Reads {@code {"article", "translator", "text"}} or {@code {"id", "event", "sentences"}}, one a line. */
    static List<GoldText> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<GoldText> texts = new ArrayList<>();
        try (BufferedReader lines = GoldFile.lines(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    texts.add(of(mapper.readTree(line), file, number));
                }
            }
        }
        return texts;
    }

    private static GoldText of(JsonNode node, Path file, int line) throws IOException {
        if (node.hasNonNull("article") && node.hasNonNull("text")) {
            String article = node.get("article").asText();
            return new GoldText(
                    article + "/" + node.path("translator").asText(String.valueOf(line)),
                    article,
                    node.get("text").asText());
        }
        if (node.hasNonNull("id") && node.hasNonNull("event") && node.has("sentences")) {
            StringBuilder text = new StringBuilder();
            for (JsonNode sentence : node.get("sentences")) {
                text.append(sentence.asText().replace("\\n", "\n")).append(' ');
            }
            return new GoldText(node.get("id").asText(), node.get("event").asText(), printed(text.toString()));
        }
        throw new IOException(
                "%s:%d: neither {\"article\", \"text\"} nor {\"id\", \"event\", \"sentences\"}".formatted(file, line));
    }

    /** Tokens as print: no blank before a comma or an apostrophe's ending. */
    private static String printed(String tokens) {
        return tokens.replaceAll(" n't\\b", "n't")
                .replaceAll(" ('s|'re|'ve|'ll|'d|'m)\\b", "$1")
                .replaceAll(" ([,.;:!?%)\\]])", "$1")
                .replaceAll("([(\\[$]) ", "$1")
                .replaceAll("(\\w) - (\\w)", "$1-$2");
    }

    /** The profile of the text alone, no analyser asked. */
    Profile profile() {
        Report report =
                new Report(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en", "", text);
        return ProfileMaker.of(new Reading(report, "text alone", List.of(), List.of(), List.of(), List.of()));
    }
}
