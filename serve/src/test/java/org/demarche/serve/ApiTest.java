package org.demarche.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.core.watch.Watch;
import org.demarche.export.ExportFormat;
import org.demarche.ledger.Ledger;
import org.demarche.serve.actor.Naming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROOT = "/api/v1";

    @TempDir
    private Path folder;

    private Ledger ledger;
    private Server server;
    private Visitor visitor;
    private List<String> reports;

    @BeforeEach
    void start() {
        ledger = SampleLedger.open(folder);
        reports = SampleLedger.fill(ledger);
        ledger.addWatch(new Watch("TCD", "NER"));
        server = Server.start(
                ServerOptions.loopback(0),
                ledger,
                new Given(
                        (asked, sink) -> {},
                        (name, day) -> new Naming.Explained(java.util.Optional.empty(), "", List.of()),
                        filter -> ExportFormat.CSV.export(filter, true)));
        visitor = new Visitor(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(ROOT + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).as(path).isPresent();
        return MAPPER.readTree(answer.body());
    }

    @Test
    void everyAnswerIsAsItsDescriptionSays() throws Exception {
        JsonNode description = json("/openapi.json");
        String story = ledger.stories().idOf(reports.get(0)).orElseThrow();
        String actor = ledger.actors().ofCode("TCD", 1).get(0).id();
        Map<String, String> examples = new HashMap<>();
        examples.put("/reports/{id}", "/reports/" + reports.get(0));
        examples.put("/reports/{id}/reading", "/reports/" + reports.get(0) + "/reading?judged=true");
        examples.put("/reports/{id}/annotations", "/reports/" + reports.get(0) + "/annotations");
        examples.put("/stories/{id}", "/stories/" + story);
        examples.put("/stories/{id}/points", "/stories/" + story + "/points");
        examples.put("/actors/{id}", "/actors/" + actor);
        examples.put("/pairs/{one}/{other}", "/pairs/TCD/NER");
        examples.put("/pairs/{one}/{other}/events", "/pairs/TCD/NER/events");
        examples.put("/search", "/search?q=rifles");
        post("/judgements", "{\"who\":\"t\",\"subject\":\"outlet:x\",\"kind\":\"reliability\",\"verdict\":\"B\"}");
        Set<String> seen = new HashSet<>();
        for (var path : description.get("paths").properties()) {
            JsonNode get = path.getValue().get("get");
            if (get == null || path.getKey().equals("/export")) {
                continue;
            }
            JsonNode schema = get.get("responses")
                    .get("200")
                    .get("content")
                    .elements()
                    .next()
                    .get("schema");
            JsonNode answer = json(examples.getOrDefault(path.getKey(), path.getKey()));
            assertThat(schema(description, schema).validate(answer))
                    .as(path.getKey() + " " + answer)
                    .isEmpty();
            if (answer.has("items")) {
                assertThat(answer.get("items")).as(path.getKey()).isNotEmpty();
            }
            seen.add(path.getKey());
        }
        assertThat(seen).hasSize(14);
    }

    /** A schema of the description, with what it refers to. */
    private static JsonSchema schema(JsonNode description, JsonNode schema) throws Exception {
        Map<String, String> known = new HashMap<>();
        for (String name : List.of("reading", "brief")) {
            try (InputStream file =
                    ApiTest.class.getResourceAsStream("/org/demarche/serve/api/" + name + ".schema.json")) {
                known.put("urn:demarche:" + name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String whole = MAPPER.writeValueAsString(
                        Map.of("allOf", List.of(schema), "components", description.get("components")))
                .replace("/api/v1/schemas/reading.schema.json", "urn:demarche:reading")
                .replace("/api/v1/schemas/brief.schema.json", "urn:demarche:brief");
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(known)))
                .getSchema(whole);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return visitor.post(ROOT + path, "application/json", body);
    }

    @Test
    void listsGoOnByTheirCursor() throws Exception {
        List<String> seen = new ArrayList<>();
        String path = "/reports?limit=1";
        for (JsonNode part = json(path); ; part = json(path)) {
            part.get("items").forEach(item -> seen.add(item.get("id").asText()));
            if (part.get("next").isNull()) {
                break;
            }
            path = "/reports?limit=1&after=" + part.get("next").asText();
        }
        assertThat(seen).containsExactlyElementsOf(reports);
        assertThat(visitor.get(ROOT + "/reports?after=x").statusCode()).isEqualTo(400);
        assertThat(visitor.get(ROOT + "/reports?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void annotationsQuoteTheirWords() throws Exception {
        JsonNode page = json("/reports/" + reports.get(0) + "/annotations");
        String text = ledger.report(reports.get(0)).orElseThrow().text();
        for (JsonNode item : page.get("items")) {
            JsonNode quote = item.get("target").get("selector").get(0);
            assertThat(text)
                    .contains(quote.get("prefix").asText()
                            + quote.get("exact").asText()
                            + quote.get("suffix").asText());
        }
    }

    @Test
    void aJudgementIsAddedAndExportsFollowIt() throws Exception {
        String all = visitor.get(ROOT + "/export?format=jsonl").body();
        assertThat(all.lines()).hasSize(2);
        String event = MAPPER.readTree(all.lines().findFirst().orElseThrow())
                .get("events")
                .get(0)
                .get("trigger")
                .toString();
        JsonNode trigger = MAPPER.readTree(event);
        String place = "%s#event:%d-%d:AID:0"
                .formatted(
                        reports.get(0),
                        trigger.get("start").asInt(),
                        trigger.get("end").asInt());
        HttpResponse<String> answer = post(
                "/judgements",
                "{\"who\":\"A. Lyst\",\"subject\":\"" + place + "\",\"kind\":\"finding\",\"verdict\":\"rejected\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(visitor.get(ROOT + "/export?format=csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains(reports.get(0))))
                .isEmpty();
        assertThat(MAPPER.readTree(visitor.get(ROOT + "/reports/" + reports.get(0) + "/reading?judged=true")
                                .body())
                        .get("events"))
                .isEmpty();
    }

    @Test
    void whatChangesSomethingMustBeJsonOfOurs() throws Exception {
        String judgement = "{\"who\":\"x\",\"subject\":\"outlet:x\",\"kind\":\"reliability\",\"verdict\":\"A\"}";
        assertThat(visitor.post(ROOT + "/judgements", "text/plain", judgement).statusCode())
                .isEqualTo(415);
        assertThat(visitor.post(
                                ROOT + "/judgements",
                                "application/json",
                                judgement,
                                "Origin",
                                "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/judgements", "[").statusCode()).isEqualTo(400);
        assertThat(post("/judgements", "{}").body()).contains("error");
        assertThat(post("/watches", "{\"supporter\":\"TCD\",\"supported\":\"MLI\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aWatchAndASearchCanBeFollowed() throws Exception {
        assertThat(visitor.get("/feeds/pairs/TCD/NER.atom").body())
                .contains(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "AID, happened", "/reports/" + reports.get(0));
        assertThat(visitor.get("/feeds/pairs/NER/TCD.atom").body())
                .as("what is done the other way belongs to the watch")
                .contains("TCD → NER: AID, denied");
        assertThat(visitor.get("/feeds/search.atom?q=rifles").body()).contains("Desert Wire");
    }
}
