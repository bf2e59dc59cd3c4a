package org.demarche.eval.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A labelled stretch of tokens.
 *
 * @param label 'source', 'cue' or 'content'
 * @param first index of its first token
 * @param end index after its last
 */
record LabelledSpan(String label, int first, int end) {

    /** The spans of BIO labels: 'B-cue', 'I-cue', 'O'. */
    static Set<LabelledSpan> ofLabels(List<String> labels) {
        Set<LabelledSpan> spans = new LinkedHashSet<>();
        int i = 0;
        while (i < labels.size()) {
            if (!labels.get(i).startsWith("B-")) {
                i++;
                continue;
            }
            String label = labels.get(i).substring(2);
            int end = i + 1;
            while (end < labels.size() && labels.get(end).equals("I-" + label)) {
                end++;
            }
            spans.add(new LabelledSpan(label, i, end));
            i = end;
        }
        return spans;
    }
}
