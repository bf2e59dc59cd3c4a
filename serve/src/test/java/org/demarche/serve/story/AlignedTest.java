package org.demarche.serve.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlignedTest {
    @Test
    void onlyTheWordsOfOneSideAreMarked() {
        Aligned aligned =
                Aligned.of("The envoy said it was not aware of a plan.", "The envoy said it was aware of one.");
        assertThat(changed(aligned.left())).isEqualTo("not a plan.");
        assertThat(changed(aligned.right())).isEqualTo("one.");
    }

    @Test
    void caseAndMarksDoNotCount() {
        Aligned aligned = Aligned.of("“Large-scale” aid, he said", "large-scale aid he said");
        assertThat(aligned.left()).noneMatch(Aligned.Piece::changed);
    }

    @Test
    void whereNothingIsCommonNothingIsMarked() {
        Aligned aligned = Aligned.of("Chad sent rifles", "nobody was there");
        assertThat(aligned.left()).noneMatch(Aligned.Piece::changed);
    }

    private static String changed(List<Aligned.Piece> pieces) {
        return pieces.stream()
                .filter(Aligned.Piece::changed)
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "));
    }
}
