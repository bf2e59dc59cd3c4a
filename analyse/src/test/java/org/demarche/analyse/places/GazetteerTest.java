package org.demarche.analyse.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    @Test
    void theLargestTownIsMeantUnlessTheReportSpeaksOfAnotherState() {
        assertThat(GAZETTEER.city("Tripoli", Set.of()).orElseThrow().country()).isEqualTo("LBY");
        assertThat(GAZETTEER.city("Tripoli", Set.of("LBN")).orElseThrow().country())
                .isEqualTo("LBN");
    }

    @Test
    void accentsAndHyphensMakeNoDifference() {
        assertThat(GAZETTEER.city("Gorazde", Set.of()).orElseThrow().country()).isEqualTo("BIH");
        assertThat(GAZETTEER.city("São Paulo", Set.of())).isEqualTo(GAZETTEER.city("Sao Paulo", Set.of()));
    }

    @Test
    void coordinatesAreDegreesNorthAndEast() {
        Gazetteer.City moscow = GAZETTEER.city("Moscow", Set.of()).orElseThrow();
        assertThat(moscow.latitude()).isBetween(55.0, 56.5);
        assertThat(moscow.longitude()).isBetween(37.0, 38.5);
    }

    @Test
    void anUnknownNameIsNoTown() {
        assertThat(GAZETTEER.city("Nowhereville-on-Sea", Set.of())).isEmpty();
    }
}
