package org.demarche.serve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.serve.report.MarkedText.Mark;
import org.demarche.serve.report.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void marksMayOverlapAndNothingIsLost() {
        String text = "One two three.\n\nFour five.";
        MarkedText marked = MarkedText.of(
                text, List.of(new Mark(4, 20, "said", "", 1), new Mark(4, 7, "trigger", "standing-denied", 2)));
        assertThat(marked.paragraphs()).hasSize(2);
        assertThat(words(marked)).isEqualTo(List.of("One two three.", "Four five."));
        Piece two = marked.paragraphs().get(0).get(1);
        assertThat(two.text()).isEqualTo("two");
        assertThat(two.styles()).isEqualTo("said standing-denied trigger");
        assertThat(two.finding()).contains(2);
        assertThat(two.anchors()).containsExactlyInAnyOrder("w1", "w2");
    }

    @Test
    void aTextWithoutMarksIsItsLines() {
        assertThat(words(MarkedText.of("a\nb", List.of()))).containsExactly("a", "b");
        assertThat(MarkedText.of("", List.of()).paragraphs()).isEmpty();
    }

    private static List<String> words(MarkedText marked) {
        return marked.paragraphs().stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }
}
