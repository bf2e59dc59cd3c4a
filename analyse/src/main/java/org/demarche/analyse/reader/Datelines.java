package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Parts a dateline from the sentence it stands before: 'LIMA — Peru asked …' is not what Lima did. */
final class Datelines {
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-");
    private static final int MOST_WORDS = 8;

    private Datelines() {}

    /** The words; those of a dateline that hang on the sentence after it do so as 'dep', with no part in it. */
    static List<Word> parted(List<Word> words) {
        int dash = dash(words);
        if (dash < 0) {
            return words;
        }
        List<Word> parted = new ArrayList<>(words);
        for (int i = 0; i < dash; i++) {
            Word word = words.get(i);
            if (word.head() > dash) {
                parted.set(i, word.hung(word.head(), "dep"));
            }
        }
        return parted;
    }

    /** Index of the dash after a dateline, or −1. */
    private static int dash(List<Word> words) {
        int dash = -1;
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean apart = words.get(i - 1).end() < word.start();
            if (apart && DASHES.contains(word.form())) {
                if (dash >= 0 && !isCapitals(words.get(0))) {
                    return -1; // 'Peru — a neighbour — asked': the dashes hold an aside
                }
                dash = dash < 0 ? i : dash;
            }
        }
        if (dash < 0
                || dash > MOST_WORDS
                || dash + 2 >= words.size()
                || words.get(0).upos() != Upos.PROPN) {
            return -1;
        }
        for (int i = 0; i < dash; i++) {
            Upos upos = words.get(i).upos();
            if (upos == Upos.VERB || upos == Upos.AUX || upos == Upos.DET || upos == Upos.PRON) {
                return -1;
            }
        }
        return dash;
    }

    private static boolean isCapitals(Word word) {
        return word.form().length() > 1 && word.form().equals(word.form().toUpperCase(Locale.ROOT));
    }
}
