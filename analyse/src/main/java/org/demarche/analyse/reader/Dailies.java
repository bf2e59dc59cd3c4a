package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/** Mends the names of papers that end in a day: 'Andes Today reported' tells who reported, and not when. */
final class Dailies {
    private Dailies() {}

    /** The sentence with 'Today' as the last word of the name before it, wherever it is written as one. */
    static Sentence named(Sentence sentence) {
        List<Word> words = new ArrayList<>(sentence.words());
        List<Name> names = new ArrayList<>(sentence.names());
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            if (!word.form().equals("Today") || before.upos() != Upos.PROPN || before.end() + 1 != word.start()) {
                continue;
            }
            int last = i;
            int head = before.relation().equals("flat") ? before.head() : i - 1;
            words.set(i, word.tagged("Today", Upos.PROPN, "NNP").hung(head, "flat"));
            int first = names.stream()
                    .filter(name -> name.first() < last && name.last() >= last - 1)
                    .mapToInt(Name::first)
                    .min()
                    .orElse(last - 1);
            names.removeIf(name -> name.first() <= last && name.last() >= last - 1);
            names.add(new Name(first, last, NameKind.ORG));
        }
        return new Sentence(sentence.start(), sentence.end(), words, names, sentence.seen());
    }
}
