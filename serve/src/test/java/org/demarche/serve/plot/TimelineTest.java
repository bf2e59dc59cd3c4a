package org.demarche.serve.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.ledger.DyadCount;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void eachClassHasALaneAndEachStandingItsPart() {
        Timeline timeline = Timeline.of(List.of(
                        count("2025-01", "AID", "happened", 3),
                        count("2025-01", "AID", "denied", 1),
                        count("2025-06", "ACCUSE", "happened", 9),
                        count("", "AID", "happened", 2)))
                .orElseThrow();
        assertThat(timeline.lanes()).extracting(Timeline.Lane::name).containsExactly("ACCUSE", "AID");
        assertThat(timeline.bars())
                .hasSize(3)
                .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= timeline.width());
        assertThat(timeline.undated()).isEqualTo(2);
    }

    @Test
    void manyYearsAreDrawnByYear() {
        Timeline timeline = Timeline.of(
                        List.of(count("1999-01", "AID", "happened", 1), count("2025", "AID", "happened", 1)))
                .orElseThrow();
        assertThat(timeline.bars()).extracting(Timeline.Bar::period).containsExactly("1999", "2025");
    }

    @Test
    void whereNothingHasADayNothingIsDrawn() {
        assertThat(Timeline.of(List.of(count("", "AID", "happened", 1)))).isEmpty();
    }

    private static DyadCount count(String month, String eventClass, String standing, long events) {
        return new DyadCount("TCD", "NER", month, eventClass, standing, events);
    }
}
