package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.statement.Stance;
import org.junit.jupiter.api.Test;

class SightingScoresTest {
    private static final float NO = -9;
    private static final float YES = 9;

    private final SightingScores scores = new SightingScores(
            List.of("none", "AID", "ASSAULT"), List.of("happened", "under way"), List.of("none", "denies"));

    /** Two rows of two words; in the second row the second word is an attack by the first, going on, and a cue. */
    private final SightingScores.Scores read = new SightingScores.Scores(
            2,
            new float[] {YES, NO, NO, YES, NO, NO, YES, NO, NO, 0, NO, 1},
            new float[] {0, 0, 0, 0, 0, 0, 0, 3},
            new float[] {YES, NO, YES, NO, YES, NO, 0, 2},
            links());

    private static float[] links() {
        float[] links = new float[2 * 5 * 4];
        Arrays.fill(links, NO);
        int secondRow = 5 * 4;
        int fromSecondWord = 2;
        links[secondRow + fromSecondWord] = YES; // the first word acts
        links[secondRow + 2 * 4 + fromSecondWord] = YES; // and speaks
        links[secondRow + 3 * 4 + fromSecondWord + 1] = YES; // what is said opens with the second word
        links[secondRow + 4 * 4 + fromSecondWord] = YES; // and would close with the first
        return links;
    }

    @Test
    void readsAnActOffTheRowOfItsSentence() {
        List<ActSighting> seen = scores.seen(read, 1, 2, 10).acts();

        assertThat(seen).hasSize(1);
        ActSighting attack = seen.get(0);
        assertThat(attack.word()).as("counted from the window's first word").isEqualTo(11);
        assertThat(attack.eventClass()).isEqualTo(EventClass.ASSAULT);
        assertThat(attack.likelihood()).isCloseTo(Math.E / (1 + Math.E), within(1e-3));
        assertThat(attack.standing()).isEqualTo(Standing.UNDER_WAY);
        assertThat(attack.doers()).extracting(Link::word).containsExactly(10);
        assertThat(attack.recipients()).isEmpty();
    }

    @Test
    void leavesOutWhatIsHardlyAnAct() {
        assertThat(scores.seen(read, 0, 2, 0).acts()).isEmpty();
        assertThat(scores.seen(read, 0, 2, 0).cues()).isEmpty();
    }

    @Test
    void readsACueWhoseContentNeverEndsBeforeItOpens() {
        List<CueSighting> cues = scores.seen(read, 1, 2, 10).cues();

        assertThat(cues).hasSize(1);
        CueSighting cue = cues.get(0);
        assertThat(cue.word()).isEqualTo(11);
        assertThat(cue.stance()).isEqualTo(Stance.DENIES);
        assertThat(cue.speaker()).isEqualTo(OptionalInt.of(10));
        assertThat(cue.opens()).isEqualTo(11);
        assertThat(cue.closes()).as("the likeliest end lies before it").isEqualTo(11);
    }

    @Test
    void takesNoClassThatNobodyKnows() {
        assertThatThrownBy(() -> new SightingScores(List.of("none", "LOITER"), List.of("happened"), List.of("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
