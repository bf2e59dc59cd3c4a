package org.demarche.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The analyst as it comes: rules and the network of sightings together. */
class SightingsTest {
    private static Analyst analyst;

    @BeforeAll
    static void load() throws IOException {
        analyst = Analyst.load(ActorLexicon::standard);
    }

    @AfterAll
    static void close() {
        analyst.close();
    }

    @Test
    void codesPlainActs() {
        assertThat(classes("Chad attacked two villages in Niger on Monday.")).containsExactly(EventClass.ASSAULT);
        assertThat(classes("Kenya expelled three Ethiopian diplomats.")).containsExactly(EventClass.SANCTION);
    }

    @Test
    void aWordOfAnActThatOnlyNamesAStateOfThingsIsNone() {
        assertThat(classes("Chad has asked Libya for lorries in its war against Niger."))
                .containsExactly(EventClass.REQUEST);
    }

    @Test
    void theConditionOfAThreatIsNeverToldAsDone() {
        assertThat(events("Algeria threatened to stop deliveries if Spain sold the gas on to Morocco."))
                .filteredOn(event -> event.standing() == Standing.HAPPENED)
                .extracting(Event::eventClass)
                .containsExactly(EventClass.THREATEN);
    }

    @Test
    void whomAnActIsDoneToMayStandInTheSentenceBefore() {
        assertThat(
                        events(
                                "Sudan and Chad have quarrelled over the border for years. On Tuesday Khartoum recalled its ambassador."))
                .filteredOn(event -> event.eventClass() == EventClass.SANCTION)
                .singleElement()
                .satisfies(event -> assertThat(countries(event.targets())).containsExactly("TCD"));
    }

    @Test
    void whoSuffersWhatIsBlamedIsNotBlamed() {
        assertThat(events("Kenya criticised the sanctions on Mali."))
                .filteredOn(event -> event.eventClass() == EventClass.ACCUSE)
                .singleElement()
                .satisfies(event -> assertThat(countries(event.targets())).doesNotContain("MLI"));
    }

    private static List<String> countries(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.actor().country().stream())
                .toList();
    }

    private static List<Event> events(String text) {
        return analyst.read(Report.ofText(text, Optional.empty())).events();
    }

    private static List<EventClass> classes(String text) {
        return events(text).stream().map(Event::eventClass).toList();
    }
}
