package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = splitter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks ended.| No deal was made.",
                "“We do not expect a deal,” Minister J. R. Hansen said.| “But we are here.”| He left.",
                "\"Is this the end?\" one diplomat asked.| \"No!\" she answered.",
                "OSLO, Norway (AP) — Norway's minister met envoys on Monday, officials said.| They left on Tuesday.",
                "The U.S. delegation, led by Gen. Mark T. Smith, met Mr. Li at No. 10 on Jan. 5.| It left at 5 p.m.| There was no deal.",
                "The talks between Ms. Moe and Mr. Lund ended.| \"It is over.\"| Mr. Lund left.| \"We are glad,\" she said.",
                "Aid came from the U.S.| They were glad of it.",
                "It cost $3.5 million, or about 2.1 percent of the U.N. budget.| So what?| Then: silence!",
                "The ministry thanked its allies.|The envoy went home.",
                "Envoys meet in Oslo\n|By a staff writer\n|The envoys of both sides met on Monday.",
                "First paragraph without a stop\n\n|Second paragraph",
                "Moscow has asked Beijing for equipment and other help since the war began, said\nofficials who asked not to be named.| The request, which was made in\nthe first days, has not been answered.",
            })
    void endsSentencesWhereReadersDo(String marked) {
        String text = marked.replace("|", "");
        List<String> expected = new ArrayList<>();
        for (String sentence : marked.split("\\|")) {
            expected.add(sentence.strip());
        }
        assertThat(split(text)).isEqualTo(expected);
    }

    @Test
    void partsTheStopOfAnAbbreviationAtTheEndButNotOfAName() {
        assertThat(words("They sell arms, fuel etc.")).endsWith("etc", ".");
        assertThat(words("They left for the U.S.")).endsWith("U.S.");
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \n\t\u00A0 ")).isEmpty();
    }

    private List<String> split(String text) {
        SentenceSplitter.Sentences found = splitter.split(text, WordSplitter.split(text));
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            sentences.add(text.substring(
                    found.words().start(found.first(i)), found.words().end(found.end(i) - 1)));
        }
        return sentences;
    }

    private List<String> words(String text) {
        SentenceSplitter.Sentences found = splitter.split(text, WordSplitter.split(text));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < found.words().size(); i++) {
            words.add(found.words().text(text, i));
        }
        return words;
    }

    private static SentenceSplitter splitter() {
        try {
            return new SentenceSplitter(BoundaryWeights.load());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
