package org.demarche.analyse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreeTest {
    private static Tree tree(String... headsAndRelations) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < headsAndRelations.length; i++) {
            String[] parts = headsAndRelations[i].split(" ");
            words.add(new Word(i * 2, i * 2 + 1, "w", "w", Upos.NOUN, "NN", Integer.parseInt(parts[0]), parts[1]));
        }
        return Tree.of(new Sentence(0, headsAndRelations.length * 2, words, List.of()));
    }

    @Test
    void childrenAndSubtreesFollowTheHeads() {
        Tree tree = tree("1 amod", "2 nsubj", "-1 root", "4 case", "2 obl:agent");
        assertThat(tree.children(2)).containsExactly(1, 4);
        assertThat(tree.child(2, "obl")).isEqualTo(4);
        assertThat(tree.child(2, "obj")).isEqualTo(-1);
        assertThat(tree.first(2)).isZero();
        assertThat(tree.last(4)).isEqualTo(4);
        assertThat(tree.governs(2, 3)).isTrue();
        assertThat(tree.governs(4, 1)).isFalse();
    }

    @Test
    void aCircleOfHeadsStillGivesATree() {
        Tree tree = tree("1 dep", "2 dep", "0 dep", "9 dep");
        assertThat(List.of(tree.head(0), tree.head(1), tree.head(2))).contains(-1);
        assertThat(tree.head(3)).isEqualTo(-1);
        assertThat(tree.governs(3, 0)).isFalse();
    }

    @Test
    void conjunctsHangOnTheFirst() {
        Tree tree = tree("3 nsubj", "2 cc", "0 conj", "-1 root");
        assertThat(tree.conjuncts(0)).containsExactly(0, 2);
        assertThat(tree.firstConjunct(2)).isZero();
    }
}
