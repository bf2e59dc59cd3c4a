package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.analyse.time.CalendarWords;

/**
 * Mends phrases of place that a tree takes out of a subject: what stands between 'officials' and 'said' in 'officials in
 * Cairo said' tells which officials, not where they said so.
 */
final class SubjectPhrases {
    private static final Set<String> OF_PLACE = Set.of("in", "from", "at", "of");

    private SubjectPhrases() {}

    /** The words with such phrases on the subject. */
    static List<Word> mended(List<Word> words) {
        List<Word> mended = new ArrayList<>(words);
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
