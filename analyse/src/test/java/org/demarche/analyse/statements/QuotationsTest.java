package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
    private static List<String> outermost(String text) {
        return Quotations.outermost(Quotations.in(text)).stream()
                .map(quotation -> text.substring(
                        quotation.span().start(), quotation.span().end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    He said “we will act” and left.       | “we will act”
                    He said "we will act" and left.       | "we will act"
                    He said ``we will act'' and left.     | ``we will act''
                    He said ''we will act'' and left.     | ''we will act''
                    Er sagte „wir handeln“ und ging.      | „wir handeln“
                    Il a dit « nous agirons » hier.       | « nous agirons »
                    Er sagte »wir handeln« und ging.      | »wir handeln«
                    He said ‘we will act’ and left.       | ‘we will act’
                    He said 'we will act' and left.       | 'we will act'
                    He called it “a ‘very’ bad day”, ok.  | “a ‘very’ bad day”
                    The call (“soon”) came.               | “soon”
                    She wrote "he called it "bad" today". | "he called it "bad" today"
                    """)
    void everyKindOfMarkIsRead(String text, String quotation) {
        assertThat(outermost(text)).containsExactly(quotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    It's the minister's view, isn't it?
                    The workers' rights and the soldiers’ pay were cut.
                    In the ’90s and the '80s they didn’t meet.
                    Let 'em come, he didn't care.
                    A 6'2" man and a 5" pipe were seen.
                    """)
    void apostrophesAndInchesAreNoQuotations(String text) {
        assertThat(outermost(text)).isEmpty();
    }

    @Test
    void aQuotationInsideAQuotationIsDeeper() {
        String text = "“He told us, ‘Go home,’ and we went,” she said.";
        assertThat(Quotations.in(text)).extracting(Quotation::depth).containsExactly(0, 1);
    }

    @Test
    void aQuotationThatIsNotClosedEndsWithItsParagraph() {
        String text = "He said: “We will act. We must.\nThe talks failed.";
        assertThat(outermost(text)).containsExactly("“We will act. We must.");
        assertThat(Quotations.in(text).get(0).closed()).isFalse();
    }

    @Test
    void aQuotationIsTakenUpAgainByTheNextParagraph() {
        String text = "“We will act, he said.\n\n“And we will stay,” he said.";
        assertThat(Quotations.in(text)).extracting(Quotation::continues).containsExactly(false, true);
    }

    @Test
    void aQuotationOpenedTwiceHasLostItsClosingMark() {
        String text = "“We will act, said Wu. Later she said: “Not yet.”";
        assertThat(outermost(text)).containsExactly("“We will act, said Wu.", "“Not yet.”");
    }

    @Test
    void quotationsLieInTheTextAndInEachOtherWhateverTheMarks() {
        String pieces = "“”\"'‘’«»„‚`()., \nabs";
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            List<Quotation> found = Quotations.in(text.toString());
            for (Quotation one : found) {
                assertThat(one.span().contains(one.inner())).isTrue();
                assertThat(one.span().end()).isLessThanOrEqualTo(text.length());
                for (Quotation other : found) {
                    boolean nested =
                            one.span().contains(other.span()) || other.span().contains(one.span());
                    assertThat(nested || !one.span().overlaps(other.span()))
                            .as("%s: %s %s", text, one, other)
                            .isTrue();
                }
            }
            List<Quotation> outermost = Quotations.outermost(found);
            for (int i = 1; i < outermost.size(); i++) {
                assertThat(outermost.get(i).span().start())
                        .as(text.toString())
                        .isGreaterThanOrEqualTo(outermost.get(i - 1).span().end());
            }
        }
    }
}
