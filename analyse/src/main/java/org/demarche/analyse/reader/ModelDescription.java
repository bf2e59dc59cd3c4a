package org.demarche.analyse.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code reader.json} says of the model beside it: the classes of each output, in order, and the hash of the file.
 *
 * @param version names the model: 'reader-1'
 * @param mostPieces pieces of a sentence in one pass, the two marks at its ends included
 * @param mostWordPieces pieces of a word; the rest of it is not read
 * @param upos universal parts of speech
 * @param xpos Penn Treebank tags
 * @param relations dependency relations
 * @param lemmaScripts see {@link LemmaScript}
 * @param lemmaForms lemmas of inflected forms in small letters, by Penn Treebank tag; see {@link Lemmas}
 * @param lemmaWords lemmas that the treebanks give words that are not inflected, where they give any but the word itself:
 *     by universal part of speech and form in small letters, the most frequent first; see {@link Lemmas}
 * @param knownLemmas lemmas that are known to be words, by universal part of speech
 * @param names tags of names: 'O', 'B-PER' …
 * @param pieces the encoder's vocabulary, in order of number
 * @param sha256 of the ONNX file, in hexadecimal
 */
record ModelDescription(
        String version,
        int mostPieces,
        int mostWordPieces,
        List<String> upos,
        List<String> xpos,
        List<String> relations,
        List<String> lemmaScripts,
        Map<String, Map<String, String>> lemmaForms,
        Map<String, Map<String, List<String>>> lemmaWords,
        Map<String, Set<String>> knownLemmas,
        List<String> names,
        List<String> pieces,
        String sha256) {

    /** @throws IOException if the bytes are no JSON, or lack a field; the message names it */
    static ModelDescription of(byte[] json, String where) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        return new ModelDescription(
                text(root, "version", where),
                number(root, "maxPieces", where),
                number(root, "maxWordPieces", where),
                list(root, "upos", where),
                list(root, "xpos", where),
                list(root, "relations", where),
                list(root, "lemmaScripts", where),
                lemmaForms(root, where),
                lemmaWords(root, where),
                knownLemmas(root, where),
                list(root, "names", where),
                list(root, "pieces", where),
                text(root, "sha256", where));
    }

    private static String text(JsonNode root, String field, String where) throws IOException {
        JsonNode node = root.path(field);
        if (!node.isTextual()) {
            throw missing(field, where);
        }
        return node.textValue();
    }

    private static int number(JsonNode root, String field, String where) throws IOException {
        JsonNode node = root.path(field);
        if (!node.isInt()) {
            throw missing(field, where);
        }
        return node.intValue();
    }

    private static List<String> list(JsonNode root, String field, String where) throws IOException {
        JsonNode node = root.path(field);
        if (!node.isArray() || node.isEmpty()) {
            throw missing(field, where);
        }
        List<String> values = new ArrayList<>(node.size());
        node.forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    private static Map<String, Map<String, String>> lemmaForms(JsonNode root, String where) throws IOException {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (Map.Entry<String, JsonNode> tag : object(root, "lemmaForms", where).properties()) {
            Map<String, String> forms = new HashMap<>();
            tag.getValue()
                    .properties()
                    .forEach(form -> forms.put(form.getKey(), form.getValue().asText()));
            found.put(tag.getKey(), forms);
        }
        return found;
    }

    private static Map<String, Map<String, List<String>>> lemmaWords(JsonNode root, String where) throws IOException {
        Map<String, Map<String, List<String>>> found = new HashMap<>();
        for (Map.Entry<String, JsonNode> upos :
                object(root, "lemmaWords", where).properties()) {
            Map<String, List<String>> words = new HashMap<>();
            for (Map.Entry<String, JsonNode> word : upos.getValue().properties()) {
                List<String> lemmas = new ArrayList<>();
                word.getValue().forEach(lemma -> lemmas.add(lemma.asText()));
                words.put(word.getKey(), List.copyOf(lemmas));
            }
            found.put(upos.getKey(), words);
        }
        return found;
    }

    private static Map<String, Set<String>> knownLemmas(JsonNode root, String where) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        for (Map.Entry<String, JsonNode> upos :
                object(root, "knownLemmas", where).properties()) {
            Set<String> lemmas = new HashSet<>();
            upos.getValue().forEach(lemma -> lemmas.add(lemma.asText()));
            found.put(upos.getKey(), lemmas);
        }
        return found;
    }

    private static JsonNode object(JsonNode root, String field, String where) throws IOException {
        JsonNode node = root.path(field);
        if (!node.isObject()) {
            throw missing(field, where);
        }
        return node;
    }

    private static IOException missing(String field, String where) {
        return new IOException(where + ": reader.json has no '" + field
                + "': it was written by another version of training/export.py; export the model again");
    }
}
