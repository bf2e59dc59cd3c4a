package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.junit.jupiter.api.Test;

class ProperNamesTest {
    /** Words as 'form/UPOS/XPOS' between spaces. */
    private static List<Word> words(String tagged) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : tagged.split(" ")) {
            String[] parts = word.split("/");
            words.add(new Word(
                    at, at + parts[0].length(), parts[0], parts[0], Upos.valueOf(parts[1]), parts[2], -1, "dep"));
            at += parts[0].length() + 1;
        }
        return words;
    }

    private static List<Name> among(String tagged, Name... names) {
        return ProperNames.among(List.of(names), words(tagged));
    }

    @Test
    void aPeopleIsNoPerson() {
        Name name = new Name(0, 0, NameKind.PER);
        assertThat(among("Iraqis/PROPN/NNPS voted/VERB/VBD", name)).isEmpty();
        assertThat(among("Hungarians/PROPN/NNPS voted/VERB/VBD", name)).isEmpty();
        assertThat(among("Kurds/NOUN/NNS voted/VERB/VBD", name)).isEmpty();
        assertThat(among("Menzies/PROPN/NNPS voted/VERB/VBD", name)).containsExactly(name);
        assertThat(among("Evans/PROPN/NNP voted/VERB/VBD", name)).containsExactly(name);
        Name party = new Name(0, 0, NameKind.ORG);
        assertThat(among("Republicans/PROPN/NNPS voted/VERB/VBD", party)).containsExactly(party);
    }

    @Test
    void adjectivesAloneAreNoName() {
        assertThat(among("Russian/ADJ/JJ tanks/NOUN/NNS", new Name(0, 0, NameKind.LOC)))
                .isEmpty();
        Name union = new Name(0, 1, NameKind.ORG);
        assertThat(among("European/ADJ/NNP Union/PROPN/NNP officials/NOUN/NNS", union))
                .containsExactly(union);
    }

    @Test
    void noNameEndsWithACommaOrBeginsWithAPreposition() {
        assertThat(among(
                        "of/ADP/IN the/DET/DT Bank/PROPN/NNP of/ADP/IN Peru/PROPN/NNP ,/PUNCT/,",
                        new Name(0, 5, NameKind.ORG)))
                .containsExactly(new Name(1, 4, NameKind.ORG));
        Name company = new Name(0, 1, NameKind.ORG);
        assertThat(among("Inc/PROPN/NNP ./PUNCT/.", company)).containsExactly(company);
        Name city = new Name(0, 1, NameKind.LOC);
        assertThat(among("The/DET/DT Hague/PROPN/NNP", city)).containsExactly(city);
    }
}
