package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.core.statement.Stance;
import org.junit.jupiter.api.Test;

class CueLexiconTest {
    private final CueLexicon lexicon = CueLexicon.load(Breadth.WIDE);

    @Test
    void theLexiconHasAtLeastFiveHundredCues() {
        assertThat(lexicon.size()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void aWordHasAStanceForEachOfItsUses() {
        assertThat(lexicon.verb("tell")).extracting(Cue::stance).containsExactly(Stance.SAYS, Stance.ASKS);
        assertThat(lexicon.verb("deny").get(0).stance()).isEqualTo(Stance.DENIES);
        assertThat(lexicon.verb("point_out")).isNotEmpty();
        assertThat(lexicon.verb("walk")).isEmpty();
    }

    @Test
    void onlySpeechCarriesAQuotation() {
        assertThat(lexicon.verb("say").get(0).quotes()).isTrue();
        assertThat(lexicon.verb("believe").get(0).quotes()).isFalse();
    }
}
