package org.demarche.analyse.reader;

/**
 * Finds the heads of a sentence: the best head of each word if these form a tree with one root, and otherwise the
 * maximum spanning tree with one root (Chu and Liu 1965, Edmonds 1967).
 */
final class SpanningTree {
    /** Weighs more than any difference of scores, so that the best tree has as few roots as can be: one. */
    private static final double ROOT_COST = 1e9;

    private SpanningTree() {}

    /**
     * The heads of n words.
     *
     * @param scores of head h for word w at {@code offset + w * stride + h}; head 0 is the root, head h the word h − 1
     * @return for each word the index of its head, −1 for the root
     */
    static int[] heads(float[] scores, int offset, int stride, int n) {
        int[] heads = new int[n];
        for (int word = 0; word < n; word++) {
            int row = offset + word * stride;
            int best = word == 0 && n > 1 ? 2 : 0;
            float bestScore = Float.NEGATIVE_INFINITY;
            for (int head = 0; head <= n; head++) {
                float score = scores[row + head];
                if (score > bestScore && head != word + 1) {
                    bestScore = score;
                    best = head;
                }
            }
            heads[word] = best - 1;
        }
        return isTree(heads) ? heads : spanning(scores, offset, stride, n);
    }

    /** Whether every word leads to one and the same root. */
    static boolean isTree(int[] heads) {
        int n = heads.length;
        int roots = 0;
        int[] seen = new int[n];
        for (int word = 0; word < n; word++) {
            if (heads[word] < 0) {
                roots++;
            }
            int at = word;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = word + 1;
                at = heads[at];
            }
            if (at >= 0 && seen[at] == word + 1) {
                return false;
            }
        }
        return roots == (n == 0 ? 0 : 1);
    }

    /** The tree with one root whose scores add up to the most. */
    static int[] spanning(float[] scores, int offset, int stride, int n) {
        int size = n + 1;
        double[][] weights = new double[size][size]; // [dependent][head]
        for (int word = 0; word < n; word++) {
            for (int head = 0; head < size; head++) {
                float score = scores[offset + word * stride + head];
                double finite = Float.isNaN(score) ? -1e6 : Math.max(-1e6, Math.min(1e6, score));
                weights[word + 1][head] = head == 0 ? finite - ROOT_COST : finite;
            }
        }
        int[] tree = spanning(weights);
        int[] heads = new int[n];
        for (int word = 0; word < n; word++) {
            heads[word] = tree[word + 1] - 1;
        }
        return heads;
    }

    /** Edmonds' algorithm: shrink a cycle of best heads to one node, solve the smaller graph, open the cycle again. */
    private static int[] spanning(double[][] weights) {
        int size = weights.length;
        int[] best = new int[size];
        best[0] = -1;
        for (int d = 1; d < size; d++) {
            best[d] = d == 1 && size > 2 ? 2 : 0;
            for (int h = 0; h < size; h++) {
                if (h != d && weights[d][h] > weights[d][best[d]]) {
                    best[d] = h;
                }
            }
        }
        boolean[] inCycle = cycle(best);
        if (inCycle.length == 0) {
            return best;
        }
        int[] outside = new int[size]; // node of the smaller graph → node of this one
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!inCycle[i]) {
                outside[count++] = i;
            }
        }
        int cycle = count;
        double[][] smaller = new double[count + 1][count + 1];
        int[] entry = new int[count]; // where in the cycle an edge from this head arrives
        int[] exit = new int[count]; // which node of the cycle would be this dependent's head
        for (int i = 0; i < count; i++) {
            smaller[cycle][i] = Double.NEGATIVE_INFINITY;
            smaller[i][cycle] = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < size; c++) {
                if (inCycle[c]) {
                    double gain = weights[c][outside[i]] - weights[c][best[c]];
                    if (gain > smaller[cycle][i]) {
                        smaller[cycle][i] = gain;
                        entry[i] = c;
                    }
                    if (weights[outside[i]][c] > smaller[i][cycle]) {
                        smaller[i][cycle] = weights[outside[i]][c];
                        exit[i] = c;
                    }
                }
            }
            for (int j = 0; j < count; j++) {
                smaller[i][j] = weights[outside[i]][outside[j]];
            }
        }
        int[] solved = spanning(smaller);
        for (int i = 1; i < count; i++) {
            best[outside[i]] = solved[i] == cycle ? exit[i] : outside[solved[i]];
        }
        int through = solved[cycle];
        best[entry[through]] = outside[through];
        return best;
    }

    /** The nodes of a cycle in a graph where each node has one head; an empty array if there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int node = 1; node < heads.length; node++) {
            int at = node;
            while (at > 0 && seen[at] == 0) {
                seen[at] = node;
                at = heads[at];
            }
            if (at > 0 && seen[at] == node) {
                boolean[] found = new boolean[heads.length];
                for (int i = at; !found[i]; i = heads[i]) {
                    found[i] = true;
                }
                return found;
            }
        }
        return new boolean[0];
    }
}
