package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;

/** Reads names off the scores of BIO tags: the best sequence in which every I- follows a B- or I- of its kind (Viterbi). */
final class NameTags {
    private final int count;
    private final boolean[] begins;
    private final @org.jspecify.annotations.Nullable NameKind[] kinds;
    private final boolean[][] allowed; // [tag before][tag]; the last row is the sentence's start

    /** @throws IllegalArgumentException if a tag is neither 'O' nor 'B-' or 'I-' with a {@link NameKind} */
    NameTags(List<String> tags) {
        count = tags.size();
        begins = new boolean[count];
        kinds = new NameKind[count];
        for (int i = 0; i < count; i++) {
            String tag = tags.get(i);
            if (!tag.equals("O")) {
                begins[i] = tag.startsWith("B-");
                if (!begins[i] && !tag.startsWith("I-")) {
                    throw new IllegalArgumentException("not a BIO tag: '" + tag + "'");
                }
                kinds[i] = NameKind.valueOf(tag.substring(2));
            }
        }
        allowed = new boolean[count + 1][count];
        for (int before = 0; before <= count; before++) {
            for (int tag = 0; tag < count; tag++) {
                allowed[before][tag] =
                        kinds[tag] == null || begins[tag] || (before < count && kinds[before] == kinds[tag]);
            }
        }
    }

    int count() {
        return count;
    }

    /**
     * The names of a sentence of n words.
     *
     * @param scores of tag t for word w at {@code offset + w * count + t}
     */
    List<Name> names(float[] scores, int offset, int n) {
        return spans(best(scores, offset, n));
    }

    private int[] best(float[] scores, int offset, int n) {
        int[] tags = new int[n];
        if (n == 0) {
            return tags;
        }
        float[] before = new float[count];
        float[] now = new float[count];
        byte[] back = new byte[n * count];
        for (int tag = 0; tag < count; tag++) {
            before[tag] = allowed[count][tag] ? scores[offset + tag] : Float.NEGATIVE_INFINITY;
        }
        for (int word = 1; word < n; word++) {
            for (int tag = 0; tag < count; tag++) {
                int best = 0;
                float bestScore = Float.NEGATIVE_INFINITY;
                for (int from = 0; from < count; from++) {
                    if (allowed[from][tag] && before[from] > bestScore) {
                        bestScore = before[from];
                        best = from;
                    }
                }
                now[tag] = bestScore + scores[offset + word * count + tag];
                back[word * count + tag] = (byte) best;
            }
            float[] swap = before;
            before = now;
            now = swap;
        }
        int last = 0;
        for (int tag = 1; tag < count; tag++) {
            if (before[tag] > before[last]) {
                last = tag;
            }
        }
        for (int word = n - 1; word >= 0; word--) {
            tags[word] = last;
            last = back[word * count + last];
        }
        return tags;
    }

    private List<Name> spans(int[] tags) {
        List<Name> names = new ArrayList<>();
        for (int word = 0; word < tags.length; ) {
            NameKind kind = kinds[tags[word]];
            int first = word++;
            if (kind != null) {
                while (word < tags.length && kinds[tags[word]] == kind && !begins[tags[word]]) {
                    word++;
                }
                names.add(new Name(first, word - 1, kind));
            }
        }
        return names;
    }
}
