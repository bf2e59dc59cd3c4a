package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActorLexiconTest {
    private static final ActorLexicon LEXICON = ActorLexicon.standard();

    @Test
    void theProgramsOwnFilesHaveNoBrokenLine() {
        assertThat(LEXICON.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "China, CHN, ",
        "Beijing, CHN, ",
        "Rabat, MAR, ",
        "Quai d'Orsay, FRA, GOV",
        "Foggy Bottom, USA, GOV",
        "the Kremlin, , ",
        "Kremlin, RUS, GOV",
        "Türkiye, TUR, ",
        "Kosovo, XKX, ",
        "Palestinians, PSE, ",
        "Taipei, TWN, ",
        "U.N., UN, IGO",
        "NATO, NATO, IGO",
        "al Qaida, , IMG",
        "Hizbollah, LBN, REB",
        "Reuters, GBR, MED",
        "Gazprom, RUS, BUS",
        "Burma, MMR, ",
        "Soviet Union, RUS, "
    })
    void aNameIsReadByItself(String name, String country, String sector) {
        Optional<Actor> chosen = LEXICON.explain(name, Optional.empty()).chosen();
        assertThat(chosen.flatMap(Actor::country)).isEqualTo(Optional.ofNullable(country));
        assertThat(chosen.flatMap(Actor::sector).map(Sector::name)).isEqualTo(Optional.ofNullable(sector));
    }

    @ParameterizedTest
    @CsvSource({
        "Angela Merkel, 2012-06-01, GOV",
        "Angela Merkel, 2023-01-01, ELI",
        "Angela Merkel, 2001-01-01, ",
        "Liz Truss, 2022-10-01, GOV",
        "Yahya Sinwar, 2025-01-01, REB"
    })
    void anOfficeCountsOnlyWhileItIsHeld(String name, String day, String sector) {
        Actor actor = LEXICON.explain(name, Optional.of(LocalDate.parse(day)))
                .chosen()
                .orElseThrow();
        assertThat(actor.sector().map(Sector::name)).isEqualTo(Optional.ofNullable(sector));
        assertThat(actor.kind()).isEqualTo(ActorKind.PERSON);
    }

    @Test
    void aSurnameSharedBySeveralIsNotResolvedAlone() {
        Explanation explanation = LEXICON.explain("Khan", Optional.of(LocalDate.of(2020, 1, 1)));
        assertThat(explanation.chosen()).isEmpty();
        assertThat(explanation.candidates()).isNotEmpty();
        assertThat(LEXICON.explain("Bush", Optional.empty()).chosen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Biden administration", "Trump administration", "Obama administration"})
    void anAdministrationKeepsItsPresidentsName(String name) {
        assertThat(LEXICON.explain(name, Optional.empty()).chosen())
                .contains(new Actor(name, Optional.of("USA"), Optional.of(Sector.GOV), ActorKind.ORGANISATION));
    }

    @Test
    void anExplanationNamesWordsDatesAndSource() {
        Explanation explanation = LEXICON.explain("Angela Merkel", Optional.of(LocalDate.of(2015, 5, 1)));
        assertThat(explanation.candidates()).anySatisfy(candidate -> {
            assertThat(candidate.reason()).contains("Chancellor", "2005-11-22", "2021-12-08");
            assertThat(candidate.source()).isNotBlank();
        });
    }

    @Test
    void aUsersFolderAddsAndGoesFirst(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("leaders-mine.tsv"),
                "# my own\nAda Example\tExample\tf\tMAR\tGOV\tForeign Minister\t2026-06-01\t\tmy notes\n");
        Files.writeString(folder.resolve("organisations-mine.tsv"), "Blue Dawn\tBD Front\tTCD\tREB\tgroup\tmy notes\n");
        Files.writeString(folder.resolve("states-mine.tsv"), "broken line\nThe Rock\talias\tGIB\tmy notes\n");
        ActorLexicon extended = ActorLexicon.extendedBy(folder);

        assertThat(extended.explain("Ada Example", Optional.of(LocalDate.of(2026, 7, 1)))
                        .chosen())
                .contains(new Actor("Ada Example", Optional.of("MAR"), Optional.of(Sector.GOV), ActorKind.PERSON));
        assertThat(extended.explain("BD Front", Optional.empty()).chosen().flatMap(Actor::country))
                .contains("TCD");
        assertThat(extended.explain("The Rock", Optional.empty()).chosen().flatMap(Actor::country))
                .contains("GIB");
        assertThat(extended.problems()).singleElement().asString().contains("states-mine.tsv", "line 1", "broken line");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNoFailure() {
        ActorLexicon lexicon = ActorLexicon.extendedBy(Path.of("no", "such", "folder"));
        assertThat(lexicon.problems()).singleElement().asString().contains("DEMARCHE_LEXICON");
        assertThat(lexicon.explain("China", Optional.empty()).chosen()).isPresent();
    }
}
