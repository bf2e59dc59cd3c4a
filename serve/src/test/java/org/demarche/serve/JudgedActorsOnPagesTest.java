package org.demarche.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.actor.Actor;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.export.ExportFormat;
import org.demarche.ledger.Ledger;
import org.demarche.serve.actor.Naming;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 'Chad' is said to mean somebody else, and that to be the minister in Bamako: Mali acts then, wherever one looks. */
class JudgedActorsOnPagesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Ledger ledger;
    private Server server;
    private Visitor visitor;
    private List<String> reports;
    private Actor chad;
    private Actor minister;

    @BeforeEach
    void start() {
        ledger = SampleLedger.open(folder);
        reports = SampleLedger.fill(ledger);
        server = Server.start(
                ServerOptions.loopback(0),
                ledger,
                new Given(
                        (asked, sink) -> {},
                        (name, day) -> new Naming.Explained(Optional.empty(), "", List.of()),
                        filter -> ExportFormat.CSV.export(filter, true)));
        visitor = new Visitor(server.port());
        chad = ledger.actors().named("chad", 1).get(0).actor();
        minister = ledger.actors().ofCode("MLI", 1).get(0).actor();
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    private void judge(String subject, String kind, String verdict) throws Exception {
        HttpResponse<String> answer = visitor.form(
                "/judgements", Map.of("csrf", visitor.secret(), "subject", subject, "kind", kind, "verdict", verdict));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** By its name, as somebody types it. */
    private void chadIsTheMinister() throws Exception {
        judge(chad.id(), "other actor", "Chad");
        judge(JudgedActors.apart(chad, "Chad").id(), "same actor", minister.name());
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private JsonNode json(String path) throws Exception {
        return MAPPER.readTree(visitor.get("/api/v1" + path).body());
    }

    @Test
    void theJudgementReachesEveryPage() throws Exception {
        String story = ledger.stories().idOf(reports.get(0)).orElseThrow();
        assertThat(page("/pairs/TCD/NER")).contains("Said to be given");
        assertThat(page("/stories/" + story)).contains("TCD → NER").doesNotContain("MLI → NER");
        assertThat(page("/pairs/MLI/NER")).doesNotContain("Said to be given");
        chadIsTheMinister();
        assertThat(page("/pairs/TCD/NER")).doesNotContain("Said to be given").contains("None.");
        // What Mali sends, on the word of a minister of Mali's.
        assertThat(page("/pairs/MLI/NER")).contains("Acknowledged", "Chad has sent rifles");
        assertThat(visitor.get("/matrix").body()).contains("/pairs/MLI/NER").doesNotContain("/pairs/TCD/NER");
        assertThat(visitor.get("/map").body()).contains("/pairs/MLI/NER").doesNotContain("/pairs/TCD/NER");
        assertThat(page("/stories/" + story)).contains("MLI → NER").doesNotContain("TCD → NER");
        assertThat(page("/")).contains("MLI");
        assertThat(page("/reports/" + reports.get(0)))
                .contains("“Chad” means the minister in Bamako MLI read as Chad, changed by");
        assertThat(page("/actors/" + minister.id())).contains("Chad has sent rifles", "Chad is the minister in Bamako");
        assertThat(page("/actors/" + chad.id())).doesNotContain("Chad has sent rifles");
        assertThat(page("/search?q=chad")).contains("Actors whose name begins so:", "the minister in Bamako");
        assertThat(page("/judgements")).contains("Chad same actor is the minister in Bamako", "“Chad” is not them");
    }

    @Test
    void theJudgementReachesTheApiAndTheExports() throws Exception {
        chadIsTheMinister();
        assertThat(json("/pairs/MLI/NER").get("months")).isNotEmpty();
        assertThat(json("/pairs/MLI/NER/events").get("items")).hasSize(2);
        assertThat(json("/pairs/TCD/NER/events").get("items")).isEmpty();
        assertThat(json("/actors/" + minister.id()).get("putTogether").findValuesAsText("name"))
                .containsExactly("Chad");
        assertThat(json("/actors/" + minister.id()).get("did")).hasSize(2);
        assertThat(json("/search?q=chad").get("actors").findValuesAsText("name"))
                .contains("the minister in Bamako");
        assertThat(json("/reports/" + reports.get(0) + "/reading?judged=true")
                        .get("events")
                        .get(0)
                        .get("source")
                        .get(0)
                        .get("country")
                        .asText())
                .isEqualTo("MLI");
        assertThat(json("/reports/" + reports.get(0) + "/reading")
                        .get("events")
                        .get(0)
                        .get("source")
                        .get(0)
                        .get("country")
                        .asText())
                .isEqualTo("TCD");
        assertThat(visitor.get("/feeds/pairs/MLI/NER.atom").body()).contains("AID, happened");
        for (String format : List.of("csv", "parquet", "jsonl", "plover", "polecat", "gdelt")) {
            assertThat(visitor.get("/api/v1/export?actor=MLI&format=" + format).body())
                    .as(format)
                    .contains("MLI");
            assertThat(visitor.get("/api/v1/export?actor=TCD&format=" + format).body())
                    .as(format)
                    .doesNotContain("rifles to Niger");
        }
        assertThat(visitor.get("/api/v1/export?format=judgements").body().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"kind\":\"same actor\""));
    }

    @Test
    void takenBackItIsNowhere() throws Exception {
        chadIsTheMinister();
        for (int sequence = 1; sequence <= 2; sequence++) {
            visitor.form("/judgements/undo", Map.of("csrf", visitor.secret(), "sequence", String.valueOf(sequence)));
        }
        assertThat(page("/pairs/TCD/NER")).contains("Said to be given");
        assertThat(page("/pairs/MLI/NER")).doesNotContain("Acknowledged,");
        assertThat(visitor.get("/matrix").body()).contains("/pairs/TCD/NER").doesNotContain("/pairs/MLI/NER");
        assertThat(page("/actors/" + chad.id())).contains("Chad has sent rifles");
        assertThat(visitor.get("/api/v1/export?actor=TCD&format=csv").body()).contains("rifles to Niger");
    }

    @Test
    void anActorIsNamedByItsIdItsAddressOrANameOfItsOwn() throws Exception {
        judge(chad.id(), "same actor", "http://127.0.0.1:8080/actors/" + minister.id());
        assertThat(page("/actors/" + chad.id()))
                .startsWith("the minister in Bamako")
                .contains("You asked for Chad");
        HttpResponse<String> nobody = visitor.form(
                "/judgements",
                Map.of("csrf", visitor.secret(), "subject", chad.id(), "kind", "same actor", "verdict", "Nobody"));
        HttpResponse<String> nowhere = visitor.form(
                "/judgements",
                Map.of("csrf", visitor.secret(), "subject", chad.id(), "kind", "other actor", "verdict", "the desert"));
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("No report has the words");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("No actor in the ledger");
    }
}
