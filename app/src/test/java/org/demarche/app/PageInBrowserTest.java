package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.core.watch.Watch;
import org.demarche.eval.page.Chromium;
import org.demarche.ledger.Ledger;
import org.demarche.parquet.ParquetExport;
import org.demarche.serve.Given;
import org.demarche.serve.Server;
import org.demarche.serve.ServerOptions;
import org.demarche.serve.reading.Intake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page as somebody uses it, in Chromium, with the samples. Skipped where there is no Chromium on the path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    @TempDir
    static Path folder;

    private Ledger ledger;
    private DeskIntake intake;
    private Server server;
    private Chromium browser;

    @BeforeAll
    void readTheSamplesAndOpen() throws IOException {
        Optional<Path> program = Chromium.found();
        Assumptions.assumeTrue(program.isPresent(), "skipped: there is no chromium on the path");
        ledger = Ledger.open(folder.resolve("samples.db"));
        intake = new DeskIntake(ledger, Analysts::lexicon);
        try (var samples = Files.walk(Path.of("..", "samples"))) {
            intake.take(
                    new Intake.Delivery(
                            samples.filter(Files::isRegularFile).sorted().toList(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty()),
                    outcome -> {});
        }
        ledger.addWatch(new Watch("TUR", "ETH"));
        server = Server.start(
                ServerOptions.loopback(0), ledger, new Given(intake, new LexiconNaming(), ParquetExport::new));
    }

    /** A browser for each test: one that ends takes no other test with it. */
    @BeforeEach
    void startTheBrowser() throws IOException {
        browser = Chromium.start(Chromium.found().orElseThrow());
        browser.size(1400, 900);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @AfterAll
    void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (intake != null) {
            intake.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }

    private void open(String path) throws IOException {
        browser.open("http://127.0.0.1:" + server.port() + path);
    }

    private String text(String expression) throws IOException {
        return browser.ask(expression).asText();
    }

    private String story() {
        return ledger.stories().ids().get(0);
    }

    private String report() {
        return ledger.stories().story(story()).orElseThrow().reports().get(0);
    }

    @Test
    void aFindingIsFollowedFromTheStoryToItsSentenceAndBack() throws IOException {
        open("/");
        browser.press("j");
        browser.leading(() -> browser.press("o"));
        assertThat(text("location.pathname")).startsWith("/stories/sto-");
        String words = text("document.querySelector('.grid a.words').textContent");
        browser.leading(() -> browser.ask("document.querySelector('.grid a.words').click()"));
        assertThat(text("location.pathname")).startsWith("/reports/");
        assertThat(text("[...document.querySelectorAll('.here')].map(e => e.textContent).join('')"))
                .startsWith(words.substring(0, Math.min(20, words.length())));

        browser.press("j");
        browser.press("o");
        assertThat(text("location.hash")).isEqualTo("#w1");
        assertThat(browser.ask("document.querySelector('.text [data-all~=\"1\"]').classList.contains('lit')")
                        .asBoolean())
                .isTrue();
        String finding = text("document.querySelector('.text a[data-f]').dataset.f");
        browser.ask("document.querySelector('.text a[data-f]').click()");
        assertThat(text("location.hash")).isEqualTo("#f" + finding);
        assertThat(text("document.querySelector('.current').id")).isEqualTo("f" + finding);
    }

    @Test
    void aFindingIsJudgedByKeyAndTheJudgementTakenBack() throws IOException {
        open("/reports/" + report());
        browser.press("j");
        browser.leading(() -> browser.press("a"));
        assertThat(browser.ask("document.querySelector('#f1').classList.contains('accepted')")
                        .asBoolean())
                .isTrue();
        assertThat(ledger.judgements().newest(Long.MAX_VALUE, 1)).hasSize(1);
        browser.leading(() -> browser.ask("document.querySelector('#f1 button.link').click()"));
        assertThat(browser.ask("document.querySelector('#f1').classList.contains('accepted')")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aSearchIsTypedFromTheKeyboard() throws IOException {
        open("/keys");
        browser.press("/");
        browser.type("drones");
        browser.leading(() -> browser.enter());
        assertThat(browser.ask("document.querySelectorAll('.hits li').length").asInt())
                .isPositive();
        browser.leading(() -> browser.press("?"));
        assertThat(text("location.pathname")).isEqualTo("/keys");
    }

    @Test
    void aPastedTextIsReadWithProgress() throws IOException, InterruptedException {
        open("/read");
        browser.ask("document.querySelector('textarea').value = 'Outlet: The Test Post\\nDate: 2025-03-03\\n\\n"
                + "Kenya has sent trucks to Uganda, the minister in Nairobi said on Monday. Uganda thanked Kenya.'");
        browser.leading(() -> browser.ask("document.querySelector('main form').requestSubmit()"));
        for (int i = 0;
                i < 200
                        && !text("document.querySelector('h1')?.textContent ?? ''")
                                .equals("Read");
                i++) {
            Thread.sleep(100);
        }
        assertThat(text("document.querySelector('main').textContent")).contains("The report with its findings");
    }

    @Test
    void whatIsOnlyForTheScreenIsNotPrinted() throws IOException {
        open("/stories/" + story());
        browser.medium("print");
        assertThat(text("getComputedStyle(document.querySelector('.top')).display"))
                .isEqualTo("none");
        assertThat(text("getComputedStyle(document.querySelector('.judge')).display"))
                .isEqualTo("none");
        assertThat(text("getComputedStyle(document.querySelector('.grid')).display"))
                .isEqualTo("table");
    }

    @Test
    void nothingInAReportRuns() throws IOException {
        Path hostile = folder.resolve("hostile.txt");
        Files.writeString(
                hostile,
                "Title: </title><script>window.ran=1</script><img src=x onerror=window.ran=2>\n"
                        + "Outlet: \"><svg onload=window.ran=3>\nURL: javascript:window.ran=4\nDate: 2025-05-05\n\n"
                        + "Chad has sent <script>window.ran=5</script> rifles \u202eto\u202c Niger, \"<b onclick=window.ran=6>the"
                        + " minister\" in Bamako said on Monday, and <iframe src=javascript:window.ran=7></iframe> nobody"
                        + " was there to see it.\n");
        List<String> read = new ArrayList<>();
        intake.take(
                new Intake.Delivery(List.of(hostile), List.of(), Optional.empty(), Optional.empty()),
                outcome -> outcome.report().ifPresent(read::add));
        assertThat(read).hasSize(1);
        for (String path : List.of("/", "/reports/" + read.get(0), "/search?q=rifles", "/sources")) {
            open(path);
            browser.ask("document.querySelectorAll('main a').forEach(a => a.dispatchEvent(new Event('mouseover')))");
            assertThat(text("String(window.ran)")).as(path).isEqualTo("undefined");
            assertThat(browser.ask(
                                    "document.querySelectorAll('main script, iframe, main img, main svg[onload]').length")
                            .asInt())
                    .as(path)
                    .isZero();
        }
    }

    @Test
    void whatIsPointedAtOrSteppedToIsSaidBeneathThePlotAndEnterLeadsToItsSentences() throws IOException {
        for (String path : List.of("/pairs/DZA/ESP", "/matrix?standings=all", "/map?standings=all")) {
            open(path);
            assertThat(text("document.querySelector('[data-value]').textContent"))
                    .as(path)
                    .startsWith("Point at");
            browser.ask("document.querySelector('[data-plot] a[aria-label]').focus()");
            String first = text("document.activeElement.getAttribute('aria-label')");
            assertThat(text("document.querySelector('[data-value]').textContent"))
                    .as(path)
                    .isEqualTo(first)
                    .matches(".*\\d.*");
            browser.ask("document.querySelectorAll('[data-plot] a[aria-label]')[1]?.dispatchEvent("
                    + "new PointerEvent('pointerover', { bubbles: true }))");
            assertThat(text("document.querySelector('[data-value]').textContent"))
                    .as(path)
                    .isEqualTo(text("(document.querySelectorAll('[data-plot] a[aria-label]')[1]"
                            + " ?? document.activeElement).getAttribute('aria-label')"));
            browser.leading(() -> browser.enter());
            assertThat(text("location.pathname")).as(path).startsWith("/pairs/");
            assertThat(text("location.hash")).as(path).isEqualTo("#events");
        }
    }

    @Test
    void arrowKeysStepThroughTheMatrix() throws IOException {
        open("/matrix?standings=all");
        // The first two cells of one row: what the samples hold in it is no matter of this test.
        String row = "(() => { const cells = [...document.querySelectorAll('[data-plot] a[href*=\"/pairs/\"]')];"
                + " const row = a => a.getAttribute('href').split('/')[2];"
                + " const first = cells.findIndex((a, i) => i + 1 < cells.length && row(a) === row(cells[i + 1]));"
                + " return [cells[first], cells[first + 1]]; })()";
        String left = text(row + "[0].getAttribute('href')");
        String right = text(row + "[1].getAttribute('href')");
        assertThat(right).isNotEqualTo(left);
        browser.ask(row + "[0].focus()");
        browser.key("ArrowRight");
        assertThat(text("document.activeElement.getAttribute('href')")).isEqualTo(right);
        browser.key("ArrowLeft");
        assertThat(text("document.activeElement.getAttribute('href')")).isEqualTo(left);
    }

    @Test
    void findingsAreNarrowedToEventsAndTheKeysPassOverTheRest() throws IOException {
        open("/reports/" + report());
        browser.ask("document.querySelector('.choose [value=event]').click(); document.activeElement.blur()");
        for (int i = 0; i < 3; i++) {
            browser.press("j");
            assertThat(text("document.querySelector('.current').className")).contains("event");
        }
        assertThat(browser.ask("[...document.querySelectorAll('.note')].filter(n => n.getClientRects().length).length")
                        .asInt())
                .isPositive()
                .isLessThan(
                        browser.ask("document.querySelectorAll('.note').length").asInt());
    }

    @Test
    void actorsArePutTogetherAndTheJudgementTakenBack() throws IOException {
        var actors = ledger.actors().ofCode("TUR", 9).stream()
                .filter(known -> known.actor().kind() == org.demarche.core.actor.ActorKind.PERSON)
                .toList();
        var other = ledger.actors().ofCode("EGY", 9).get(0);
        open("/actors/" + actors.get(0).id());
        browser.ask("document.querySelector('.judge input[name=verdict]').value = '" + other.id() + "'");
        browser.leading(() -> browser.ask("document.querySelector('.judge form.stack').requestSubmit()"));
        assertThat(text("document.querySelector('main').textContent"))
                .contains(actors.get(0).actor().name() + " is " + other.actor().name());
        browser.leading(() -> browser.ask("document.querySelector('.judge button.link').click()"));
        assertThat(text("document.querySelector('h1').textContent"))
                .isEqualTo(actors.get(0).actor().name());
        assertThat(ledger.judgements().actors().isEmpty()).isTrue();
    }

    @Test
    void nothingStandsOutsideANarrowScreen() throws IOException {
        String title = "A headline without end ".repeat(45_000);
        Path longest = folder.resolve("longest.txt");
        Files.writeString(
                longest,
                "Title: " + title + "\nOutlet: " + "O".repeat(3000) + "\n\nKenya has sent trucks to Uganda.\n");
        List<String> read = new ArrayList<>();
        intake.take(
                new Intake.Delivery(List.of(longest), List.of(), Optional.empty(), Optional.empty()),
                outcome -> outcome.report().ifPresent(read::add));
        for (String path : List.of(
                "/",
                "/stories/" + story(),
                "/reports/" + report(),
                "/reports/" + read.get(0),
                "/actors/TUR",
                "/pairs/DZA/ESP",
                "/matrix?standings=all",
                "/map?standings=all",
                "/sources",
                "/search?q=trucks",
                "/read",
                "/keys")) {
            browser.size(480, 900);
            open(path);
            assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                    .as(path)
                    .isLessThanOrEqualTo(480);
            browser.size(1400, 900);
        }
    }

    @Test
    void axeFindsNothingSerious() throws IOException {
        String axe = axe();
        String actor = ledger.actors().ofCode("TUR", 1).get(0).id();
        for (String path : List.of(
                "/",
                "/stories/" + story(),
                "/reports/" + report(),
                "/actors",
                "/actors/TUR",
                "/actors/" + actor,
                "/pairs/TUR/ETH",
                "/pairs/DZA/ESP",
                "/matrix?standings=all",
                "/map?standings=all",
                "/sources",
                "/judgements",
                "/search?q=drones",
                "/read",
                "/keys",
                "/why?name=Ankara")) {
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                open(path);
                browser.ask(axe + ";true");
                JsonNode violations = browser.ask("axe.run().then(r => r.violations.filter(v => v.impact === 'serious'"
                        + " || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html +"
                        + " n.failureSummary).join(' | ')))");
                assertThat(violations)
                        .as(path + " " + scheme + " " + violations)
                        .isEmpty();
            }
        }
        browser.scheme("light");
    }

    private static String axe() throws IOException {
        try (InputStream script =
                PageInBrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
