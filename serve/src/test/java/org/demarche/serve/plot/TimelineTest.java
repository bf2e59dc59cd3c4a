package org.demarche.serve.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
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
                .hasSize(2)
                .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= timeline.width());
        assertThat(timeline.bars().get(1).words()).isEqualTo("2025-01 AID: 3 happened, 1 denied");
        assertThat(timeline.undated()).isEqualTo(2);
    }

    @Test
    void manyYearsAreDrawnByYear() {
        Timeline timeline = Timeline.of(
                        List.of(count("1999-01", "AID", "happened", 1), count("2025", "AID", "happened", 1)))
                .orElseThrow();
        assertThat(timeline.bars()).extracting(Timeline.Bar::label).containsExactly("1999", "2025");
    }

    @Test
    void moreThanCanBeToldApartIsDrawnByQuarter() {
        List<DyadCount> counts = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            for (EventClass each : EventClass.values()) {
                for (Standing standing : Standing.values()) {
                    counts.add(count("2025-%02d".formatted(month), each.name(), standing.words(), 1));
                }
            }
        }
        Timeline timeline = Timeline.of(counts).orElseThrow();
        assertThat(timeline.bars()).extracting(Timeline.Bar::label).contains("2025 Q1", "2025 Q4");
        assertThat(timeline.bars().get(0).from()).isEqualTo("2025-01");
        assertThat(timeline.bars().get(0).to()).isEqualTo("2025-03");
        assertThat(timeline.bars())
                .flatExtracting(Timeline.Bar::parts)
                .extracting(Timeline.Part::events)
                .containsOnly(3L);
    }

    @Test
    void whereNothingHasADayNothingIsDrawn() {
        assertThat(Timeline.of(List.of(count("", "AID", "happened", 1)))).isEmpty();
    }

    private static DyadCount count(String month, String eventClass, String standing, long events) {
        return new DyadCount("TCD", "NER", month, eventClass, standing, events);
    }
}
