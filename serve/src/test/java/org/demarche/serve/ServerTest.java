package org.demarche.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.watch.Watch;
import org.demarche.export.ExportFormat;
import org.demarche.ledger.Actors;
import org.demarche.ledger.Ledger;
import org.demarche.serve.actor.Naming;
import org.demarche.serve.reading.Intake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private static final String TOKEN = "a-token-of-enough-characters";

    @TempDir
    private Path folder;

    private Ledger ledger;
    private Server server;
    private Visitor visitor;
    private List<String> reports;
    private final List<Intake.Delivery> given = new ArrayList<>();

    @BeforeEach
    void start() {
        ledger = SampleLedger.open(folder);
        reports = SampleLedger.fill(ledger);
        ledger.addWatch(new Watch("TCD", "NER"));
        start(ServerOptions.loopback(0));
    }

    private void start(ServerOptions options) {
        Intake intake = new Intake() {
            @Override
            public void take(Delivery asked, Consumer<Outcome> sink) {
                given.add(asked);
                asked.files()
                        .forEach(file -> sink.accept(new Outcome(file.toString(), Optional.of(reports.get(0)), "")));
                asked.addresses()
                        .forEach(address ->
                                sink.accept(new Outcome(address, Optional.empty(), "It is not fetched in a test.")));
            }
        };
        Naming naming = (name, day) -> new Naming.Explained(Optional.empty(), "nothing fits", List.of());
        server = Server.start(
                options, ledger, new Given(intake, naming, filter -> ExportFormat.CSV.export(filter, true)));
        visitor = new Visitor(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    private String story() {
        return ledger.stories().idOf(reports.get(0)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix",
                "/map",
                "/actors",
                "/actors/TCD",
                "/sources",
                "/sources/Desert%20Wire",
                "/judgements",
                "/read",
                "/keys",
                "/pairs/TCD/NER",
                "/pairs/TCD/NER?asof=2025-03-01",
                "/search?q=rifles",
                "/search",
                "/why?name=Bamako",
                "/matrix?what=AID&standings=all",
                "/files/demarche.css"
            })
    void everyPageAnswersAndRunsNoScriptOfItsOwn(String path) throws Exception {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick", "<script>");
    }

    @Test
    void aStoryPutsAccountsSideBySide() throws Exception {
        Document page = Jsoup.parse(visitor.get("/stories/" + story()).body());
        assertThat(page.select("table.grid thead th")).hasSizeGreaterThan(1);
        assertThat(page.text()).contains("The Sahel Gazette", "Desert Wire", "denied", "happened");
    }

    @Test
    void aFindingLeadsToItsWordsAndBack() throws Exception {
        Document page = Jsoup.parse(visitor.get("/reports/" + reports.get(0)).body());
        String toWords = page.select("#f1 a[data-open]").attr("href");
        assertThat(page.select(toWords)).hasSize(1);
        String back = page.select(".text a.trigger").attr("href");
        assertThat(page.select(back).hasClass("note")).isTrue();
        assertThat(page.select(".text").text())
                .isEqualTo(ledger.report(reports.get(0)).orElseThrow().text());
    }

    @Test
    void eachNameOfAReportSaysWhomItMeansAndWhyAndLeadsToItsPlace() throws Exception {
        Document page = Jsoup.parse(visitor.get("/reports/" + reports.get(0)).body());
        assertThat(page.select("section[aria-labelledby=named] tbody tr").eachText())
                .containsExactly(
                        "Chad Chad TCD the name itself; what the lexicon says 1",
                        "Niger Niger NER the name itself; what the lexicon says 1");
        String place = page.select("section[aria-labelledby=named] tbody tr")
                .get(1)
                .select("a[href^=/reports/]")
                .attr("href");
        assertThat(Jsoup.parse(visitor.get(place.replaceFirst("#.*", "")).body())
                        .select(".here")
                        .text())
                .isEqualTo("Niger");
    }

    @Test
    void aLinkToWordsMarksThem() throws Exception {
        Document page = Jsoup.parse(
                visitor.get("/reports/" + reports.get(0) + "?from=0&to=8").body());
        assertThat(page.select("#here")).hasSize(1);
        assertThat(page.select(".here").text()).isEqualTo("Chad has");
        assertThat(visitor.get("/reports/" + reports.get(0) + "?from=900&to=100000")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRejectedFindingCountsNoMoreUntilThatIsTakenBack() throws Exception {
        String place = Jsoup.parse(visitor.get("/reports/" + reports.get(0)).body())
                .select(".note.event input[name=subject]")
                .attr("value");
        assertThat(visitor.get("/pairs/TCD/NER").body()).contains("Said to be given");
        HttpResponse<String> answer = visitor.form(
                "/judgements",
                Map.of("csrf", visitor.secret(), "subject", place, "kind", "finding", "verdict", "rejected"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/pairs/TCD/NER").body()).doesNotContain("Said to be given");
        assertThat(visitor.get("/reports/" + reports.get(0)).body()).contains("rejected</b> by");

        Judgement judgement = ledger.judgements().newest(Long.MAX_VALUE, 1).get(0);
        visitor.form(
                "/judgements/undo", Map.of("csrf", visitor.secret(), "sequence", String.valueOf(judgement.sequence())));
        assertThat(visitor.get("/pairs/TCD/NER").body()).contains("Said to be given");
        assertThat(ledger.judgements().newest(Long.MAX_VALUE, 9)).hasSize(2);
    }

    @Test
    void aStoryThatWasSeenFollowsWhatJoinsItAndWhatIsJudged() throws Exception {
        String seen = story();
        String before = grid(seen);
        assertThat(before).contains("Desert Wire", "denied").doesNotContain("Radio Tahoua");
        String third = SampleLedger.add(
                ledger,
                "Chad denies sending rifles",
                "Radio Tahoua",
                "2025-03-02",
                null,
                SampleLedger.DENIED + " The lorries crossed the border near Daboua at night, it added.",
                false);
        assertThat(ledger.stories().idOf(third)).contains(story());
        assertThat(grid(story())).contains("Desert Wire", "Radio Tahoua");
        assertThat(grid(seen)).isEqualTo(grid(story()));

        String joined = grid(story());
        String place = FindingPlace.of(
                reports.get(0),
                ledger.reading(reports.get(0)).orElseThrow().events().get(0));
        judge(place, "finding", "rejected");
        assertThat(grid(story())).isNotEqualTo(joined);
        judge(place, "undo", String.valueOf(ledger.judgements().last()));
        assertThat(grid(story())).isEqualTo(joined);
    }

    private String grid(String story) throws Exception {
        return Jsoup.parse(visitor.get("/stories/" + story).body())
                .select("main")
                .text();
    }

    private void judge(String subject, String kind, String verdict) {
        ledger.judgements().append(Judgement.of(Instant.EPOCH, "somebody", subject, kind, verdict, ""));
    }

    @Test
    void aCorrectedStandingIsShownAndCounted() throws Exception {
        String place = Jsoup.parse(visitor.get("/reports/" + reports.get(0)).body())
                .select(".note.event input[name=subject]")
                .attr("value");
        visitor.form("/judgements", Map.of("csrf", visitor.secret(), "subject", place, "standing", "possible"));
        assertThat(Jsoup.parse(visitor.get("/reports/" + reports.get(0)).body())
                        .select(".note.event .standing")
                        .text())
                .isEqualTo("possible");
        assertThat(ledger.dyads().months("TCD", "NER"))
                .extracting(count -> count.standing())
                .containsExactlyInAnyOrder("possible", "denied");
    }

    @Test
    void storiesArePutTogetherAndTakenApartByHand() throws Exception {
        String other = SampleLedger.add(
                ledger,
                "A wedding in Zinder",
                "Radio Zinder",
                "2024-01-05",
                null,
                "Chad has sent flowers to Niger, a guest said. The bride wore green and the band played until dawn.",
                true);
        String second = ledger.stories().idOf(other).orElseThrow();
        assertThat(second).isNotEqualTo(story());
        visitor.form(
                "/judgements",
                Map.of("csrf", visitor.secret(), "subject", story(), "kind", "same story", "verdict", second));
        assertThat(visitor.get("/stories/" + story()).body()).contains("Radio Zinder");
        assertThat(Jsoup.parse(visitor.get("/").body()).select(".stories > li").eachText())
                .singleElement()
                .asString()
                .contains("3 reports, 3 accounts", "Radio Zinder");
        assertThat(Jsoup.parse(visitor.get("/reports/" + other).body())
                        .select(".head")
                        .text())
                .contains("3 reports, 3 accounts");
        visitor.form(
                "/judgements",
                Map.of("csrf", visitor.secret(), "subject", other, "kind", "other story", "verdict", story()));
        assertThat(Jsoup.parse(visitor.get("/stories/" + story()).body())
                        .select(".accounts")
                        .text())
                .doesNotContain("Radio Zinder");
        assertThat(Jsoup.parse(visitor.get("/").body())
                        .select(".stories > li .story-meta")
                        .eachText())
                .satisfiesExactly(
                        whole -> assertThat(whole).contains("2 reports, 2 accounts"),
                        alone -> assertThat(alone).contains("1 report, 1 account"));
        for (Judgement judgement : ledger.judgements().all()) {
            visitor.form(
                    "/judgements/undo",
                    Map.of("csrf", visitor.secret(), "sequence", String.valueOf(judgement.sequence())));
        }
        assertThat(Jsoup.parse(visitor.get("/").body())
                        .select(".stories > li .story-meta")
                        .eachText())
                .hasSize(2);
    }

    @Test
    void aSourceIsCannotBeJudgedUntilAPersonGradesIt() throws Exception {
        assertThat(Jsoup.parse(visitor.get("/sources").body()).select("tbody b").eachText())
                .containsOnly("F");
        visitor.form(
                "/judgements",
                Map.of(
                        "csrf",
                        visitor.secret(),
                        "subject",
                        "outlet:Desert Wire",
                        "kind",
                        "reliability",
                        "verdict",
                        "B"));
        assertThat(visitor.get("/reports/" + reports.get(1)).body()).contains("graded <b>B6</b>");
    }

    @Test
    void nothingIsChangedByAFormThatIsNotOurs() throws Exception {
        Map<String, String> judgement =
                Map.of("subject", "outlet:Desert Wire", "kind", "reliability", "verdict", "A", "csrf", "0".repeat(48));
        assertThat(visitor.form("/judgements", judgement).statusCode()).isEqualTo(403);
        assertThat(visitor.form("/judgements", judgement, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.form("/watches", judgement, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ledger.judgements().newest(Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void aJudgementMustBeOfItsScale() throws Exception {
        Map<String, String> wrong = Map.of(
                "csrf", visitor.secret(), "subject", "outlet:Desert Wire", "kind", "reliability", "verdict", "Z");
        HttpResponse<String> answer = visitor.form("/judgements", wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Reliability is A to F");
    }

    @Test
    void anotherNameThanOursIsNotAnswered() throws Exception {
        assertThat(visitor.raw("GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Sahel");
        assertThat(visitor.raw("GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void anotherAddressThanThisMachineNeedsAToken() {
        assertThatThrownBy(() -> Server.start(
                        new ServerOptions("0.0.0.0", 0, Optional.empty(), "x"),
                        ledger,
                        new Given(
                                (asked, sink) -> {},
                                (name, day) -> new Naming.Explained(Optional.empty(), "", List.of()),
                                filter -> ExportFormat.CSV.export(filter, true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token-file");
    }

    @Test
    void withATokenNothingIsShownWithoutIt() throws Exception {
        server.close();
        start(new ServerOptions("127.0.0.1", 0, Optional.of(TOKEN), "x"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/reports/" + reports.get(0)).body()).doesNotContain("rifles");
        assertThat(visitor.get("/", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
        String secret = Jsoup.parse(visitor.get("/enter").body())
                .select("main input[name=csrf]")
                .attr("value");
        assertThat(visitor.form("/enter", Map.of("csrf", secret, "token", "wrong"))
                        .statusCode())
                .isEqualTo(403);
        visitor.form("/enter", Map.of("csrf", secret, "token", TOKEN));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aHostileReportIsOnlyText() throws Exception {
        String script = "<script>document.title='run'</script>";
        String id = SampleLedger.add(
                ledger,
                "\"><img src=x onerror=alert(1)>" + "T".repeat(1_000_000),
                "Evil\u202e" + script,
                "2025-04-01",
                "javascript:alert(1)",
                "Chad has sent " + script + " \u202erifles\u202c to Niger, somebody said. </section><iframe src=//x>",
                true);
        for (String path : List.of(
                "/",
                "/reports/" + id,
                "/stories/" + ledger.stories().idOf(id).orElseThrow(),
                "/search?q=" + "script",
                "/sources",
                "/actors/TCD",
                "/pairs/TCD/NER")) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).hasSizeLessThan(200_000);
            assertThat(page.body()).as(path).doesNotContain("\u202e", "href=\"javascript:");
            Document parsed = Jsoup.parse(page.body());
            assertThat(parsed.select("script:not([src]), img, iframe, [onerror]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void anActorOfAHostileNameIsOnlyText() throws Exception {
        Actors.Known chad = ledger.actors().named("Chad", 1).get(0);
        String hostile = "\"><script>document.title='run'</script><img src=x onerror=alert(1)>\u202e{{7*7}}";
        ledger.judgements().append(Judgement.of(Instant.EPOCH, hostile, chad.id(), "other actor", hostile, hostile));
        String id = JudgedActors.apart(chad.actor(), hostile).id();
        visitor.form(
                "/judgements",
                Map.of(
                        "csrf",
                        visitor.secret(),
                        "subject",
                        id,
                        "kind",
                        "same actor",
                        "verdict",
                        chad.id(),
                        "note",
                        hostile));
        for (String path : List.of(
                "/actors/" + id,
                "/actors/" + chad.id(),
                "/actors?name=%22%3E%3Cscript",
                "/judgements",
                "/judgements?subject=" + id,
                "/search?q=%22%3E%3Cscript",
                "/why?name=%22%3E%3Cscript%3E",
                "/reports/" + reports.get(0))) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("\u202e");
            assertThat(Jsoup.parse(page.body()).select("script:not([src]), img, [onerror]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void whatIsSentIsBounded() throws Exception {
        String secret = visitor.secret();
        HttpResponse<String> form = visitor.form(
                "/judgements",
                Map.of("csrf", secret, "subject", "x", "kind", "finding", "note", "n".repeat(1_500_000)));
        assertThat(form.statusCode()).isEqualTo(413);
        HttpResponse<String> json =
                visitor.post("/api/v1/judgements", "application/json", "{\"note\":\"" + "n".repeat(1_500_000) + "\"}");
        assertThat(json.statusCode()).isEqualTo(413);
        String boundary = "----big";
        String upload =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + secret + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.txt\"\r\n\r\n"
                        + "b".repeat(21 * 1024 * 1024) + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> tooLarge = visitor.post("/read", "multipart/form-data; boundary=" + boundary, upload);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("larger than 20 MB a file");
        assertThat(given).isEmpty();
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/..%2f..%2f..%2fetc%2fpasswd",
                "/files/%2e%2e/%2e%2e/etc/passwd",
                "/files/..",
                "/files/demarche.css%00.txt",
                "/api/v1/schemas/..%2fopenapi.json",
                "/api/v1/schemas/%2fetc%2fpasswd",
                "/api/v1/export?format=..%2f..%2fetc%2fpasswd",
                "/api/v1/reports/..%2f..%2fetc%2fpasswd",
                "/read/..%2f..%2fetc",
                "/sources/..%2f..%2fetc%2fpasswd",
                "/feeds/pairs/..%2f/x.atom"
            })
    void noPathLeadsOutOfTheProgram(String path) throws Exception {
        String answer = visitor.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("root:", "ISO-8859-1 code page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/reports/none",
                "/api/v1/reports",
                "/api/v1/reports/none",
                "/api/v1/export?format=csv",
                "/api/v1/openapi.json",
                "/feeds/search.atom?q=rifles",
                "/files/demarche.js"
            })
    void everyAnswerForbidsWhatItDoesNotNeed(String path) throws Exception {
        var headers = visitor.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String tag = visitor.get("/matrix").headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/matrix", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPastedTextIsReadUnderANameOfOurs() throws Exception {
        String boundary = "----page";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + visitor.secret()
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"given\"\r\n\r\nSome text.\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../etc/x.html\"\r\n"
                + "Content-Type: text/html\r\n\r\n<p>Hello</p>\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = visitor.post("/read", "multipart/form-data; boundary=" + boundary, body);
        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
        String page = visitor.get(address).body();
        for (int i = 0; i < 200 && !page.contains("<h1>Read</h1>"); i++) {
            Thread.sleep(20);
            page = visitor.get(address).body();
        }
        assertThat(page).contains("pasted text", "x.html", "/reports/" + reports.get(0));
        assertThat(given.get(0).files())
                .allMatch(file -> file.getFileName().toString().matches("given-0\\.html|pasted\\.txt"))
                .allMatch(file -> !file.toString().contains(".."));
    }

    @Test
    void failuresAreSaidWithoutOurInsides() throws Exception {
        assertThat(visitor.get("/reports/none").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/stories/none").body()).contains("There is no story");
        assertThat(visitor.get("/pairs/TCD/NER?asof=soon").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    }
}
