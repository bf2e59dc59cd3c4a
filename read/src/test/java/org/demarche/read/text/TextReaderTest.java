package org.demarche.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {
    private static final String FIRST = "The envoys of both countries met on the island on Monday, an official said.";
    private static final String SECOND = "They spoke about grain, and about nothing else, the official added.";

    @Test
    void theHeadlineStandsApartAndLosesItsSection() {
        PlainReport report = TextReader.read("Envoys meet on the island | Norland\n\n" + FIRST + "\n\n" + SECOND);

        assertThat(report.title()).contains("Envoys meet on the island");
        assertThat(report.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aFirstSentenceIsNoHeadline() {
        PlainReport report = TextReader.read(FIRST + "\n" + SECOND);

        assertThat(report.title()).isEmpty();
        assertThat(report.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aTextOfOneLineIsText() {
        assertThat(TextReader.read("Envoys meet on the island").paragraphs())
                .containsExactly("Envoys meet on the island");
    }

    @Test
    void fieldsAtTheHeadSayWhatTheTextDoesNot() {
        PlainReport report = TextReader.read("""
                Title: Envoys meet on the island
                Outlet: Gulf Post
                Date: 2022-03-14
                URL: https://post.example/island
                Language: EN

                """ + FIRST);

        assertThat(report.title()).contains("Envoys meet on the island");
        assertThat(report.outlet()).contains("Gulf Post");
        assertThat(report.published()).contains(LocalDate.of(2022, 3, 14));
        assertThat(report.url()).contains("https://post.example/island");
        assertThat(report.language()).contains("en");
        assertThat(report.paragraphs()).containsExactly(FIRST);
    }

    @Test
    void aDatelineNamesItsAgencyAndItsDateOnlyWithTheYear() {
        assertThat(TextReader.read("ROME, March 14 (Gulf News Agency) – " + FIRST))
                .satisfies(report -> {
                    assertThat(report.outlet()).contains("Gulf News Agency");
                    assertThat(report.published()).isEmpty();
                    assertThat(report.paragraphs().get(0)).startsWith("ROME, March 14");
                });
        assertThat(TextReader.read("ROME, March 14, 2022 — " + FIRST).published())
                .contains(LocalDate.of(2022, 3, 14));
        assertThat(TextReader.read("The treaty of March 14, 2002 (Rome) — a short one — was signed.")
                        .published())
                .isEmpty();
    }

    @Test
    void linesBrokenAtOneWidthAreJoined() {
        PlainReport report = TextReader.read("""
                Envoys meet on the island

                The envoys of both countries met on the island on Monday and
                talked for five hours about grain, an official of the northern
                ministry said. No agreement was reached.

                They will meet again in the summer, he told reporters at the
                harbour, where ships had waited since the morning for the end
                of the talks.
                """);

        assertThat(report.paragraphs())
                .containsExactly(
                        "The envoys of both countries met on the island on Monday and talked for five hours about grain,"
                                + " an official of the northern ministry said. No agreement was reached.",
                        "They will meet again in the summer, he told reporters at the harbour, where ships had waited"
                                + " since the morning for the end of the talks.");
    }

    @Test
    void aBylineIsNoEvidence() {
        assertThat(TextReader.read("Envoys meet on the island\n\nBy Ilse Brandt in Varnholm\n\n" + FIRST)
                        .paragraphs())
                .containsExactly(FIRST);
    }

    @Test
    void charactersThatCannotBeSeenAreDroppedAndOthersKept() {
        PlainReport report = TextReader.read("\u202EThe en\u00ADvoys\u00A0met\u200B on “Mön\u0301day”\u0000, he\tsaid"
                + " \uD800 at the harbour, \uD83D\uDE00 they say.\r\nSo.\u2028Yes.");

        assertThat(report.paragraphs())
                .containsExactly(
                        "The envoys met on “Mön\u0301day”, he said \uFFFD at the harbour, \uD83D\uDE00 they say.",
                        "So.",
                        "Yes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-03-14T10:00:00Z|2022-03-14
            Mon, 14 Mar 2022 10:00:00 GMT|2022-03-14
            March 14th, 2022|2022-03-14
            14 Sept. 2022|2022-09-14
            20220314|2022-03-14
            2022/3/4|2022-03-04
            """)
    void datesAreRead(String text, LocalDate date) {
        assertThat(PublicationDate.in(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"14/03/2022", "March 14", "2022-02-31", "2022", "9999999999"})
    void whatMayBeReadTwoWaysIsNoDate(String text) {
        assertThat(PublicationDate.in(text)).isEmpty();
    }
}
