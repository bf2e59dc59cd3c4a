package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Word;

/**
 * Parts a sentence at its semicolons: what stands on either side is a sentence of its own, and no source speaks across
 * one. A semicolon within a quotation parts nothing.
 */
final class Semicolons {
    private Semicolons() {}

    /** The tree with no word hung across a semicolon. */
    static Tree part(Tree tree) {
        int[] parts = new int[tree.size()];
        int dateline = dateline(tree);
        int part = 0;
        int marks = 0;
        for (int i = 0; i < tree.size(); i++) {
            String form = tree.word(i).form();
            marks += form.equals("\"") || form.equals("“") || form.equals("”") ? 1 : 0;
            part += form.equals(";") && marks % 2 == 0 || i == dateline ? 1 : 0;
            parts[i] = part;
        }
        return part == 0 ? tree : parted(tree, parts);
    }

    /** The dash that ends 'LISBON, May 4 –'; −1 where there is no such line. */
    private static int dateline(Tree tree) {
        for (int i = 1; i < tree.size() && i < 14; i++) {
            Word word = tree.word(i);
            String form = word.form();
            boolean dash = form.equals("-") || form.equals("–") || form.equals("—") || form.equals("--");
            if (dash && tree.word(i - 1).end() < word.start() && i + 1 < tree.size()) {
                return Bounds.DATELINE.matcher(line(tree, i)).matches() ? i : -1;
            }
        }
        return -1;
    }

    private static String line(Tree tree, int last) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            boolean apart = i > 0 && tree.word(i).start() > tree.word(i - 1).end();
            line.append(apart ? " " : "").append(tree.word(i).form());
        }
        return line.append(' ').toString();
    }

    private static Tree parted(Tree tree, int[] parts) {
        List<Word> words = new ArrayList<>(tree.sentence().words());
        for (int first = 0; first < parts.length; ) {
            int last = first;
            while (last + 1 < parts.length && parts[last + 1] == parts[first]) {
                last++;
            }
            int main = MainClauses.predicate(tree, first, last);
            for (int i = first; i <= last; i++) {
                int head = tree.head(i);
                if (head >= 0 && parts[head] == parts[i] && i != main) {
                    continue;
                }
                boolean root = main < 0 || i == main;
                if (root && (head < 0 || parts[head] == parts[i])) {
                    // The main clause hangs where it did, within its part.
                    continue;
                }
                Word word = words.get(i);
                words.set(i, word.hung(root ? -1 : main, root ? "root" : head < 0 ? "parataxis" : word.relation()));
            }
            first = last + 1;
        }
        return Tree.of(tree.sentence().with(words));
    }
}
