package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes running text of the sentences of a CoNLL-U file, and remembers where they end. */
final class TrainingText {
    /**
     * A text.
     *
     * @param text the text
     * @param ends offsets after the last character of each sentence
     */
    record Document(String text, BitSet ends) {}

    private final List<Document> documents = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private BitSet ends = new BitSet();
    private boolean paragraph;
    private boolean space;

    List<Document> documents() {
        return documents;
    }

    void line(String line) {
        if (line.startsWith("# newdoc")) {
            endDocument();
        } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
            paragraph = true;
        } else if (line.isBlank()) {
            sentence();
        } else if (!line.startsWith("#")) {
            rows.add(line.split("\t", -1));
        }
    }

    void finish() {
        sentence();
        endDocument();
    }

    private void endDocument() {
        if (text.length() > 0) {
            documents.add(new Document(text.toString(), ends));
        }
        text = new StringBuilder();
        ends = new BitSet();
        paragraph = false;
        space = false;
    }

    private void sentence() {
        if (rows.isEmpty()) {
            return;
        }
        if (text.length() > 0 && (paragraph || space)) {
            text.append(paragraph ? "\n\n" : " ");
        }
        paragraph = false;
        words();
        ends.set(text.length());
        rows.clear();
    }

    private void words() {
        int covered = 0;
        boolean first = true;
        for (String[] row : rows) {
            int hyphen = row[0].indexOf('-');
            if (row[0].indexOf('.') > 0) {
                continue;
            }
            int number = Integer.parseInt(hyphen < 0 ? row[0] : row[0].substring(hyphen + 1));
            if (hyphen < 0 && number <= covered) {
                continue;
            }
            covered = number;
            if (!first && space) {
                text.append(' ');
            }
            first = false;
            text.append(row[1]);
            space = !("|" + row[9] + "|").contains("|SpaceAfter=No|");
        }
    }
}
