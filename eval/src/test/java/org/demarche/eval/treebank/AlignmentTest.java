package org.demarche.eval.treebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void alignsWordsOfTheSameSpan() {
        List<GoldWord> gold = List.of(word("Go", 0, 2), word("home", 2, 6), word(".", 6, 7));
        List<GoldWord> system = List.of(word("Go", 0, 2), word("home.", 2, 7));
        assertThat(pairs(gold, system)).containsExactly("0-0");
    }

    @Test
    void alignsTheWordsOfATokenByTheirForms() {
        List<GoldWord> gold = List.of(word("We", 0, 2), part("do", 2, 7), part("n't", 2, 7), word("go", 7, 9));
        List<GoldWord> apart = List.of(word("We", 0, 2), word("do", 2, 4), word("n't", 4, 7), word("go", 7, 9));
        List<GoldWord> together = List.of(word("We", 0, 2), word("don't", 2, 7), word("go", 7, 9));
        assertThat(pairs(gold, apart)).containsExactly("0-0", "1-1", "2-2", "3-3");
        assertThat(pairs(gold, together)).containsExactly("0-0", "3-2");
    }

    private static GoldWord word(String form, int start, int end) {
        return new GoldWord(form, "_", "X", "_", -1, "root", start, end, false);
    }

    private static GoldWord part(String form, int start, int end) {
        return new GoldWord(form, "_", "X", "_", -1, "root", start, end, true);
    }

    private static List<String> pairs(List<GoldWord> gold, List<GoldWord> system) {
        List<String> pairs = new ArrayList<>();
        for (int[] pair : Alignment.of(gold, system)) {
            pairs.add(pair[0] + "-" + pair[1]);
        }
        return pairs;
    }
}
