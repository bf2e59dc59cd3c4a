package org.demarche.eval.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium of this machine, steered over its DevTools protocol: enough to open pages, press keys, ask what is shown
 * and take pictures.
 */
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Answers answers;
    private final AtomicInteger next = new AtomicInteger();

    private Chromium(Process process, Path profile, WebSocket socket, Answers answers) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.answers = answers;
    }

    /** Where Chromium is on the path, if it is. */
    public static Optional<Path> found() {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path program = Path.of(folder).resolve(name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** Starts a Chromium without a window and with an empty profile. */
    public static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("demarche-chromium-");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "about:blank"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's own sandbox does not run for root, which build machines are.
            command.add(1, "--no-sandbox");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String host = listening(process, profile);
            Answers answers = new Answers();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(firstPage(host)), answers)
                    .join();
            Chromium chromium = new Chromium(process, profile, socket, answers);
            chromium.call("Page.enable", Map.of());
            chromium.call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
            chromium.call("Runtime.enable", Map.of());
            // Without a window a page is told of no focus.
            chromium.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            return chromium;
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /** Where it listens: Chromium writes its port into its profile once it does. */
    private static String listening(Process process, Path profile) throws IOException {
        Path written = profile.resolve("DevToolsActivePort");
        for (int attempt = 0; attempt < 10 * PATIENCE_SECONDS && process.isAlive(); attempt++) {
            List<String> lines = Files.exists(written) ? Files.readAllLines(written) : List.of();
            if (lines.size() > 1) {
                return "127.0.0.1:" + lines.get(0);
            }
            pause();
        }
        throw new IOException("Chromium ended before it listened");
    }

    private static String firstPage(String host) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                    .build();
            for (int attempt = 0; attempt < 100; attempt++) {
                String pages = HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body();
                for (JsonNode page : MAPPER.readTree(pages)) {
                    if (page.get("type").asText().equals("page")) {
                        return page.get("webSocketDebuggerUrl").asText();
                    }
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("Chromium has no page");
    }

    /** Puts together what Chromium says, and gives each answer to whoever waits for it. */
    private static final class Answers implements WebSocket.Listener {
        private final StringBuilder words = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<JsonNode>> loading = new ConcurrentHashMap<>();
        private volatile Leaving leaving = new Leaving("", new CompletableFuture<>());

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            words.append(part);
            if (last) {
                try {
                    take(MAPPER.readTree(words.toString()));
                } catch (IOException broken) {
                    throw new IllegalStateException("Chromium said no JSON", broken);
                } finally {
                    words.setLength(0);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(JsonNode message) {
            if (message.has("id")) {
                CompletableFuture<JsonNode> answer =
                        waiting.remove(message.get("id").asInt());
                if (answer != null) {
                    answer.complete(message);
                }
            } else if (message.get("method").asText().equals("Page.lifecycleEvent")
                    && message.get("params").get("name").asText().equals("load")) {
                String loader = message.get("params").get("loaderId").asText();
                loaded(loader).complete(message);
                if (!loader.equals(leaving.loader())) {
                    leaving.left().complete(message);
                }
            }
        }

        /** Done once the page of this loader is loaded. */
        CompletableFuture<JsonNode> loaded(String loader) {
            return loading.computeIfAbsent(loader, unseen -> new CompletableFuture<>());
        }
    }

    /**
     * A page that is left for another.
     *
     * @param loader what it was loaded by: its own load may be told of late, and is not the next page's
     * @param left done once another page is loaded
     */
    private record Leaving(String loader, CompletableFuture<JsonNode> left) {}

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.waiting.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode message = await(answer, method);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer, String what) throws IOException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(what + ": interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException(what + ": Chromium does not answer", failure);
        }
    }

    /** Something that leads to another page. */
    @FunctionalInterface
    public interface Step {
        void run() throws IOException;
    }

    /** Does something that leads to another page, and waits until that is loaded. */
    public void leading(Step step) throws IOException {
        JsonNode page = call("Page.getFrameTree", Map.of()).get("frameTree").get("frame");
        Leaving leaving = new Leaving(page.get("loaderId").asText(), new CompletableFuture<>());
        answers.leaving = leaving;
        step.run();
        await(leaving.left(), "loading a page");
    }

    /** Opens an address and waits until it is loaded; a place of the page that is open is there at once. */
    public void open(String address) throws IOException {
        JsonNode page = call("Page.navigate", Map.of("url", address));
        if (page.has("errorText")) {
            throw new IOException(address + ": " + page.get("errorText").asText());
        }
        if (page.has("loaderId")) {
            // A new browser may still be about its first, empty page.
            await(answers.loaded(page.get("loaderId").asText()), address);
        }
    }

    /** What an expression of JavaScript comes to, once it is settled. */
    public JsonNode ask(String expression) throws IOException {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        JsonNode value = result.get("result").get("value");
        return value == null ? MAPPER.nullNode() : value;
    }

    /** Presses a key that writes this character. */
    public void press(String character) throws IOException {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", character, "text", character));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", character));
    }

    /** Presses a key that writes nothing, by its name: 'ArrowRight'. */
    public void key(String name) throws IOException {
        call("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", name));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name));
    }

    /** Presses Enter, which sends a form. */
    public void enter() throws IOException {
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", "Enter", "text", "\r", "windowsVirtualKeyCode", 13));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", "Enter", "windowsVirtualKeyCode", 13));
    }

    /** Writes words where the cursor is. */
    public void type(String words) throws IOException {
        call("Input.insertText", Map.of("text", words));
    }

    /** Makes the page so wide and high, in pixels. */
    public void size(int width, int height) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as for somebody who prefers a dark or a light scheme. */
    public void scheme(String scheme) throws IOException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The page as a PNG. */
    public byte[] picture() throws IOException {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    /** Shows pages as on a medium: 'screen' or 'print'. */
    public void medium(String medium) throws IOException {
        call("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        // Its children may still be writing for a moment, and files vanish while they are listed.
        for (int attempt = 0; attempt < 20 && Files.exists(profile); attempt++) {
            try (var files = Files.walk(profile)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException again) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
