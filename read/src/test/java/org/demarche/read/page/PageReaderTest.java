package org.demarche.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.text.PlainReport;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    @Test
    void theArticleIsFoundAndNothingElse() throws Exception {
        PlainReport report = PageReader.read(fixture("article.html"), Optional.empty(), Optional.empty());

        List<String> paragraphs = report.paragraphs();
        assertThat(paragraphs.get(0)).startsWith("Negotiators from both sides left");
        assertThat(paragraphs.get(paragraphs.size() - 1)).isEqualTo("Neither side answered at once.");
        assertThat(paragraphs).hasSize(6);
        assertThat(String.join("\n", paragraphs))
                .contains("asked for a guaranteed berth", "A spokeswoman, Mira Tal")
                .doesNotContain(
                        "Advertisement", "Scripted sentence", "Styled sentence", "Read more", "Getty", "cookies")
                .doesNotContain("army has already taken", "Minister resigns", "All rights reserved", "Share this");
    }

    @Test
    void thePageSaysWhoPublishedItAndWhen() throws Exception {
        PlainReport report = PageReader.read(fixture("article.html"), Optional.empty(), Optional.empty());

        assertThat(report.title()).contains("Port talks in Varnholm end without a deal");
        assertThat(report.outlet()).contains("The Varn Courier");
        assertThat(report.published()).contains(LocalDate.of(2023, 5, 9));
        assertThat(report.language()).contains("en");
        assertThat(report.url()).contains("https://courier.example/world/port-talks-varnholm");
    }

    @Test
    void aPageThatSaysNothingIsDatedAndNamedByItsAddress() throws Exception {
        PlainReport report = PageReader.read(
                page("", "<h1>Talks end</h1>"), Optional.of("https://www.courier.example/2022/mar/14/talks-end"));

        assertThat(report.outlet()).contains("courier.example");
        assertThat(report.published()).contains(LocalDate.of(2022, 3, 14));
        assertThat(report.title()).contains("Talks end");
    }

    @Test
    void brokenJsonLdIsPassedOver() throws Exception {
        PlainReport report = PageReader.read(
                page(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                                + "<meta property='article:published_time' content='2021-11-30T08:00:00Z'>",
                        ""),
                Optional.empty());

        assertThat(report.published()).contains(LocalDate.of(2021, 11, 30));
    }

    @Test
    void theCharsetThatAPageDeclaresIsUsed() throws Exception {
        byte[] bytes = page(
                        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "<p>Москва</p>")
                .replace("the harbour", "гавань")
                .getBytes(Charset.forName("windows-1251"));

        PlainReport report = PageReader.read(bytes, Optional.empty(), Optional.empty());

        assertThat(String.join(" ", report.paragraphs())).contains("гавань");
    }

    @Test
    void aPageThatIsOneFormIsRead() throws Exception {
        PlainReport report = PageReader.read(
                page("", "").replace("<body>", "<body><form class='related'>").replace("</body>", "</form></body>"),
                Optional.empty());

        assertThat(report.paragraphs()).hasSize(2);
    }

    @Test
    void captionsHiddenTextAndLinksToOtherReportsAreLeftOut() throws Exception {
        PlainReport report = PageReader.read(
                page(
                        "",
                        "<div class='image-caption'>Soldiers storm the harbour in an exercise two years ago.</div>"
                                + "<span style='display: none'>The army stormed the harbour on Friday.</span>"
                                + "<p><a href='/x'>ARMY STORMS HARBOUR IN NEIGHBOURING PROVINCE</a></p>"),
                Optional.empty());

        assertThat(report.paragraphs()).hasSize(2);
        assertThat(report.paragraphs().get(0)).startsWith("The envoys met at the harbour");
    }

    @Test
    void aPageOfVeryManyElementsIsReadWithoutReadability() throws Exception {
        PlainReport report = PageReader.read(page("", "<br>".repeat(15_000)), Optional.empty());

        assertThat(report.paragraphs()).hasSize(2);
    }

    @Test
    void anErrorPageIsRefusedByName() {
        assertThatThrownBy(() -> PageReader.read(fixture("not-found.html"), Optional.empty(), Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("error page ('404 Not Found");
        assertThatThrownBy(() -> PageReader.read(fixture("robot-check.html"), Optional.empty(), Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("check for robots");
    }

    @Test
    void aReportOnAnErrorIsNoErrorPage() throws Exception {
        PlainReport report = PageReader.read(
                page("<title>Access denied: how a border closed</title>", "<h1>Access denied: how a border closed</h1>")
                        .replace(
                                "</article>",
                                "<p>" + "The guards let nobody through, witnesses said on Sunday. ".repeat(25)
                                        + "</p></article>"),
                Optional.empty());

        assertThat(report.title()).contains("Access denied: how a border closed");
    }

    @Test
    void aPageWithoutAnArticleIsRefused() {
        assertThatThrownBy(() -> PageReader.read(fixture("front-page.html"), Optional.empty(), Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No article was found");
        assertThatThrownBy(() -> PageReader.read("<html><body></body></html>", Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No article was found");
    }

    @Test
    void aPageNestedToBreakTheReaderIsRefused() {
        String deep = "<div>".repeat(100_000) + "The envoys met on the island on Monday, an official said.";

        assertThatThrownBy(() -> PageReader.read(deep, Optional.empty())).isInstanceOf(RefusedException.class);
    }

    private static String page(String head, String body) {
        return "<html><head>" + head + "</head><body><article>" + body
                + "<p>The envoys met at the harbour on Monday, an official of the northern ministry told reporters there.</p>"
                + "<p>They spoke about grain and about nothing else, he said, and they would meet again in the summer.</p>"
                + "</article></body></html>";
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PageReaderTest.class.getResourceAsStream("/org/demarche/read/" + name))) {
            return stream.readAllBytes();
        }
    }
}
