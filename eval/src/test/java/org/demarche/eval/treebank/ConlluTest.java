package org.demarche.eval.treebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluTest {
    private static final String FILE = """
            # newdoc id = GUM_news_boats
            # text = Boats
            1\tBoats\tboat\tNOUN\tNNS\t_\t0\troot\t_\t_

            # newpar
            # text = They don't sail.
            1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tn't\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            # text = Why?
            1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
            1.1\tnot\t_\t_\t_\t_\t_\t_\t_\t_
            2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

            """;

    @Test
    void makesTheTextThatParsersWereGiven(@TempDir Path folder) throws IOException {
        GoldDocument document = read(folder, FILE);
        assertThat(document.genre()).isEqualTo("news");
        assertThat(document.text()).isEqualTo("Boats\n\nThey don't sail. Why?");
        assertThat(document.sentences()).hasSize(3);
        GoldSentence second = document.sentences().get(1);
        assertThat(second.start()).isEqualTo(5);
        assertThat(second.end()).isEqualTo(19);
        assertThat(second.words()).extracting(GoldWord::inMultiword).containsExactly(false, true, true, false, false);
    }

    @Test
    void namesTheLineThatIsNoCoNLLU(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "1\tBoats\tboat\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("3 columns");
    }

    @Test
    void scoresSentencesAndWordsOfRawText(@TempDir Path folder) throws IOException {
        GoldDocument document = read(folder, FILE);
        Sentence first = new Sentence(0, 5, List.of(word(0, 5, "Boats", -1, "root")), List.of());
        // the second and third sentence in one: one sentence right of two, all words, six heads of eight
        Sentence rest = new Sentence(
                7,
                28,
                List.of(
                        word(7, 11, "They", 3, "nsubj"),
                        word(12, 14, "do", 3, "aux"),
                        word(14, 17, "n't", 3, "advmod"),
                        word(18, 22, "sail", -1, "root"),
                        word(22, 23, ".", 5, "punct"),
                        word(24, 27, "Why", 3, "parataxis"),
                        word(27, 28, "?", 5, "punct")),
                List.of());
        RawCounts counts = new RawCounts();
        counts.add(document, List.of(first, rest));
        assertThat(String.valueOf(counts.measures().get("sentence"))).contains("precision=0.5", "recall=0.333");
        assertThat(String.valueOf(counts.measures().get("word"))).contains("f1=1.0");
        assertThat(String.valueOf(counts.measures().get("las"))).contains("f1=0.75");
    }

    private static Word word(int start, int end, String form, int head, String relation) {
        return new Word(start, end, form, form, Upos.X, "_", head, relation);
    }

    private static GoldDocument read(Path folder, String text) throws IOException {
        return Conllu.read(Files.writeString(folder.resolve("some.conllu"), text))
                .get(0);
    }
}
