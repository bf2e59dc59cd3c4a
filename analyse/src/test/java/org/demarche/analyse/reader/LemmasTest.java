package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.demarche.analyse.syntax.Upos;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that the network chooses, held to what words can have as lemmas. */
class LemmasTest {
    private static ModelDescription description;
    private static Lemmas lemmas;

    @BeforeAll
    static void load() throws IOException {
        description = ModelFiles.configured().description();
        lemmas = new Lemmas(description, new Pieces(description.pieces(), description.mostWordPieces()));
    }

    private static String lemma(String form, String script, Upos upos, String xpos) {
        int number = description.lemmaScripts().indexOf(script);
        assertThat(number).as("'%s' is a script of the model", script).isNotNegative();
        return lemmas.of(form, number, upos, xpos);
    }

    @ParameterizedTest
    @CsvSource({
        "fined, VERB, VBN, fine", // 'fin' would be 'finned'
        "scraped, VERB, VBD, scrape",
        "scrapped, VERB, VBD, scrap",
        "mismanaged, VERB, VBD, mismanage",
        "immersed, VERB, VBN, immerse",
        "Deferred, VERB, VBN, defer",
        "panicking, VERB, VBG, panic",
        "goin, VERB, VBG, go",
        "planned, VERB, VBD, plan",
        "ruder, ADJ, JJR, rude",
        "higher, ADV, JJR, high",
        "horsemen, NOUN, NNS, horseman",
        "DJ's, NOUN, NNS, dj",
        "tracks, NOUN, VBZ, track",
        "people, NOUN, NNS, people",
    })
    void inflectedFormsComeFromWhatTheirSpellingAllows(String form, Upos upos, String xpos, String lemma) {
        assertThat(lemma(form, "l|d2+", upos, xpos)).isEqualTo(lemma);
        assertThat(lemma(form, "l|d0+", upos, xpos)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "etc., l|d0+., NOUN, FW, etc.", // the script of 'etc'
        "flooding, l|d3+, NOUN, NN, flooding",
        "flooding, l|d3+, VERB, VBG, flood",
        "beware, l|d3+ause, SCONJ, IN, beware",
        "Johnson, =_, PROPN, NNP, Johnson",
        "whom, l|d1+, PRON, WP, who", // the treebanks give it both ways
        "whom, l|d0+, PRON, WP, whom",
        "me, =I, PRON, PRP, I",
        "The, k|d0+, DET, DT, the",
        "Greater, k|d0+, ADJ, NNP, Great",
    })
    void aScriptThatChangesLettersHoldsOnlyForWordsItWasLearnedFrom(
            String form, String script, Upos upos, String xpos, String lemma) {
        assertThat(lemma(form, script, upos, xpos)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "Aug, k|d0+, August",
        "Feb., k|d0+, February",
        "Jan., k|d0+, January",
        "Jan, k|d0+, Jan", // may be a person
        "Jan, k|d1+, January",
        "Mon, k|d0+, Mon", // a people of Myanmar
        "March, k|d0+, March",
    })
    void shortMonthsAndDaysAreWrittenOutWhereTheyCannotBeNames(String form, String script, String lemma) {
        assertThat(lemma(form, script, Upos.PROPN, "NNP")).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "Diaries, k|d0+, Diary",
        "Iraqis, k|d1+, Iraqi",
        "Theseus, k|d1+, Theseus",
        "Visayas, k|d0+, Visayas",
    })
    void pluralNamesLoseTheirEndingWhereItIsOne(String form, String script, String lemma) {
        assertThat(lemma(form, script, Upos.PROPN, "NNPS")).isEqualTo(lemma);
    }

    @Test
    void addressesKeepTheirLettersAndFilesAreSmall() {
        assertThat(lemma("Jo.Berg@Example.org", "l|d0+", Upos.PROPN, "ADD")).isEqualTo("Jo.Berg@Example.org");
        assertThat(lemma("https://example.org/A?b=C", "l|d0+", Upos.PROPN, "NNP"))
                .isEqualTo("https://example.org/A?b=C");
        assertThat(lemma("example.com", "t|d0+", Upos.PROPN, "NNP")).isEqualTo("example.com");
        assertThat(lemma("Draft_Treaty.PDF", "k|d0+", Upos.NOUN, "NN")).isEqualTo("draft_treaty.pdf");
        assertThat(lemma("A.Conference", "k|d0+", Upos.PROPN, "NNP")).isEqualTo("A.Conference");
    }

    @Test
    void signsAndRomanNumeralsAreTheirOwnLemma() {
        assertThat(lemma("--", "=-", Upos.PUNCT, ":")).isEqualTo("--");
        assertThat(lemma("...", "=-", Upos.PUNCT, ",")).isEqualTo("...");
        assertThat(lemma("\u201C", "=\"", Upos.PUNCT, "``")).isEqualTo("\"");
        assertThat(lemma("VII", "l|d0+", Upos.NUM, "CD")).isEqualTo("VII");
    }

    @ParameterizedTest
    @CsvSource({
        "soooo, ADV, RB, so",
        "VERYYYY, ADV, RB, very",
        "commment, NOUN, NN, comment",
        "recomend, VERB, VB, recommend",
        "appologies, NOUN, NNS, apology",
        "auhtority, NOUN, NN, authority",
        "accomodate, VERB, VB, accommodate",
    })
    void slipsOfTheKeyboardAreMended(String form, Upos upos, String xpos, String lemma) {
        assertThat(lemma(form, "l|d0+", upos, xpos)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "crave, VERB, VB", // no slip for 'carve'
        "theatre, NOUN, NN",
        "sabre, NOUN, NN",
        "counsellor, NOUN, NN",
        "jeweller, NOUN, NN",
        "instalment, NOUN, NN",
        "martial, ADJ, JJ",
    })
    void rareWordsAndBritishSpellingsAreNoSlips(String form, Upos upos, String xpos) {
        assertThat(lemma(form, "l|d0+", upos, xpos)).isEqualTo(form);
    }
}
