package org.demarche.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.demarche.read.bytes.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFetcherTest {
    private static final long MOST_BYTES = 200_000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private WebFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        int port = server.getAddress().getPort();
        AddressPolicy thisServer = (address, resolved) -> resolved.isLoopbackAddress() && address.getPort() == port
                ? Optional.empty()
                : AddressPolicy.publicWeb().refusal(address, resolved);
        fetcher =
                new WebFetcher(thisServer, new WebLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), MOST_BYTES, 5));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPageIsFetchedThroughItsRedirects() throws RefusedException {
        answer("/old", exchange -> redirect(exchange, "/new?a=b"));
        answer(
                "/new",
                exchange -> send(
                        exchange, "text/html; charset=utf-8", "", "<p>Grüße</p>".getBytes(StandardCharsets.UTF_8)));

        Fetched fetched = fetcher.fetch(address("/old"));

        assertThat(fetched.address()).isEqualTo(address("/new?a=b"));
        assertThat(fetched.isPage()).isTrue();
        assertThat(fetched.charset()).contains("utf-8");
        assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Grüße</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.8/",
                "http://192.168.1.1/admin",
                "http://172.20.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://224.0.0.1/",
                "http://198.18.0.1/",
                "http://93.184.216.34:8080/"
            })
    void aRedirectToAPrivateNetworkIsRefused(String target) {
        answer("/away", exchange -> redirect(exchange, target));

        assertThatThrownBy(() -> fetcher.fetch(address("/away"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> WebFetcher.ofPublicWeb(1000).fetch(target))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching("(?s).*(not a public address|Only the ports 80 and 443).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://files.example/a", "javascript:alert(1)", "http://a@/", "http:///x"})
    void aRedirectToSomethingElseThanAPageIsRefused(String target) {
        answer("/away", exchange -> redirect(exchange, target));

        assertThatThrownBy(() -> fetcher.fetch(address("/away"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void redirectsWithoutEndAreRefused() {
        answer("/round", exchange -> redirect(exchange, "/round"));

        assertThatThrownBy(() -> fetcher.fetch(address("/round")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("more than 5 times");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        answer("/silent", exchange -> await());

        assertThatThrownBy(() -> impatient().fetch(address("/silent")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("did not send the page within 0.3 seconds");
    }

    @Test
    void aServerThatSendsDropByDropIsGivenUp() {
        answer("/drops", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });

        assertThatThrownBy(() -> impatient().fetch(address("/drops")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("did not send the page");
    }

    @Test
    void endlessDataAreCut() {
        answer("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });

        assertThatThrownBy(() -> fetcher.fetch(address("/endless")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("more than 200,000 bytes");
    }

    @Test
    void packedPagesAreUnpackedWithinTheBound() throws Exception {
        answer(
                "/packed",
                exchange -> send(exchange, "text/html", "gzip", gzip("<p>Hello</p>".getBytes(StandardCharsets.UTF_8))));
        answer("/bomb", exchange -> send(exchange, "text/html", "gzip", gzip(new byte[30_000_000])));
        answer("/odd", exchange -> send(exchange, "text/html", "br", new byte[] {1, 2, 3}));

        assertThat(new String(fetcher.fetch(address("/packed")).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("<p>Hello</p>");
        assertThatThrownBy(() -> fetcher.fetch(address("/bomb"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> fetcher.fetch(address("/odd")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'br'");
    }

    @Test
    void errorsOfTheServerAreNamed() {
        answer("/gone", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> fetcher.fetch(address("/gone")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("404 (not found)");
    }

    @Test
    void whatIsNoPageIsRefused() {
        answer("/picture", exchange -> send(exchange, "image/png", "", new byte[] {1}));

        assertThatThrownBy(() -> fetcher.fetch(address("/picture")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("image/png");
    }

    @Test
    void publicAddressesArePermitted() throws IOException {
        AddressPolicy policy = AddressPolicy.publicWeb();
        URI address = URI.create("https://news.example/");

        assertThat(policy.refusal(address, InetAddress.getByName("93.184.216.34")))
                .isEmpty();
        assertThat(policy.refusal(address, InetAddress.getByName("2606:2800:220:1::1")))
                .isEmpty();
    }

    private WebFetcher impatient() {
        return new WebFetcher(
                (address, resolved) -> Optional.empty(),
                new WebLimits(Duration.ofSeconds(2), Duration.ofMillis(300), MOST_BYTES, 5));
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> answer.to(exchange));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, String type, String packing, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (!packing.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Encoding", packing);
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }
}
