package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;

/**
 * Takes out of the network's names what its parts of speech say is none: peoples ('Iraqis' is no person) and adjectives
 * alone ('Russian'). A preposition at either end and a comma at the last are cut off; articles stay as the network has
 * them, for some belong to the name ('The Hague').
 */
final class ProperNames {
    private static final Set<Upos> NO_BEGINNING = EnumSet.of(Upos.ADP, Upos.CCONJ);
    private static final Set<Upos> NO_END = EnumSet.of(Upos.ADP, Upos.CCONJ, Upos.DET, Upos.PUNCT);

    /** 'Inc .', 'Union ( Lima )', 'Yahoo !' and names in quotation marks may end so. */
    private static final Set<String> ENDS = Set.of(".", ")", "!", "'", "\"", "\u2019", "\u201D");

    /** Plurals that tell where people are from or what they believe; not 'Menzies', nor 'Sams'. */
    private static final Pattern PEOPLE =
            Pattern.compile("[a-z]+(?:ans|[^e]is|ites|ists)|arabs|kurds|turks|greeks|czechs"
                    + "|poles|danes|finns|swedes|serbs|croats|jews|scots|slavs|copts|shias|tajiks|uzbeks|kazakhs|tutsis|hutus"
                    + "|uighurs|uyghurs");

    private ProperNames() {}

    static List<Name> among(List<Name> names, List<Word> words) {
        List<Name> kept = new ArrayList<>(names.size());
        for (Name name : names) {
            int first = name.first();
            int last = name.last();
            while (first < last && NO_BEGINNING.contains(words.get(first).upos())) {
                first++;
            }
            while (first < last
                    && NO_END.contains(words.get(last).upos())
                    && !ENDS.contains(words.get(last).form())) {
                last--;
            }
            if (isName(words, first, last, name.kind())) {
                boolean whole = first == name.first() && last == name.last();
                kept.add(whole ? name : new Name(first, last, name.kind()));
            }
        }
        return kept;
    }

    private static boolean isName(List<Word> words, int first, int last, NameKind kind) {
        if (first == last && kind == NameKind.PER && isPeople(words.get(first))) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (words.get(i).upos() != Upos.ADJ) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPeople(Word word) {
        return (word.xpos().equals("NNPS") || word.xpos().equals("NNS"))
                && PEOPLE.matcher(word.form().toLowerCase(Locale.ROOT)).matches();
    }
}
