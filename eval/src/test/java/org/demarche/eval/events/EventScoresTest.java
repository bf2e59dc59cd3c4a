package org.demarche.eval.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.demarche.core.event.EventClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventScoresTest {
    private static final String RECORD = """
            {"id":"a","source":[{"actorText":"Peru","code":"PER"}],"target":[{"actorText":"Chile","code":"CHL","sector":"GOV"}],"event":"DEMAND","eventText":"demanded","text":"Peru demanded an answer from Chile."}
            """;
    private static final String PASSAGE = """
            {"id":"p","published":"2021-05-14","text":"Peru said Chile may attack it.","events":[{"source":[{"text":"Chile","country":"CHL","sector":null}],"class":"ASSAULT","trigger":{"exact":"attack","start":20,"end":26},"target":[{"text":"it","country":"PER","sector":null}],"standing":"possible","date":null,"saidBy":{"text":"Peru","country":"PER","sector":null},"optional":false}]}
            """;

    @TempDir
    Path folder;

    @Test
    void foldsTheOldClassesOfPlover() throws IOException {
        assertThat(read(RECORD).get(0).events().get(0).eventClass()).isEqualTo(EventClass.REQUEST);
    }

    @Test
    void countsClassAndCountriesApart() throws IOException {
        PloverScore score = new PloverScore();
        score.add(read(RECORD).get(0), List.of(event(EventClass.REQUEST, "PER", "BOL", "happened")));
        assertThat(score.measures())
                .contains(
                        entry("class", 1.0),
                        entry("class and both countries", 0.0),
                        entry("class precision of all that is coded", 1.0));
    }

    @Test
    void countsAFalseHappenedAsAFaultOfItsPassage() throws IOException {
        CorpusScore score = new CorpusScore();
        score.add(read(PASSAGE).get(0), List.of(event(EventClass.ASSAULT, "CHL", "PER", "happened")));
        Map<String, Object> measures = score.measures();
        assertThat(measures)
                .contains(
                        entry("standing right, where found", 0.0),
                        entry("passages with an event reported as happened that did not", 1.0),
                        entry("precision of 'happened'", 0.0));
        assertThat(measures.get("source, class, recipient"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("f1", 1.0);
    }

    @Test
    void takesTheRightStandingAndSourceAsRight() throws IOException {
        CorpusScore score = new CorpusScore();
        CodedEvent coded = event(EventClass.ASSAULT, "CHL", "PER", "possible");
        score.add(read(PASSAGE).get(0), List.of(coded));
        assertThat(score.measures())
                .contains(
                        entry("standing right, where found", 1.0),
                        entry("whose word right, where there is one", 1.0),
                        entry("passages with an event reported as happened that did not", 0.0));
    }

    @Test
    void takesEitherSideOfAReciprocalEvent() {
        CodedEvent both = new CodedEvent(
                EventClass.AGREE,
                List.of(actor("PER"), actor("CHL")),
                List.of(),
                "happened",
                Optional.empty(),
                Optional.empty(),
                "",
                -1,
                false);
        assertThat(event(EventClass.AGREE, "CHL", "PER", "happened").sameRoles(both, GoldActor::ploverCode))
                .isTrue();
        assertThat(event(EventClass.AID, "CHL", "PER", "happened")
                        .sameRoles(event(EventClass.AID, "PER", "CHL", "happened"), GoldActor::ploverCode))
                .isFalse();
    }

    @Test
    void namesFileAndLineOfWhatItCannotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), RECORD + "{\"text\":\"no events\"}\n");
        assertThatThrownBy(() -> GoldEvents.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.jsonl line 2");
    }

    private List<GoldEvents> read(String line) throws IOException {
        return GoldEvents.read(Files.writeString(folder.resolve("gold.jsonl"), line));
    }

    private static CodedEvent event(EventClass eventClass, String source, String target, String standing) {
        return new CodedEvent(
                eventClass,
                List.of(actor(source)),
                List.of(actor(target)),
                standing,
                Optional.of(actor("PER")),
                Optional.empty(),
                "",
                -1,
                false);
    }

    private static GoldActor actor(String country) {
        return new GoldActor(country, Optional.of(country), Optional.empty());
    }
}
