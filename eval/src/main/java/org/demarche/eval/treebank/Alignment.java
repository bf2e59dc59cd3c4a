package org.demarche.eval.treebank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which word of a system is which word of the gold standard, as the evaluation of CoNLL 2018 decides: words are the same
 * if their spans are; inside a token of several words, the longest common sequence of forms is.
 */
final class Alignment {
    private final List<GoldWord> gold;
    private final List<GoldWord> system;
    private final List<int[]> pairs = new ArrayList<>();

    private Alignment(List<GoldWord> gold, List<GoldWord> system) {
        this.gold = gold;
        this.system = system;
    }

    /** Pairs of indexes, gold first, in order. */
    static List<int[]> of(List<GoldWord> gold, List<GoldWord> system) {
        Alignment alignment = new Alignment(gold, system);
        alignment.run();
        return alignment.pairs;
    }

    private void run() {
        int g = 0;
        int s = 0;
        while (g < gold.size() && s < system.size()) {
            GoldWord goldWord = gold.get(g);
            GoldWord systemWord = system.get(s);
            if (goldWord.inMultiword() || systemWord.inMultiword()) {
                int end;
                if (goldWord.inMultiword()) {
                    end = goldWord.end();
                    if (!systemWord.inMultiword() && systemWord.start() < goldWord.start()) {
                        s++;
                    }
                } else {
                    end = systemWord.end();
                    if (!goldWord.inMultiword() && goldWord.start() < systemWord.start()) {
                        g++;
                    }
                }
                int goldFrom = g;
                int systemFrom = s;
                while (!beyond(gold, g, end) || !beyond(system, s, end)) {
                    if (g < gold.size()
                            && (s >= system.size()
                                    || gold.get(g).start() <= system.get(s).start())) {
                        end = extended(gold.get(g++), end);
                    } else {
                        end = extended(system.get(s++), end);
                    }
                }
                longestCommon(goldFrom, g, systemFrom, s);
            } else if (goldWord.start() == systemWord.start() && goldWord.end() == systemWord.end()) {
                pairs.add(new int[] {g++, s++});
            } else if (goldWord.start() <= systemWord.start()) {
                g++;
            } else {
                s++;
            }
        }
    }

    private static boolean beyond(List<GoldWord> words, int index, int end) {
        if (index >= words.size()) {
            return true;
        }
        GoldWord word = words.get(index);
        return word.inMultiword() ? word.start() >= end : word.end() > end;
    }

    private static int extended(GoldWord word, int end) {
        return word.inMultiword() ? Math.max(end, word.end()) : end;
    }

    private void longestCommon(int goldFrom, int goldTo, int systemFrom, int systemTo) {
        int[][] length = new int[goldTo - goldFrom + 1][systemTo - systemFrom + 1];
        for (int g = goldTo - 1; g >= goldFrom; g--) {
            for (int s = systemTo - 1; s >= systemFrom; s--) {
                int i = g - goldFrom;
                int j = s - systemFrom;
                length[i][j] = same(g, s) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int g = goldFrom;
        int s = systemFrom;
        while (g < goldTo && s < systemTo) {
            if (same(g, s)) {
                pairs.add(new int[] {g++, s++});
            } else if (length[g + 1 - goldFrom][s - systemFrom] >= length[g - goldFrom][s + 1 - systemFrom]) {
                g++;
            } else {
                s++;
            }
        }
    }

    private boolean same(int g, int s) {
        return gold.get(g)
                .form()
                .toLowerCase(Locale.ROOT)
                .equals(system.get(s).form().toLowerCase(Locale.ROOT));
    }
}
