package org.demarche.analyse.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignWeightsTest {
    private static final SignWeights WEIGHTS = SignWeights.of(Map.of("near", Math.log(3), "far", -1.0));

    @Test
    void anOptionHasTheShareThatItsSignsGiveIt() {
        double[] shares = WEIGHTS.shares(List.of(List.of("near"), List.of()));

        assertThat(shares[0]).isCloseTo(0.75, within(1e-12));
        assertThat(shares[1]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aSignWithoutAWeightChangesNothing() {
        assertThat(WEIGHTS.shares(List.of(List.of("near", "unheard of"), List.of())))
                .containsExactly(WEIGHTS.shares(List.of(List.of("near"), List.of())));
    }

    @Test
    void sharesStayFiniteWhereWeightsAreLarge() {
        SignWeights large = SignWeights.of(Map.of("certain", 5000.0));

        assertThat(large.shares(List.of(List.of("certain"), List.of()))).containsExactly(1.0, 0.0);
    }

    @Test
    void aProgramWithoutItsWeightsSaysWhichItLacks() {
        assertThatThrownBy(() -> SignWeights.read(SignWeightsTest.class, "nowhere.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.tsv");
    }
}
