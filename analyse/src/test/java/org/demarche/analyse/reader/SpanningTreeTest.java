package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
    @Test
    void findsTheBestTreeWithOneRootAmongAll() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            int n = 1 + random.nextInt(5);
            float[] scores = new float[n * (n + 1)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) random.nextGaussian() * 5;
            }
            int[] heads = SpanningTree.heads(scores, 0, n + 1, n);
            assertThat(SpanningTree.isTree(heads)).isTrue();
            assertThat(score(scores, heads))
                    .as(() -> Arrays.toString(scores))
                    .isCloseTo(bestByTrial(scores, n), org.assertj.core.data.Offset.offset(1e-3));
        }
    }

    @Test
    void findsATreeInLongSentencesOfAnyScores() {
        Random random = new Random(8);
        for (int n : new int[] {1, 2, 50, 254}) {
            float[] scores = new float[n * (n + 1)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextFloat();
            }
            assertThat(SpanningTree.isTree(SpanningTree.heads(scores, 0, n + 1, n)))
                    .isTrue();
            assertThat(SpanningTree.isTree(SpanningTree.spanning(scores, 0, n + 1, n)))
                    .isTrue();
            Arrays.fill(scores, Float.NaN);
            assertThat(SpanningTree.isTree(SpanningTree.heads(scores, 0, n + 1, n)))
                    .isTrue();
        }
    }

    @Test
    void readsScoresInsideABatch() {
        float[] alone = {0, 9, 1, 2, 9, 0}; // 2 words: the first hangs on the root, the second on the first
        alone[0] = 5;
        float[] padded = new float[3 + 2 * 4];
        System.arraycopy(alone, 0, padded, 3, 3);
        System.arraycopy(alone, 3, padded, 7, 3);
        padded[6] = 100; // the column of a padded word
        assertThat(SpanningTree.heads(padded, 3, 4, 2)).containsExactly(SpanningTree.heads(alone, 0, 3, 2));
    }

    private static double score(float[] scores, int[] heads) {
        double sum = 0;
        for (int word = 0; word < heads.length; word++) {
            sum += scores[word * (heads.length + 1) + heads[word] + 1];
        }
        return sum;
    }

    private static double bestByTrial(float[] scores, int n) {
        double best = Double.NEGATIVE_INFINITY;
        int[] heads = new int[n];
        int all = (int) Math.pow(n + 1, n);
        for (int code = 0; code < all; code++) {
            int rest = code;
            boolean self = false;
            for (int word = 0; word < n; word++) {
                heads[word] = rest % (n + 1) - 1;
                self |= heads[word] == word;
                rest /= n + 1;
            }
            if (!self && SpanningTree.isTree(heads)) {
                best = Math.max(best, score(scores, heads));
            }
        }
        return best;
    }
}
