package org.demarche.serve.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A report's text cut into pieces, so that findings which overlap can all be marked in it.
 *
 * @param paragraphs the text's lines, each in pieces
 */
public record MarkedText(List<List<Piece>> paragraphs) {

    /**
     * Words to mark.
     *
     * @param start offset of the first UTF-16 unit
     * @param end offset after the last
     * @param style how they are marked: 'trigger', 'said', 'who', 'here'
     * @param standing class of the event's standing, for a trigger
     * @param finding number of the finding they belong to, from 1; 0 for none
     */
    public record Mark(int start, int end, String style, String standing, int finding) {}

    /**
     * Words that are marked alike.
     *
     * @param text the words
     * @param styles the styles of all marks on them, one space between; empty where there are none
     * @param finding the finding of the shortest mark on them, if any
     * @param findings all findings whose marks are on them, one space between
     * @param anchors names of places that begin here
     */
    public record Piece(String text, String styles, Optional<Integer> finding, String findings, List<String> anchors) {}

    /** Cuts a text at its marks and at its lines. */
    public static MarkedText of(String text, List<Mark> marks) {
        SortedSet<Integer> cuts = new TreeSet<>();
        cuts.add(text.length());
        for (Mark mark : marks) {
            cuts.add(mark.start());
            cuts.add(mark.end());
        }
        List<List<Piece>> paragraphs = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        SortedSet<Integer> anchored = new TreeSet<>();
        boolean here = false;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = Math.min(cuts.tailSet(start + 1).first(), newline < 0 ? text.length() : newline);
            if (end > start) {
                Piece piece = piece(text.substring(start, end), start, end, marks, anchored, here);
                here |= piece.anchors().contains("here");
                line.add(piece);
            }
            start = end;
            if (start < text.length() && text.charAt(start) == '\n') {
                if (!line.isEmpty()) {
                    paragraphs.add(List.copyOf(line));
                    line.clear();
                }
                start++;
            }
        }
        if (!line.isEmpty()) {
            paragraphs.add(List.copyOf(line));
        }
        return new MarkedText(List.copyOf(paragraphs));
    }

    private static Piece piece(
            String words, int start, int end, List<Mark> marks, SortedSet<Integer> anchored, boolean here) {
        SortedSet<String> styles = new TreeSet<>();
        List<String> anchors = new ArrayList<>();
        Optional<Integer> finding = Optional.empty();
        SortedSet<Integer> findings = new TreeSet<>();
        int shortest = Integer.MAX_VALUE;
        for (Mark mark : marks) {
            if (mark.start() <= start && end <= mark.end()) {
                styles.add(mark.style());
                if (!mark.standing().isEmpty()) {
                    styles.add(mark.standing());
                }
                if (mark.style().equals("here") && !here) {
                    anchors.add("here");
                }
                boolean leads = mark.style().equals("trigger") || mark.style().equals("said");
                if (leads && mark.finding() > 0) {
                    findings.add(mark.finding());
                    if (anchored.add(mark.finding())) {
                        anchors.add("w" + mark.finding());
                    }
                    if (mark.end() - mark.start() < shortest) {
                        shortest = mark.end() - mark.start();
                        finding = Optional.of(mark.finding());
                    }
                }
            }
        }
        return new Piece(
                words,
                String.join(" ", styles),
                finding,
                findings.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                List.copyOf(anchors));
    }
}
