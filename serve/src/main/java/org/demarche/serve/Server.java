package org.demarche.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerUnusable;
import org.demarche.serve.actor.ActorPage;
import org.demarche.serve.api.Api;
import org.demarche.serve.entry.EntryPage;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.home.HomePage;
import org.demarche.serve.judgement.JudgementDesk;
import org.demarche.serve.judgement.JudgementsPage;
import org.demarche.serve.map.MapPage;
import org.demarche.serve.matrix.Flows;
import org.demarche.serve.matrix.MatrixPage;
import org.demarche.serve.page.Files;
import org.demarche.serve.page.Pages;
import org.demarche.serve.pair.PairPage;
import org.demarche.serve.pair.PairStates;
import org.demarche.serve.reading.Jobs;
import org.demarche.serve.reading.ReadPage;
import org.demarche.serve.report.ReportPage;
import org.demarche.serve.search.SearchPage;
import org.demarche.serve.sources.SourcesPage;
import org.demarche.serve.story.StoryMaterial;
import org.demarche.serve.story.StoryPage;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: which address leads to which page. */
public final class Server implements AutoCloseable {
    private static final int MOST_THREADS = 24;
    private static final int LEAST_THREADS = 6;
    private static final long MOST_FORM_BYTES = 1_000_000;
    private static final long MOST_FILE_MEGABYTES = 20;
    private static final long MOST_UPLOAD_MEGABYTES = 60;

    private final Javalin javalin;
    private final Jobs jobs;

    private Server(Javalin javalin, Jobs jobs) {
        this.javalin = javalin;
        this.jobs = jobs;
    }

    /**
     * Starts to serve a ledger.
     *
     * @param given what the pages need beside the ledger
     * @throws IllegalArgumentException if the options would let others in without a token
     */
    public static Server start(ServerOptions options, Ledger ledger, Given given) {
        Guard guard = new Guard(options);
        Jobs jobs = new Jobs(given.intake());
        Javalin javalin = Javalin.create(config -> {
            configure(config, options);
            routes(config.routes, guard, ledger, options, given, jobs);
        });
        return new Server(javalin.start(), jobs);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        jobs.close();
    }

    private static void configure(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = options.address();
        config.jetty.port = options.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = MOST_FORM_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(MOST_FILE_MEGABYTES, io.javalin.config.SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOAD_MEGABYTES, io.javalin.config.SizeUnit.MB);
    }

    private static void routes(
            RoutesConfig routes, Guard guard, Ledger ledger, ServerOptions options, Given given, Jobs jobs) {
        Pages pages = new Pages(guard, options.person());
        PairStates states = new PairStates(ledger);
        StoryMaterial stories = new StoryMaterial(ledger);
        JudgementDesk desk = new JudgementDesk(ledger);
        routes.before(guard::check);

        HomePage home = new HomePage(pages, ledger, states);
        routes.get("/", home::show);
        routes.post("/seen", context -> {
            guard.checkForm(context);
            home.seen(context);
        });
        routes.get("/stories/{id}", new StoryPage(pages, stories)::show);
        routes.get("/reports/{id}", new ReportPage(pages, ledger)::show);
        routes.get("/search", new SearchPage(pages, ledger)::show);
        PairPage pair = new PairPage(pages, guard, ledger, states);
        routes.get("/pairs/{one}/{other}", pair::show);
        routes.post("/watches", pair::watch);
        ActorPage actor = new ActorPage(pages, ledger, given.naming());
        routes.get("/actors", actor::list);
        routes.get("/actors/{id}", actor::show);
        routes.get("/why", actor::why);
        Flows flows = new Flows(ledger);
        routes.get("/matrix", new MatrixPage(pages, flows)::show);
        routes.get("/map", new MapPage(pages, flows)::show);
        SourcesPage sources = new SourcesPage(pages, ledger);
        routes.get("/sources", sources::list);
        routes.get("/sources/{name}", sources::show);
        JudgementsPage judgements = new JudgementsPage(pages, guard, ledger, desk);
        routes.get("/judgements", judgements::show);
        routes.post("/judgements", judgements::record);
        routes.post("/judgements/undo", judgements::undo);
        routes.post("/judgements/name", judgements::name);
        ReadPage read = new ReadPage(pages, guard, ledger, jobs);
        routes.get("/read", read::form);
        routes.post("/read", read::start);
        routes.get("/read/{number}", read::show);
        routes.get("/read/{number}/state", read::state);
        routes.get("/keys", context -> pages.show(context, "page/keys", pages.frame(context, "Keys", ""), ""));
        EntryPage entry = new EntryPage(pages, guard);
        routes.get("/enter", entry::show);
        routes.post("/enter", entry::enter);
        routes.get("/files/{name}", new Files()::show);
        Api.routes(routes, ledger, stories, states, desk, given.parquet());
        failures(routes, pages);
    }

    private static void failures(RoutesConfig routes, Pages pages) {
        routes.exception(
                HttpResponseException.class,
                (failure, context) -> fail(pages, context, failure.getStatus(), String.valueOf(failure.getMessage())));
        routes.exception(
                LedgerUnusable.class,
                (failure, context) -> fail(pages, context, 503, String.valueOf(failure.getMessage())));
        // What a form with files holds is read when it is first asked for; too much of it ends so.
        routes.exception(
                ServletException.class,
                (failure, context) -> fail(
                        pages,
                        context,
                        413,
                        "What was sent is broken, or larger than %d MB a file or %d MB in all. 'demarche read' takes more."
                                .formatted(MOST_FILE_MEGABYTES, MOST_UPLOAD_MEGABYTES)));
        routes.exception(Exception.class, (failure, context) -> {
            // Said once, here; whoever asked learns nothing of our insides.
            System.err.println("demarche: " + context.path() + ": " + failure);
            failure.printStackTrace(System.err);
            fail(pages, context, 500, "Demarche failed to make this page. The terminal it was started in says more.");
        });
        routes.error(404, context -> {
            if (context.result() == null || "Not Found".equals(context.result())) {
                fail(pages, context, 404, "There is no page at this address.");
            }
        });
    }

    private static void fail(Pages pages, Context context, int status, String message) {
        context.status(status);
        context.removeHeader("ETag");
        if (context.path().startsWith("/api/")) {
            context.json(Map.of("status", status, "error", message));
            return;
        }
        pages.show(context, "page/failure", pages.frame(context, message, ""), message);
        context.status(status);
    }
}
