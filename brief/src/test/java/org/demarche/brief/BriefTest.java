package org.demarche.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BriefTest {
    private final Brief brief = TwoAccounts.brief();

    @Test
    void everyQuoteHoldsTheExactWordsOfItsReport() {
        List<Brief.Quote> quotes = brief.stories().stream()
                .flatMap(story -> story.differing().stream())
                .flatMap(point -> point.versions().stream())
                .flatMap(version -> version.quotes().stream())
                .toList();
        assertThat(quotes).hasSize(2);
        for (Brief.Quote quote : quotes) {
            String text = quote.report().equals("r1") ? TwoAccounts.FIRST_TEXT : TwoAccounts.SECOND_TEXT;
            assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.exact());
            assertThat(text).contains(quote.before() + quote.exact() + quote.after());
        }
    }

    @Test
    void theTextSaysHowFarSupportGoesOnWhoseWordAndThatNothingWasGiven() {
        String text = new TextBrief(true).write(brief);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("NER → TCD, military: Asked for, on the word of officials in Mali and of the reports"
                        + " themselves (2 accounts, 2 reports).")
                .contains("Niger professes to know nothing of it (1 account, 1 report).")
                .contains("No account says it was given.");
    }

    @Test
    void aDifferenceQuotesBothSides() {
        String text = new TextBrief(true).write(brief);
        assertThat(text)
                .contains("NUMBER: another number of trucks")
                .contains("A  20 trucks — “Chad asked Niger for 20 trucks.”")
                .contains("B  12 trucks — “Officials in Mali said");
    }

    @Test
    void whatCouldNotBeReadIsSaidInEveryFormat() {
        for (BriefFormat format : List.of(new TextBrief(true), new MarkdownBrief(), new HtmlBrief(), new JsonBrief())) {
            assertThat(format.write(brief)).contains("broken.gz").contains("the archive ends early");
        }
    }

    @Test
    void markupInAReportStaysText() {
        assertThat(new HtmlBrief().write(brief))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>not heard")
                .doesNotContain("<script");
        assertThat(new MarkdownBrief().write(brief)).contains("\\<b\\>");
    }

    @Test
    void linesFitTheTerminalAndControlCharactersDoNotReachIt() {
        Brief hostile = new Brief(
                List.of(), List.of(new Brief.Unread("\u001b[31mred.txt", "\u202eesrever " + "word ".repeat(60))));
        String text = new TextBrief(true).write(hostile);
        assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void accountsAreLetteredPastTheAlphabet() {
        assertThat(List.of(BriefMaker.letter(0), BriefMaker.letter(25), BriefMaker.letter(26), BriefMaker.letter(52)))
                .containsExactly("A", "Z", "AA", "BA");
    }
}
