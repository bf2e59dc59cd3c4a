package org.demarche.eval.page;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code demarche serve} as its user starts it: a process of its own, and what the system says that it takes. */
final class Served implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Served(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Starts it on a free port and waits until {@code /} is answered with a page. */
    static Served start(String program, Path ledger) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        program, "serve", "--ledger", ledger.toString(), "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpClient client = HttpClient.newHttpClient();
        while (!answers(client, port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
                process.destroy();
                throw new IOException("'" + program + " serve' did not answer; start it by hand to see why");
            }
            pause(10);
        }
        return new Served(process, port, (System.nanoTime() - begun) / 1e9);
    }

    /** Waits until it rests: after its first page it loads the reader model in the background. */
    void awaitRest() throws IOException {
        long begun = System.nanoTime();
        for (int rested = 0; rested < 4 && System.nanoTime() - begun < PATIENCE; ) {
            Duration before = processorTime();
            pause(1000);
            rested = processorTime().minus(before).toMillis() <= 20 ? rested + 1 : 0;
        }
    }

    private static boolean answers(HttpClient client, int port) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process to the first answer of {@code /}. */
    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Processor time taken until now, of all its threads. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A line of what Linux says of the process's memory, in megabytes: {@code VmRSS} now, {@code VmHWM} at most. */
    Optional<Long> megabytes(String line) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (Files.notExists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(each -> each.startsWith(line + ":"))
                .map(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1000)
                .findFirst();
    }

    @Override
    public void close() {
        end(process);
    }

    /** Ends a process of ours and waits for it. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
