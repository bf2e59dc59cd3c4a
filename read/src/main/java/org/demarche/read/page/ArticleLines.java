package org.demarche.read.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.read.line.Lines;

/** Of the lines found on a page, those that are the article's text: without its head, and none twice. */
final class ArticleLines {
    private static final int LONGEST_LABEL = 120;
    private static final int SHORTEST_REPEATED = 40;

    private ArticleLines() {}

    /**
     * The article's own lines.
     *
     * @param lines furniture removed
     * @param title the page's headline, which is kept apart from the text
     */
    static List<String> own(List<String> lines, Optional<String> title) {
        List<String> own = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean prose = lines.stream().anyMatch(ArticleLines::isProse);
        boolean begun = !prose;
        for (String line : lines) {
            begun |= isProse(line);
            boolean repeated = line.length() >= SHORTEST_REPEATED && !seen.add(line);
            // Before the first sentence stand kickers, bylines, dates and addresses.
            if (!line.isEmpty() && begun && !repeated && !title.equals(Optional.of(line))) {
                own.add(line);
            }
        }
        return own;
    }

    private static boolean isProse(String line) {
        return line.length() > LONGEST_LABEL || Lines.endsSentence(line) && line.length() >= 30;
    }
}
