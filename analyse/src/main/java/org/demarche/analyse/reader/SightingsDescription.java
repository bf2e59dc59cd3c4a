package org.demarche.analyse.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code sightings.json} says of the network beside it: the classes of each output, in order, and the hash of its
 * file.
 *
 * @param version names the network: 'sightings-3'
 * @param mostPieces how many pieces it looks at together at most, the marks between sentences included
 * @param deeds classes of acts that a word may name: PLOVER's, and 'none'
 * @param standings how an act may stand
 * @param stances what may be done by saying something, and 'none'
 * @param sectors what an actor may be, and 'none'
 * @param sha256 of the ONNX file, in hexadecimal
 */
record SightingsDescription(
        String version,
        int mostPieces,
        List<String> deeds,
        List<String> standings,
        List<String> stances,
        List<String> sectors,
        String sha256) {

    /** The kinds of links, in the order in which {@link SightingScores} reads them. */
    private static final List<String> LINKS = List.of(
            "doers",
            "recipients",
            "speakers",
            "opens",
            "closes",
            "sayers",
            "times",
            "homes",
            "doerHomes",
            "recipientHomes");

    /** @throws IOException if the bytes are no JSON, lack a field or order the links otherwise; the message names it */
    static SightingsDescription of(byte[] json, String where) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        if (!list(root, "links", where).equals(LINKS)) {
            throw missing("links", where);
        }
        return new SightingsDescription(
                text(root, "version", where),
                count(root, "maxPieces", where),
                list(root, "deeds", where),
                list(root, "standings", where),
                list(root, "stances", where),
                list(root, "sectors", where),
                text(root, "sha256", where));
    }

    private static String text(JsonNode root, String field, String where) throws IOException {
        String value = root.path(field).asText("");
        if (value.isEmpty()) {
            throw missing(field, where);
        }
        return value;
    }

    private static int count(JsonNode root, String field, String where) throws IOException {
        int value = root.path(field).asInt(0);
        if (value <= 0) {
            throw missing(field, where);
        }
        return value;
    }

    private static List<String> list(JsonNode root, String field, String where) throws IOException {
        List<String> values = new ArrayList<>();
        root.path(field).forEach(value -> values.add(value.asText()));
        if (values.isEmpty()) {
            throw missing(field, where);
        }
        return List.copyOf(values);
    }

    private static IOException missing(String field, String where) {
        return new IOException(where + ": sightings.json has no '" + field
                + "': it was written by another version of training/sightings.py; write it again");
    }
}
