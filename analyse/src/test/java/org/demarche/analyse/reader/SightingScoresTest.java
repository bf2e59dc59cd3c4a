package org.demarche.analyse.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.ActorSighting;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.statement.Stance;
import org.junit.jupiter.api.Test;

class SightingScoresTest {
    private static final float NO = -9;
    private static final float YES = 9;

    private static final List<Window> SENTENCES = List.of(new Window(6, 0, 0, 2, 4), new Window(7, 1, 10, 2, 4));

    private final SightingScores scores = new SightingScores(
            List.of("none", "AID", "ASSAULT"),
            List.of("happened", "under way"),
            List.of("none", "denies"),
            List.of("none", "MIL"));

    /** Two sentences of two words; in the second the second word is an attack by the first, going on, and a cue; the attacker is an army, of a country that the first word names. */
    private final SightingScores.Scores read = new SightingScores.Scores(
            4,
            new float[] {YES, NO, NO, YES, NO, NO, YES, NO, NO, 0, NO, 1},
            new float[] {0, 0, 0, 0, 0, 0, 0, 3},
            new float[] {YES, NO, YES, NO, YES, NO, 0, 2},
            new float[] {YES, NO, YES, NO, 0, 1, YES, NO},
            links());

    private static float[] links() {
        float[] links = new float[10 * 4 * 4];
        Arrays.fill(links, NO);
        int fromLastWord = 3 * 4;
        links[fromLastWord + 2] = YES; // the third word acts
        links[16 + fromLastWord] = YES; // on the first
        links[2 * 16 + fromLastWord + 2] = YES; // and speaks
        links[3 * 16 + fromLastWord + 3] = YES; // what is said opens with the last word
        links[4 * 16 + fromLastWord + 2] = YES; // and would close with the one before
        links[5 * 16 + fromLastWord + 2] = YES; // its third word says so
        links[6 * 16 + fromLastWord + 3] = YES; // nothing tells when
        links[7 * 16 + 2 * 4] = YES; // the third word is of a country that the first names
        links[8 * 16 + fromLastWord + 1] = YES; // who acts is of a country that the second names
        links[9 * 16 + fromLastWord + 3] = YES; // who suffers it of none that is named
        return links;
    }

    @Test
    void readsAnActOffTheWordsOfItsSentence() {
        List<ActSighting> seen = scores.seen(read, SENTENCES, 1).acts();

        assertThat(seen).hasSize(1);
        ActSighting attack = seen.get(0);
        assertThat(attack.word()).as("counted from the window's first word").isEqualTo(11);
        assertThat(attack.eventClass()).isEqualTo(EventClass.ASSAULT);
        assertThat(attack.likelihood()).isCloseTo(Math.E / (1 + Math.E), within(1e-3));
        assertThat(attack.standing()).isEqualTo(Standing.UNDER_WAY);
        assertThat(attack.doers()).hasSize(1).allSatisfy(link -> {
            assertThat(link.sentence()).isZero();
            assertThat(link.word()).isEqualTo(10);
        });
        assertThat(attack.recipients()).hasSize(1).allSatisfy(link -> {
            assertThat(link.sentence()).as("the sentence before").isEqualTo(-1);
            assertThat(link.word()).isZero();
        });
    }

    @Test
    void readsWhoSaysSoAndWhenOrThatNothingDoes() {
        ActSighting attack = scores.seen(read, SENTENCES, 1).acts().get(0);

        assertThat(attack.sayers())
                .hasSize(1)
                .allSatisfy(link -> assertThat(link.word()).isEqualTo(10));
        assertThat(attack.times())
                .hasSize(1)
                .allSatisfy(link -> assertThat(link.word()).as("itself").isEqualTo(11));
    }

    @Test
    void readsWhoseThoseAreWhoActAndSuffer() {
        ActSighting attack = scores.seen(read, SENTENCES, 1).acts().get(0);

        assertThat(attack.doerHomes()).hasSize(1).allSatisfy(link -> {
            assertThat(link.sentence()).as("the sentence before").isEqualTo(-1);
            assertThat(link.word()).isEqualTo(1);
        });
        assertThat(attack.recipientHomes())
                .hasSize(1)
                .allSatisfy(link -> assertThat(link.word()).as("itself").isEqualTo(11));
    }

    @Test
    void readsWhomEachWordStandsFor() {
        List<ActorSighting> actors = scores.seen(read, SENTENCES, 1).actors();

        assertThat(actors).extracting(ActorSighting::word).containsExactly(10, 11);
        ActorSighting army = actors.get(0);
        assertThat(army.likelihood(Sector.MIL)).isCloseTo(Math.E / (1 + Math.E), within(1e-3));
        assertThat(army.likelihood(Sector.GOV)).isZero();
        assertThat(army.homes()).hasSize(1).allSatisfy(link -> {
            assertThat(link.sentence()).isEqualTo(-1);
            assertThat(link.word()).isZero();
        });
    }

    @Test
    void leavesOutWhatIsHardlyAnAct() {
        assertThat(scores.seen(read, SENTENCES, 0).acts()).isEmpty();
        assertThat(scores.seen(read, SENTENCES, 0).cues()).isEmpty();
    }

    @Test
    void readsACueWhoseContentNeverEndsBeforeItOpens() {
        List<CueSighting> cues = scores.seen(read, SENTENCES, 1).cues();

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
        assertThatThrownBy(() -> new SightingScores(
                        List.of("none", "LOITER"), List.of("happened"), List.of("none"), List.of("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
