package org.demarche.eval.treebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.eval.GoldFile;

/** Reads CoNLL-U files. Empty nodes (1.1) are left out, as CoNLL 2018 scores do. */
final class Conllu {
    private final Path file;
    private final List<GoldDocument> documents = new ArrayList<>();
    private String genre = "?";
    private StringBuilder text = new StringBuilder();
    private List<GoldSentence> sentences = new ArrayList<>();
    private int characters;
    private boolean spaceBefore;
    private boolean newParagraph;
    private int lineNumber;

    private Conllu(Path file) {
        this.file = file;
    }

    /** @throws IOException if a line is not of ten columns; the message names file and line */
    static List<GoldDocument> read(Path file) throws IOException {
        return new Conllu(file).run();
    }

    private List<GoldDocument> run() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = GoldFile.lines(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lineNumber++;
                if (line.startsWith("#")) {
                    comment(line);
                } else if (!line.isBlank()) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length != 10) {
                        throw new IOException(
                                file + " line " + lineNumber + ": " + columns.length + " columns where CoNLL-U has 10");
                    }
                    rows.add(columns);
                } else if (!rows.isEmpty()) {
                    sentence(rows);
                    rows.clear();
                }
            }
        }
        if (!rows.isEmpty()) {
            sentence(rows);
        }
        endDocument();
        return documents;
    }

    private void comment(String line) {
        if (line.startsWith("# newdoc")) {
            endDocument();
            int equals = line.indexOf('=');
            genre = equals < 0 ? "?" : genre(line.substring(equals + 1).strip());
        } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
            newParagraph = true;
        }
    }

    /** GUM_news_x: news. weblog-x: weblog. */
    private static String genre(String id) {
        String[] parts = id.split("[_-]", 3);
        return parts[0].equals("GUM") && parts.length > 1 ? parts[1] : parts[0];
    }

    private void endDocument() {
        if (!sentences.isEmpty()) {
            documents.add(new GoldDocument(genre, text.toString(), List.copyOf(sentences)));
        }
        text = new StringBuilder();
        sentences = new ArrayList<>();
        characters = 0;
        spaceBefore = false;
        newParagraph = false;
    }

    private void sentence(List<String[]> rows) throws IOException {
        if (newParagraph && text.length() > 0) {
            text.append("\n\n");
        } else if (spaceBefore) {
            text.append(' ');
        }
        newParagraph = false;
        int sentenceStart = characters;
        List<GoldWord> words = new ArrayList<>();
        int tokenStart = 0;
        int tokenEnd = 0;
        int lastOfToken = 0;
        boolean multiword = false;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            int hyphen = row[0].indexOf('-');
            if (row[0].indexOf('.') > 0) {
                continue;
            }
            int number = number(hyphen < 0 ? row[0] : row[0].substring(hyphen + 1));
            if (hyphen >= 0 || number > lastOfToken) {
                boolean first = i == 0;
                if (!first && spaceBefore) {
                    text.append(' ');
                }
                tokenStart = characters;
                text.append(row[1]);
                characters += visible(row[1]);
                tokenEnd = characters;
                lastOfToken = number;
                multiword = hyphen >= 0;
                spaceBefore = !("|" + row[9] + "|").contains("|SpaceAfter=No|");
            }
            if (hyphen < 0) {
                words.add(new GoldWord(
                        row[1], row[2], row[3], row[4], number(row[6]) - 1, row[7], tokenStart, tokenEnd, multiword));
            }
        }
        sentences.add(new GoldSentence(List.copyOf(words), sentenceStart, characters));
    }

    private int number(String column) throws IOException {
        try {
            return Integer.parseInt(column);
        } catch (NumberFormatException e) {
            throw new IOException(file + " before line " + lineNumber + ": '" + column + "' is no number of a word", e);
        }
    }

    /** How many of its characters are no space. */
    static int visible(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
