package org.demarche.analyse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.event.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionsTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 16);

    private static final Pattern WORDS = Pattern.compile("\\S+");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They met on Tuesday                      | on Tuesday            | 2022-03-15
                    They met Wednesday                       | Wednesday             | 2022-03-16
                    They met last Friday                     | last Friday           | 2022-03-11
                    They met last month                      | last month            | 2022-02
                    They meet next year                      | next year             | 2023
                    They met earlier this month              | earlier this month    | 2022-03
                    They met in 1982                         | in 1982               | 1982
                    It has held since 2014                   | since 2014            | 2014
                    They met on 3 May 1999                   | on 3 May 1999         | 1999-05-03
                    They met on May 3 , 1999                 | on May 3 , 1999       | 1999-05-03
                    They met on the 3rd of May 1999          | 3rd of May 1999       | 1999-05-03
                    They met in June                         | in June               | 2021-06
                    They met in February                     | in February           | 2022-02
                    They met in December last year           | in December last year | 2021-12
                    They met on November 30                  | on November 30        | 2021-11-30
                    They met two days ago                    | two days ago          | 2022-03-14
                    They met 18 years ago                    | 18 years ago          | 2004
                    They met three months ago                | three months ago      | 2021-12
                    They met yesterday                       | yesterday             | 2022-03-15
                    They meet tomorrow                       | tomorrow              | 2022-03-17
                    They met in March 2020                   | in March 2020         | 2020-03
                    They met on 2020-02-29                   | on 2020-02-29         | 2020-02-29
                    They met last week                       | last week             | 2022-03
                    They met early this week                 | early this week       | 2022-03
                    They have met since the weekend          | since the weekend     | 2022-03
                    They met in the spring                   | in the spring         | 2021
                    They meet next spring                    | next spring           | 2023
                    They met last autumn                     | last autumn           | 2021
                    They met at the end of the month         | the end of the month  | 2022-03
                    They have met since the 14th             | since the 14th        | 2022-03-14
                    They have met since the 18th             | since the 18th        | 2022-02-18
                    They met thirteen years ago              | thirteen years ago    | 2009
                    """)
    void placesWhatTheWordsSayFromTheDayOfPublication(String text, String words, String value) {
        assertThat(find(text, Optional.of(PUBLISHED), false)).containsExactly(new EventDate(Optional.of(value), words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They met on Tuesday       | on Tuesday
                    They met last month       | last month
                    They met in June          | in June
                    They met yesterday        | yesterday
                    They met on November 30   | on November 30
                    """)
    void keepsTheWordsWithoutAValueWhereTheDayOfPublicationIsUnknown(String text, String words) {
        assertThat(find(text, Optional.empty(), false)).containsExactly(new EventDate(Optional.empty(), words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    They met two days earlier    | two days earlier
                    They met in the 1990s        | in the 1990s
                    They met a decade ago        | a decade ago
                    """)
    void givesNoValueToWhatIsNoDayMonthOrYear(String text, String words) {
        List<EventDate> found = find(text, Optional.of(PUBLISHED), false);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).value()).isEmpty();
        assertThat(words).endsWith(found.get(0).text());
    }

    @ParameterizedTest
    @CsvSource({
        "They marched on the capital",
        "They may meet",
        "It cost 1982 dollars",
        "It happened",
        "Sun rose",
        "31 February"
    })
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(find(text, Optional.of(PUBLISHED), false)).isEmpty();
    }

    @Test
    void readsBareWeekdaysAheadForWhatIsAnnounced() {
        assertThat(find("They will meet on Friday", Optional.of(PUBLISHED), true))
                .containsExactly(new EventDate(Optional.of("2022-03-18"), "on Friday"));
    }

    @Test
    void tellsAWeekOverTheTurnOfTheMonthByItsYear() {
        assertThat(find("They met last week", Optional.of(LocalDate.of(2022, 3, 9)), false))
                .containsExactly(new EventDate(Optional.of("2022"), "last week"));
        assertThat(find("They met last week", Optional.of(LocalDate.of(2022, 1, 5)), false))
                .containsExactly(new EventDate(Optional.empty(), "last week"));
    }

    @Test
    void countsDaysFromTheDayNamedBefore() {
        assertThat(find("They met on Tuesday and again two days later", Optional.of(PUBLISHED), false))
                .containsExactly(
                        new EventDate(Optional.of("2022-03-15"), "on Tuesday"),
                        new EventDate(Optional.of("2022-03-17"), "two days later"));
    }

    @Test
    void endsOnAnyWords() {
        String text = "last next this in the 99 ago of May , 9999999999 ' s 0 of March 40";
        assertThat(find(text, Optional.of(PUBLISHED), false)).isNotNull();
    }

    private static List<EventDate> find(String text, Optional<LocalDate> published, boolean ahead) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    matcher.group(),
                    matcher.group(),
                    Upos.X,
                    "FW",
                    words.size() - 1,
                    "dep"));
        }
        return TimeExpressions.in(new Sentence(0, text.length(), words, List.of()), text, published, ahead).stream()
                .map(TimeExpression::date)
                .toList();
    }
}
