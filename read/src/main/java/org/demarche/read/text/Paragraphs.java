package org.demarche.read.text;

import java.util.ArrayList;
import java.util.List;
import org.demarche.read.line.Lines;

/**
 * The paragraphs of lines. A line is a paragraph, unless the text was broken into lines of about one length: then the
 * lines of a paragraph are joined again, so that no sentence is cut by a line end.
 */
final class Paragraphs {
    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;

    private Paragraphs() {}

    static List<String> of(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (!isWrapped(lines, width)) {
            return lines.stream().filter(line -> !line.isEmpty()).toList();
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (line.isEmpty()) {
                close(open, paragraphs);
                continue;
            }
            open.append(open.isEmpty() ? "" : " ").append(line);
            // A line well short of the width that ends a sentence ends its paragraph.
            if (line.length() < width * 0.6 && Lines.endsSentence(line)) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static boolean isWrapped(List<String> lines, int width) {
        if (width > WIDEST || width < NARROWEST) {
            return false;
        }
        int full = 0;
        int broken = 0;
        for (int index = 0; index + 1 < lines.size(); index++) {
            String line = lines.get(index);
            if (line.length() >= width * 0.7 && !lines.get(index + 1).isEmpty()) {
                full++;
                broken += Lines.endsSentence(line) ? 0 : 1;
            }
        }
        return full >= 2 && broken * 2 > full;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }
}
