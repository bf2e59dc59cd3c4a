package org.demarche.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.core.reading.EventFilter;
import org.demarche.export.EventExport;
import org.demarche.ledger.Found;
import org.demarche.ledger.Ledger;
import org.demarche.serve.judgement.JudgementDesk;
import org.demarche.serve.page.Pages;
import org.demarche.serve.page.Shown;
import org.demarche.serve.pair.PairStates;
import org.demarche.serve.story.StoryMaterial;

/** The API: what the pages show, as JSON; openapi.json describes it, and a test holds the two together. */
public final class Api {
    private static final String ROOT = "/api/v1";
    private static final Set<String> SCHEMAS = Set.of("reading.schema.json", "brief.schema.json");

    private static final int MOST_ACTORS = 12;

    private final Ledger ledger;

    private Api(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds the API's addresses. */
    public static void routes(
            RoutesConfig routes,
            Ledger ledger,
            StoryMaterial stories,
            PairStates states,
            JudgementDesk desk,
            Function<EventFilter, EventExport> parquet) {
        ReportsApi reports = new ReportsApi(ledger);
        routes.get(ROOT + "/reports", reports::list);
        routes.get(ROOT + "/reports/{id}", reports::one);
        routes.get(ROOT + "/reports/{id}/reading", reports::reading);
        routes.get(ROOT + "/reports/{id}/annotations", reports::annotations);
        StoriesApi story = new StoriesApi(ledger, stories);
        routes.get(ROOT + "/stories", story::list);
        routes.get(ROOT + "/stories/{id}", story::one);
        routes.get(ROOT + "/stories/{id}/points", story::points);
        ActorsApi actors = new ActorsApi(ledger);
        routes.get(ROOT + "/actors", actors::list);
        routes.get(ROOT + "/actors/{id}", actors::one);
        PairsApi pairs = new PairsApi(ledger, states);
        routes.get(ROOT + "/pairs/{one}/{other}", pairs::one);
        routes.get(ROOT + "/pairs/{one}/{other}/events", pairs::events);
        routes.get(ROOT + "/watches", pairs::watches);
        routes.post(ROOT + "/watches", pairs::addWatch);
        routes.delete(ROOT + "/watches/{one}/{other}", pairs::removeWatch);
        JudgementsApi judgements = new JudgementsApi(ledger, desk);
        routes.get(ROOT + "/judgements", judgements::list);
        routes.post(ROOT + "/judgements", judgements::add);
        Api api = new Api(ledger);
        routes.get(ROOT + "/search", api::search);
        routes.get(ROOT + "/export", new ExportApi(ledger, parquet)::export);
        routes.get(ROOT + "/openapi.json", context -> resource(context, "openapi.json"));
        routes.get(ROOT + "/schemas/{name}", Api::schema);
        Feeds feeds = new Feeds(ledger);
        routes.get("/feeds/pairs/{one}/{other}", feeds::pair);
        routes.get("/feeds/search.atom", feeds::search);
    }

    record Hit(
            String report,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> published,
            String excerpt) {}

    /**
     * What was found.
     *
     * @param actors those whose name begins with the words, as people judged them; with the first part only
     */
    record Hits(List<ActorsApi.Item> actors, List<Hit> items, Optional<String> next) {}

    /** The best first; {@code after} counts from 0. */
    private void search(Context context) {
        int limit = Json.limit(context);
        int skip = (int) Math.min(10_000, Cursors.number(context));
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        var found = ledger.search().best(Shown.cut(words, 300), limit + 1, skip).reports();
        Json.answer(
                context,
                new Hits(
                        skip > 0 || words.isBlank()
                                ? List.of()
                                : ledger.actors().named(Shown.cut(words.strip(), 80), MOST_ACTORS).stream()
                                        .map(ActorsApi.Item::of)
                                        .toList(),
                        found.stream().limit(limit).map(Api::hit).toList(),
                        found.size() > limit ? Optional.of(String.valueOf(skip + limit)) : Optional.empty()));
    }

    private static Hit hit(Found found) {
        return new Hit(
                found.report(), found.title(), found.outlet(), found.published().map(String::valueOf), found.excerpt());
    }

    private static void schema(Context context) throws IOException {
        String name = context.pathParam("name");
        if (!SCHEMAS.contains(name)) {
            throw new NotFoundResponse("The schemas are " + String.join(", ", SCHEMAS) + ".");
        }
        resource(context, name);
    }

    private static void resource(Context context, String name) throws IOException {
        try (InputStream resource = Api.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            Pages.answer(context, "application/json; charset=utf-8", resource.readAllBytes());
        }
    }
}
