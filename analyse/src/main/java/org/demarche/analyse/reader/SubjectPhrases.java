package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.analyse.time.CalendarWords;

/**
 * Mends subjects that a tree takes apart or hangs on the wrong verb: what stands between 'officials' and 'said' in
 * 'officials in Cairo said' tells which officials, not where they said so; and in '… and shelled a bridge, diplomats said'
 * it is not the diplomats who shelled.
 */
final class SubjectPhrases {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> OF_PLACE = Set.of("in", "from", "at", "of");

    private SubjectPhrases() {}

    /** In '… and shelled a bridge, diplomats in Lima said' the verb that the diplomats are the subject of; −1 for none. */
    private static int speechAfter(List<Word> words, int subject) {
        int first = subject;
        while (first > 0 && words.get(first - 1).head() == subject) {
            first--;
        }
        if (first == 0 || !words.get(first - 1).form().equals(",")) {
            return -1;
        }
        for (int i = subject + 1; i < words.size(); i++) {
            if (words.get(i).upos() == Upos.VERB && FINITE.contains(words.get(i).xpos())) {
                int verb = i;
                return words.stream()
                                .anyMatch(word ->
                                        word.head() == verb && word.relation().startsWith("nsubj"))
                        ? -1
                        : verb;
            }
            if (words.get(i).form().equals(",")) {
                return -1;
            }
        }
        return -1;
    }

    /** The words with such phrases on the subject. */
    static List<Word> mended(List<Word> words) {
        List<Word> mended = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            int speech =
                    words.get(i).relation().equals("nsubj") && words.get(i).head() < i ? speechAfter(words, i) : -1;
            if (speech >= 0) {
                mended.set(i, words.get(i).hung(speech, "nsubj"));
            }
        }
        for (int i = 2; i < words.size(); i++) {
            Word word = words.get(i);
            int verb = word.head();
            boolean place = word.relation().equals("obl")
                    && word.upos() == Upos.PROPN
                    && verb > i
                    && !CalendarWords.isDayOrMonth(word.form())
                    && OF_PLACE.contains(words.get(i - 1).form())
                    && words.get(i - 1).head() == i;
            int subject = i - 2;
            if (place
                    && words.get(subject).relation().equals("nsubj")
                    && words.get(subject).head() == verb
                    && words.get(subject).upos() == Upos.NOUN) {
                mended.set(i, word.hung(subject, "nmod"));
            }
        }
        return mended;
    }
}
