package org.demarche.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    @ParameterizedTest
    @CsvSource({
        "Ryan Hass, Ryan Haas",
        "President Hakainde Hichilema, Hakainde Hichilema",
        "Hichilema Hakainde, Hakainde HICHILEMA",
        "J. Mattlarova, Jana Mattlarova",
        "Олександр Шевчук, Oleksandr Shevchuk",
        "Lin Chia-lung, Lin Jialong",
        "RubenVardanyan, Ruben Vardanyan",
        "Sergej Novak, Sergei Novak",
        "Mike Obuya, Michael Obuya",
        "Khalid Ahmed Saleh, Khalid Saleh",
        "محمد صالح, Mohammed Saleh",
    })
    void onePersonInTwoSpellings(String left, String right) {
        NameMatch match = NameMatcher.persons(left, right);
        assertThat(match.same()).as(match.because()).isTrue();
        assertThat(match.words()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wang Yi, Wang Ji",
        "Kim Jong Un, Kim Jong Il",
        "Ahmed bin Yusuf al-Kindi, Yusuf bin Ahmed al-Kindi",
        "Jana Mattlarova, Petr Mattlarov",
        "Raul Ortega, Raul Ordonez",
        "Khalid Ahmed Saleh, Khalid Omar Saleh",
        "Mona Diallo, Mariam Diallo",
    })
    void twoPersons(String left, String right) {
        NameMatch match = NameMatcher.persons(left, right);
        assertThat(match.same()).as(match.because()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Nordwind Aktiengesellschaft, Nordwind AG",
        "ООО Ромашка, Romashka LLC",
        "The Kivu Mining Company, Kivu Mining Co.",
        "Good Harbour Trading, Goodharbour Trading",
        "WHO, World Health Organisation",
        "Lagos Port Defence Centre, Lagos Port Defense Center",
    })
    void oneBody(String left, String right) {
        NameMatch match = NameMatcher.organisations(left, right);
        assertThat(match.same()).as(match.because()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Kivu Mining Ltd, Kasai Mining Ltd",
        "Series Trust 2007-1, Series Trust 2007-2",
        "Harbour Bank, Harbour Insurance",
    })
    void twoBodies(String left, String right) {
        NameMatch match = NameMatcher.organisations(left, right);
        assertThat(match.same()).as(match.because()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'',Jana", "...,---", "'  ',a", "王毅,王毅"})
    void oddNamesBreakNothing(String left, String right) {
        assertThat(NameMatcher.persons(left, right).score()).isBetween(0.0, 1.0);
        assertThat(NameMatcher.organisations(left, right).score()).isBetween(0.0, 1.0);
    }
}
