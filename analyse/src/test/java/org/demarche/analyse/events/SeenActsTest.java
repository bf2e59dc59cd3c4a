package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.syntax.ActSighting;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Seen;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coder on real parses, with sightings of our own making: what it does with each kind. */
class SeenActsTest {
    private static ModelReader parser;
    private static final LexiconCastFinder CAST_FINDER = LexiconCastFinder.standard();
    private static final RuleStatementFinder STATEMENT_FINDER = new RuleStatementFinder();
    private static final LexiconCoder CODER = LexiconCoder.create();

    @BeforeAll
    static void load() throws IOException {
        parser = ModelReader.parser(1);
    }

    @AfterAll
    static void close() {
        parser.close();
    }

    @Test
    void codesWhatTheLexiconNamesWhereNothingWasLookedFor() {
        assertThat(code("Chad attacked Niger.", null)).hasSize(1);
    }

    @Test
    void codesNothingWhereTheNetworkLookedAndSawNoAct() {
        assertThat(code("Chad attacked Niger.", new Seen(List.of(), List.of()))).isEmpty();
        assertThat(code("Chad attacked Niger.", act(1, EventClass.ASSAULT, 0.02, Standing.HAPPENED)))
                .isEmpty();
    }

    @Test
    void codesWhatTheLexiconNamesWhereTheNetworkSeesAnActToo() {
        assertThat(code("Chad attacked Niger.", act(1, EventClass.ASSAULT, 0.9, Standing.HAPPENED)))
                .singleElement()
                .satisfies(event -> assertThat(event.standing()).isEqualTo(Standing.HAPPENED));
    }

    @Test
    void anActSeenInTheNounThatTheVerbCarriesIsTheSameAct() {
        assertThat(code("Chad lodged a protest with Niger.", act(3, EventClass.ACCUSE, 0.9, Standing.HAPPENED)))
                .isNotEmpty();
    }

    @Test
    void howItStandsIsForTheRulesToSayWhereTheyKnowTheWord() {
        assertThat(code("Chad will attack Niger.", act(2, EventClass.ASSAULT, 0.9, Standing.HAPPENED)))
                .singleElement()
                .satisfies(event -> assertThat(event.standing()).isEqualTo(Standing.ANNOUNCED));
    }

    @Test
    void whatOnlyTheNetworkSeesStandsAsWeaklyAsEitherSays() {
        assertThat(code("Chad gladdened Niger.", act(1, EventClass.AID, 0.99, Standing.DENIED)))
                .singleElement()
                .satisfies(event -> assertThat(event.standing()).isEqualTo(Standing.DENIED));
        assertThat(code("Chad will gladden Niger.", act(2, EventClass.AID, 0.99, Standing.HAPPENED)))
                .singleElement()
                .satisfies(event -> assertThat(event.standing()).isEqualTo(Standing.ANNOUNCED));
    }

    @Test
    void codesAnActThatOnlyTheNetworkSeesIfItIsSure() {
        String text = "Chad will gladden Niger.";

        assertThat(code(text, act(2, EventClass.AID, 0.5, Standing.ANNOUNCED))).isEmpty();
        assertThat(code(text, act(2, EventClass.AID, 0.99, Standing.ANNOUNCED)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.eventClass()).isEqualTo(EventClass.AID);
                    assertThat(event.standing()).isEqualTo(Standing.ANNOUNCED);
                    assertThat(event.trigger().exact()).isEqualTo("gladden");
                    assertThat(event.sources().get(0).actor().country()).contains("TCD");
                    assertThat(event.targets().get(0).actor().country()).contains("NER");
                });
    }

    @Test
    void tellsAsDoneOnlyWhatTheNetworkIsSurerOf() {
        assertThat(code("Chad gladdened Niger.", act(1, EventClass.AID, 0.93, Standing.HAPPENED)))
                .isEmpty();
        assertThat(code("Chad gladdened Niger.", act(1, EventClass.AID, 0.99, Standing.HAPPENED)))
                .singleElement()
                .satisfies(event -> assertThat(event.standing()).isEqualTo(Standing.HAPPENED));
    }

    @Test
    void codesNothingTwiceBesideAWordThatTheLexiconNames() {
        Seen both = new Seen(
                List.of(
                        sighting(1, EventClass.ACCUSE, 0.99, Standing.HAPPENED, 5),
                        sighting(3, EventClass.ACCUSE, 0.99, Standing.HAPPENED, 5)),
                List.of());

        assertThat(code("Chad lodged a protest with Niger.", both)).hasSize(1);
    }

    @Test
    void aSayingThatDemandsIsARequestThoughTheNetworkSeesOnlyASaying() {
        String text = "Chad said Niger must free the envoys.";
        CueSighting said = new CueSighting(
                1, Map.of(Stance.SAYS, 0.99), OptionalInt.of(0), 2, 6, 0, 8, Map.of(2, 0.9), Map.of(6, 0.9));

        assertThat(code(text, new Seen(List.of(), List.of(said))))
                .extracting(Event::eventClass)
                .contains(EventClass.REQUEST);
        assertThat(code(text, new Seen(List.of(), List.of())))
                .extracting(Event::eventClass)
                .doesNotContain(EventClass.REQUEST);
    }

    @Test
    void isWhoeversWordTheNetworkIsSureOf() {
        String text = "The envoy said Chad was calm, but Chad attacked Niger.";
        Link envoy = new Link(1, 0.99);

        assertThat(code(text, told(9, List.of(envoy), List.of())))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.saidBy().orElseThrow().name()).containsIgnoringCase("envoy"));
        assertThat(code(text, told(9, List.of(new Link(9, 0.99)), List.of())))
                .as("the report's own")
                .singleElement()
                .satisfies(event -> assertThat(event.saidBy()).isEmpty());
    }

    @Test
    void happenedWhenTheNetworkIsSureOf() {
        String text = "Chad attacked Niger while on Monday Oman was calm.";
        Seen onMonday = told(1, List.of(), List.of(new Link(5, 0.99)));

        assertThat(code(text, told(1, List.of(), List.of())))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isEmpty());
        assertThat(code(text, onMonday))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.date().orElseThrow().text()).contains("Monday"));
    }

    @Test
    void whoActsIsOfTheCountryThatTheNetworkIsSureOf() {
        String text = "While Chad was calm, the wreckers attacked Niger.";

        assertThat(code(text, wreckers(new Link(1, 0.95)))).singleElement().satisfies(event -> {
            assertThat(event.sources().get(0).actor().country()).contains("TCD");
            assertThat(event.sources().get(0).passage().exact()).isEqualTo("the wreckers");
        });
        assertThat(code(text, wreckers(new Link(1, 0.5))))
                .as("nobody whose country is known acts")
                .isEmpty();
    }

    /** An attack on Niger by the seventh word, with where the network sees the country of whoever attacks. */
    private static Seen wreckers(Link country) {
        return new Seen(
                List.of(new ActSighting(
                        7,
                        Map.of(EventClass.ASSAULT, 0.99),
                        Map.of(Standing.HAPPENED, 1.0),
                        tie(6),
                        tie(8),
                        List.of(),
                        List.of(),
                        List.of(country, new Link(7, 1 - country.likelihood())),
                        List.of(new Link(8, 0.95), new Link(7, 0.05)))),
                List.of());
    }

    @Test
    void hasNoDateWhereTheNetworkIsSureOfNone() {
        String text = "Chad attacked Niger on Monday.";

        assertThat(code(text, told(1, List.of(), List.of(new Link(4, 0.99)))))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isPresent());
        assertThat(code(text, told(1, List.of(), List.of(new Link(1, 0.999)))))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isEmpty());
    }

    private static List<Link> tie(int word) {
        return List.of(new Link(word, 0.99));
    }

    private static ActSighting sighting(
            int word, EventClass eventClass, double likelihood, Standing standing, int recipient) {
        return new ActSighting(word, Map.of(eventClass, likelihood), Map.of(standing, 1.0), tie(0), tie(recipient));
    }

    /** What is seen in one word, by the sentence's first word on whatever stands before it and after it. */
    private static Seen act(int word, EventClass eventClass, double likelihood, Standing standing) {
        return new Seen(
                List.of(new ActSighting(
                        word, Map.of(eventClass, likelihood), Map.of(standing, 1.0), tie(0), tie(word + 1))),
                List.of());
    }

    /** An attack, a saying by the second word, and whose word the attack is and when it was. */
    private static Seen told(int word, List<Link> sayers, List<Link> times) {
        ActSighting attack = new ActSighting(
                word,
                Map.of(EventClass.ASSAULT, 0.99),
                Map.of(Standing.HAPPENED, 1.0),
                tie(word - 1),
                tie(word + 1),
                sayers,
                times,
                List.of(),
                List.of());
        CueSighting said = new CueSighting(
                2, Map.of(Stance.SAYS, 0.99), OptionalInt.of(1), 3, 5, 0, 11, Map.of(3, 0.9), Map.of(5, 0.9));
        return new Seen(List.of(attack), word > 2 ? List.of(said) : List.of());
    }

    private static List<Event> code(String text, @Nullable Seen seen) {
        Report report = Report.ofText(text, Optional.empty());
        List<Sentence> sentences = parser.read(text).stream()
                .map(sentence -> seen == null ? sentence : sentence.with(seen))
                .toList();
        var cast = CAST_FINDER.find(report, sentences);
        return CODER.code(report, sentences, cast, STATEMENT_FINDER.find(report, sentences, cast));
    }
}
