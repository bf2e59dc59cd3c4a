package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The coder on parses of the real reader model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexiconCoderTest {
    private ModelReader reader;
    private final LexiconCastFinder castFinder = LexiconCastFinder.standard();
    private final RuleStatementFinder statementFinder = new RuleStatementFinder();
    private final LexiconCoder coder = LexiconCoder.create();

    @BeforeAll
    void load() throws IOException {
        reader = ModelReader.parser(1);
    }

    @AfterAll
    void close() {
        reader.close();
    }

    static List<SentenceTable> table() {
        return SentenceTable.read();
    }

    @ParameterizedTest
    @MethodSource("table")
    void reportsNothingAsHappenedThatDidNot(SentenceTable row) {
        assertThat(row.falselyHappened(SentenceTable.lines(code(row.text())))).isEmpty();
    }

    @Test
    void codesNineSentencesOfTenAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        List<SentenceTable> rows = SentenceTable.read();
        for (SentenceTable row : rows) {
            Set<String> coded = SentenceTable.lines(code(row.text()));
            if (!row.right(coded)) {
                wrong.add("%s%n  wanted %s%n  coded  %s".formatted(row.text(), row.wanted(), coded));
            }
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(250);
        assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThan(rows.size() / 10);
    }

    @Test
    void whoeverSaysThatSomethingWillNotBeDoneHasSaidSo() {
        assertThat(code("Togo's president will not step down and will not meet the opposition, his spokesman told"
                        + " reporters on Tuesday."))
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.saidBy().orElseThrow().country()).contains("TGO"));
    }

    @Test
    void aClauseBeforeItsSpeakerStandsOnHisWordThoughHisQuotationComesAfter() {
        assertThat(code(
                        "Two Chadian battalions have crossed the border into Niger, Niamey's general staff said, \"to be"
                                + " looked at\"."))
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.saidBy().orElseThrow().country()).contains("NER"));
    }

    @Test
    void takesTheDateFromTheTextAndNeverFromThePublication() {
        assertThat(code("Norway expelled an Iranian diplomat in 1995.")
                        .get(0)
                        .date()
                        .orElseThrow()
                        .value())
                .contains("1995");
        assertThat(code("Norway expelled an Iranian diplomat.").get(0).date()).isEmpty();
    }

    @Test
    void everyFindingQuotesTheText() {
        String text =
                "Kenya expelled three Ethiopian diplomats on Tuesday, an official said. Ethiopia denied shelling a town.";
        for (Event event : code(text)) {
            assertThat(event.passage().isIn(text)).isTrue();
            assertThat(event.trigger().isIn(text)).isTrue();
            assertThat(event.sources()).allMatch(source -> source.passage().isIn(text));
        }
    }

    @Test
    void quotesAClauseWithoutTheWordsThatTieItToOthers() {
        assertThat(code("Peru welcomed the plan, but Chile condemned it, and Ecuador closed its border with Peru."))
                .extracting(event -> event.passage().exact())
                .noneMatch(words -> words.startsWith(",") || words.startsWith("but") || words.startsWith("and"));
    }

    @Test
    void readsAListOfTwoHundredCountriesAsOneEvent() {
        StringBuilder text = new StringBuilder("Norway condemned ");
        List<String> names =
                List.of("France", "Kenya", "Peru", "Chile", "Ghana", "Laos", "Nepal", "Qatar", "Oman", "Togo");
        for (int i = 0; i < 200; i++) {
            text.append(names.get(i % names.size())).append(i < 198 ? ", " : i == 198 ? " and " : ".");
        }
        List<Event> events = code(text.toString());
        assertThat(events).hasSizeLessThan(5);
        assertThat(events).allMatch(event -> event.targets().size() <= 250);
    }

    @Test
    void survivesAnActorNamedAHundredTimes() {
        assertThat(code("Iran " + "said Iran ".repeat(99) + "attacked Iraq.")).isNotNull();
    }

    @Test
    void survivesQuotesFiveDeep() {
        String text = "“He said, ‘She said, “They said, ‘It said, “Chad attacked Niger”’”’”, the envoy of Mali said.";
        assertThat(code(text))
                .noneMatch(event ->
                        event.standing() == Standing.HAPPENED && event.saidBy().isEmpty());
    }

    @Test
    void survivesHeadlinesWithoutVerbsAndTextInCapitals() {
        assertThat(code("Iran, Iraq: war, peace, oil")).noneMatch(event -> event.standing() == Standing.HAPPENED);
        assertThat(code("Kenya expelled three Ethiopian diplomats on Tuesday.".toUpperCase(Locale.ROOT)))
                .isNotNull();
        assertThat(code("")).isEmpty();
        assertThat(code("? ! … ( ) “ ” ‘")).isEmpty();
    }

    /** A sentence for each of many ways of saying what powers do, and as many traps that use the same words. */
    @Test
    void knowsManyWordsForAnActAndIsNotTakenInByThem() {
        List<String> wrong = new ArrayList<>();
        for (String row : WordLists.lines("words.txt").values()) {
            String[] fields = row.split("\\|", -1);
            String wanted = fields[1].strip();
            Set<String> coded = new TreeSet<>();
            code(fields[0].strip())
                    .forEach(event -> coded.add(event.eventClass().name()));
            if (!String.join(" ", coded).equals(wanted.equals("-") ? "" : wanted)) {
                wrong.add("%s: %s instead of %s".formatted(fields[0].strip(), coded, wanted));
            }
        }
        assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThan(6);
    }

    /** Each of these once named somebody whom the text does not, or told what it does not tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenyans have been able to defend the capital and stall the Ugandan offensive. |
            The Kenyan minister defended the Ugandan offensive. | SUPPORT KEN>UGA happened
            Chad briefed Togo on the rebels' plans, but the Togolese leadership ignored those warnings, believing that Mali was bluffing. | CONSULT TCD+TGO> happened; REJECT TGO>TCD happened
            The Ghana Gazette reported on the Ethiopian demand for weapons. | REQUEST ETH> happened
            Laos expressed anger about the impact of sanctions on its ability to buy Iranian oil. | ACCUSE LAO> happened
            Laos stopped buying Iranian oil. | SANCTION LAO>IRN happened
            Oman warned on Monday that it would stop gas supplies to Chile if any of that gas was sold on to Peru. | THREATEN OMN>CHL happened
            Oman warned on Monday that it would close the port unless Peruvian ships were withdrawn. | THREATEN OMN>PER happened
            Peru abstained in several votes in the United Nations on the war. | REJECT PER> happened
            Norway will try to persuade Ghana not to sell gold to Mali. | REQUEST NOR>GHA announced
            Norway tried in vain to dissuade Ghana from a boycott. | REQUEST NOR>GHA happened
            An envoy of Ghana said he had not heard of the request from Mali. |
            Ghana received the request from Mali. | REQUEST MLI>GHA happened
            "We did not ask anybody for guns to use against our own people," Ethiopia's president said. | REQUEST ETH> denied
            The Norwegian minister said Norway would ask Ghana for support if the talks failed. | REQUEST NOR>GHA conditional
            Togo says it will not accept any more refugees if war starts in Ghana. | AID TGO> refused
            Ghanaian guards are failing to protect farmers, a group from Togo complained on Monday. | ACCUSE TGO>GHA happened
            Norwegian lawmakers voted against the loan in parliament. | REJECT NOR> happened
            """)
    void namesWhomTheTextNames(String text, @Nullable String wanted) {
        assertThat(String.join("; ", SentenceTable.lines(code(text)))).isEqualTo(wanted == null ? "" : wanted);
    }

    /** What goes beyond the sentence: who is meant, whose demand is turned down, whose deed is told by another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chad expelled two envoys of Mali on Monday. Togo and Ghana urged both countries to talk. | SANCTION TCD>MLI happened; REQUEST TGO+GHA>TCD+MLI happened
            Egypt, Chad, Mali and Togo met in Cairo. The four countries cut diplomatic ties with Qatar on 5 June. | CONSULT EGY+TCD+MLI+TGO> happened; SANCTION EGY+TCD+MLI+TGO>QAT happened
            Chad and Mali are at war. Each side accused the other of shelling villages. | ACCUSE TCD+MLI>TCD+MLI happened
            Chad accused Mali of arming rebels. Mali dismissed the charge as theatre. | ACCUSE TCD>MLI happened; AID MLI>? possible
            Ghana asked Togo to hand over two men. Togo rejected the demand. | REQUEST GHA>TGO happened; REJECT TGO>GHA happened
            Oman fired rockets at Chad. Peru condemned the attack. | ASSAULT OMN>TCD happened; ACCUSE PER>OMN happened
            Peru recalled its ambassador from Chile. Spain has been mediating since May. | SANCTION PER>CHL happened; CONSULT ESP>PER+CHL under way
            Poland has sold Ukraine missiles. | COOPERATE POL>UKR happened
            A United Nations panel accuses Oman of having sent rockets to Chad. | ACCUSE UN>OMN happened; AID OMN>TCD possible
            The policemen were stripped of their weapons, the interior minister of Ghana said. |
            The wounded Togolese soldiers were flown to Accra. |
            Kazakhstan expressed concern about the fighting in Oman. |
            Oman wants Chad to open the border. |
            """)
    void readsBeyondTheSentence(String text, @Nullable String wanted) {
        Set<String> lines = wanted == null ? Set.of() : Set.of(wanted.split("; "));
        assertThat(SentenceTable.lines(code(text)))
                .isEqualTo(lines.stream().map(SentenceTable::normal).collect(Collectors.toSet()));
    }

    @Test
    void doesNotTakeWhoeverTellsOfADeedForItsDoer() {
        assertThat(code(
                        "Afghan rebels have kidnapped 16 Russian advisers from a bazaar and exploded a series of bombs in the"
                                + " capital Kabul, western diplomats in Peru said today."))
                .flatExtracting(Event::sources)
                .extracting(source -> source.actor().country().orElse(""))
                .doesNotContain("PER");
    }

    @Test
    void takesWhatIsToFollowADemandForNotDone() {
        assertThat(code("Togo demanded a truce before letting Ghanaian trucks cross the border."))
                .filteredOn(event -> event.eventClass() != EventClass.REQUEST)
                .noneMatch(event -> event.standing() == Standing.HAPPENED);
    }

    @Test
    void takesWhatARequestPresupposesFromTheReport() {
        assertThat(code("Mali asked Ghana for trucks in its war against Niger."))
                .filteredOn(event -> event.eventClass() == EventClass.ASSAULT)
                .allMatch(event -> event.saidBy().isEmpty());
    }

    @Test
    void doesNotTakeThePronounForAPowerNamedInItsClause() {
        assertThat(
                        code(
                                "Mali has asked for trucks. Officials watch Ghana to see whether it will act on Mali's request."))
                .filteredOn(event -> event.eventClass() == EventClass.COOPERATE)
                .allMatch(event -> event.sources().get(0).actor().country().equals(Optional.of("GHA")));
    }

    @Test
    void takesAMinisterOfWhomNothingIsKnownForNobodys() {
        assertThat(code("""
                        Ethiopia has asked Turkey for drones, Egyptian officials said.

                        The request was made during a visit to Ankara by a deputy defence minister, two Egyptian officials said.
                        """))
                .filteredOn(event -> event.eventClass() == EventClass.CONSULT)
                .isEmpty();
    }

    private List<Event> code(String text) {
        Report report = new Report(
                "r",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 3, 16)),
                Optional.empty(),
                "en",
                "0".repeat(64),
                text);
        List<Sentence> sentences = reader.read(text);
        Cast cast = castFinder.find(report, sentences);
        return coder.code(report, sentences, cast, statementFinder.find(report, sentences, cast));
    }
}
