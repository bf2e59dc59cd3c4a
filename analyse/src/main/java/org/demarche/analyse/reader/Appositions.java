package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Mends one thing that a tree cannot mean: a person who is an apposition to a body or a place. 'A spokesman for the
 * embassy in Lima, Ana Ruiz,' names the spokesman, whatever noun is nearer.
 */
final class Appositions {
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "embassy",
            "office",
            "agency",
            "government",
            "department",
            "committee",
            "commission",
            "police",
            "army",
            "navy",
            "company",
            "party",
            "council",
            "union",
            "group",
            "mission",
            "delegation",
            "parliament",
            "court",
            "bank",
            "university",
            "institute",
            "centre",
            "center",
            "association");

    private Appositions() {}

    /** The words with such appositions on the noun that stands for a person, where there is one above the body. */
    static List<Word> mended(List<Word> words, List<Name> names) {
        List<Word> mended = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int head = word.head();
            if (head < 0 || head > i || !word.relation().equals("appos") || !isPerson(i, names)) {
                continue;
            }
            boolean body = BODIES.contains(words.get(head).lemma())
                    || (words.get(head).upos() == Upos.PROPN && !isPerson(head, names));
            int person = body ? personAbove(words, head) : -1;
            if (person >= 0) {
                mended.set(i, word.hung(person, word.relation()));
            }
        }
        return mended;
    }

    /** The first common noun above a body that is no body itself, as far as nouns hang on nouns. */
    private static int personAbove(List<Word> words, int body) {
        int at = body;
        while (words.get(at).universalRelation().equals("nmod")
                && words.get(at).head() >= 0
                && words.get(at).head() < at) {
            at = words.get(at).head();
            if (words.get(at).upos() == Upos.NOUN
                    && !BODIES.contains(words.get(at).lemma())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPerson(int index, List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.kind() == NameKind.PER && name.first() <= index && index <= name.last());
    }
}
