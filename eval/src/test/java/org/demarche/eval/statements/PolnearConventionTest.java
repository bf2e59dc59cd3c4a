package org.demarche.eval.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.Test;

class PolnearConventionTest {
    private static final List<String> TOKENS = List.of(
            "Ana", "Silva", ",", "a", "judge", ",", "also", "said", "that", "``", "it", "is", "over", ".", "''");
    private static final List<String> TAGS =
            List.of("NNP", "NNP", ",", "DT", "NN", ",", "RB", "VBD", "IN", "``", "PRP", "VBZ", "RB", ".", "''");

    @Test
    void tokensAreSetAsANewspaperPrintsThem() {
        TokenText text = TokenText.of(TOKENS);
        assertThat(text.text()).isEqualTo("Ana Silva, a judge, also said that “it is over.”");
        assertThat(TokenText.of(List.of("He", "did", "n't", "-LRB-", "yet", "-RRB-", "pay", "$", "5", "."))
                        .text())
                .isEqualTo("He didn't (yet) pay $5.");
    }

    @Test
    void boundsAreTurnedIntoThoseOfPolnear() {
        TokenText text = TokenText.of(TOKENS);
        Statement statement = statement(text.text(), "Ana Silva, a judge", "said", "“it is over.”");
        assertThat(new PolnearConvention(text, TOKENS, TAGS).spans(List.of(statement)))
                .containsExactlyInAnyOrder(
                        new LabelledSpan("source", 0, 6),
                        new LabelledSpan("cue", 6, 8),
                        new LabelledSpan("content", 8, 15));
    }

    @Test
    void onlyTheOutermostAttributionCounts() {
        List<String> tokens = List.of("He", "said", "she", "knew", "it", "failed", ".");
        TokenText text = TokenText.of(tokens);
        Statement outer = statement(text.text(), "He", "said", "she knew it failed");
        Statement inner = statement(text.text(), "she", "knew", "it failed");
        assertThat(new PolnearConvention(text, tokens, List.of()).spans(List.of(outer, inner)))
                .extracting(LabelledSpan::first)
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void spansAreReadFromLabels() {
        assertThat(LabelledSpan.ofLabels(List.of("B-source", "I-source", "B-cue", "O", "B-content", "I-content")))
                .containsExactly(
                        new LabelledSpan("source", 0, 2),
                        new LabelledSpan("cue", 2, 3),
                        new LabelledSpan("content", 4, 6));
    }

    private static Statement statement(String text, String source, String cue, String content) {
        return new Statement(
                content,
                new Actor(source, Optional.empty(), Optional.empty(), ActorKind.PERSON),
                Optional.of(passage(text, source)),
                Optional.of(passage(text, cue)),
                passage(text, content),
                Form.INDIRECT,
                Stance.SAYS,
                Optional.empty());
    }

    private static Passage passage(String text, String words) {
        int start = text.indexOf(words);
        return Passage.of(text, start, start + words.length());
    }
}
