package org.demarche.read.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.demarche.read.bytes.BoundedBytes;
import org.demarche.read.bytes.RefusedException;

/**
 * Fetches pages of the web. Every address, redirects included, is resolved and put to the {@link AddressPolicy} before
 * it is asked and again after it has answered; the Java platform keeps a resolved address for 30 seconds, longer than a
 * request may last, so that a name cannot lead elsewhere in between and have its answer read (see
 * docs/decisions/0052-fetching-addresses.md).
 */
public final class WebFetcher {
    private final AddressPolicy policy;
    private final WebLimits limits;
    private final HttpClient client;

    /** A fetcher that asks where the policy permits, within the limits. */
    public WebFetcher(AddressPolicy policy, WebLimits limits) {
        this.policy = policy;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                // A proxy would resolve the name by itself, past the policy.
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /** A fetcher for the public web. */
    public static WebFetcher ofPublicWeb(long mostBytes) {
        return new WebFetcher(AddressPolicy.publicWeb(), WebLimits.usual(mostBytes));
    }

    /**
     * The page at an address.
     *
     * @throws RefusedException if the address is not permitted, does not answer in time, or gives no page
     */
    public Fetched fetch(String address) throws RefusedException {
        URI current = parse(address);
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            requirePermitted(current);
            HttpResponse<byte[]> response = ask(current);
            requirePermitted(current);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status >= 300 && status < 400 && location.isPresent()) {
                current = redirected(current, location.get());
            } else if (status == 200) {
                return page(current, response);
            } else {
                throw new RefusedException(
                        "The server answered %d%s instead of a page.".formatted(status, meaning(status)));
            }
        }
        throw new RefusedException(
                "It redirects more than %d times; the address may be wrong.".formatted(limits.redirects()));
    }

    private static URI parse(String address) throws RefusedException {
        try {
            URI uri = new URI(new URI(address).toASCIIString());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new RefusedException("Only http and https addresses are fetched; name a file by its path.");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new RefusedException("The address has no plain host name in it.");
            }
            return uri;
        } catch (URISyntaxException broken) {
            throw new RefusedException("It is no valid address: " + broken.getReason() + ".");
        }
    }

    private static URI redirected(URI from, String location) throws RefusedException {
        try {
            return parse(from.resolve(new URI(location)).toString());
        } catch (URISyntaxException broken) {
            throw new RefusedException("It redirects to what is no valid address.");
        } catch (RefusedException refused) {
            throw new RefusedException("It redirects to '%s'. %s".formatted(location, refused.reason()));
        }
    }

    private void requirePermitted(URI address) throws RefusedException {
        try {
            for (InetAddress resolved : InetAddress.getAllByName(address.getHost())) {
                Optional<String> refusal = policy.refusal(address, resolved);
                if (refusal.isPresent()) {
                    throw new RefusedException(refusal.get());
                }
            }
        } catch (UnknownHostException unknown) {
            throw new RefusedException(
                    "No server named '%s' is known; check the address and the network.".formatted(address.getHost()));
        }
    }

    private HttpResponse<byte[]> ask(URI address) throws RefusedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(
                        "https".equalsIgnoreCase(address.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", "Demarche/0.1")
                .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8")
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new BoundedBody(limits.bytes(), info.statusCode() == 200));
        try {
            return answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new RefusedException("The server did not send the page within %s seconds. Try again later."
                    .formatted(limits.whole().toMillis() / 1000.0));
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedException("The fetching was interrupted.");
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        }
    }

    private RefusedException refusal(@org.jspecify.annotations.Nullable Throwable cause) {
        if (cause instanceof BoundedBody.TooLargeException) {
            return new RefusedException(
                    "The server sent more than %,d bytes; no report is as long.".formatted(limits.bytes()));
        }
        if (cause instanceof HttpTimeoutException) {
            return new RefusedException("The server could not be reached in time. Try again later.");
        }
        if (cause instanceof ConnectException) {
            return new RefusedException("The server takes no connection. Check the address, or try again later.");
        }
        if (cause instanceof SSLException) {
            return new RefusedException("The server's certificate or encryption is not valid: " + cause.getMessage());
        }
        return new RefusedException("The server's answer cannot be read: "
                + (cause instanceof IOException ? String.valueOf(cause.getMessage()) : String.valueOf(cause)));
    }

    private Fetched page(URI address, HttpResponse<byte[]> response) throws RefusedException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        String kind = type.toLowerCase(Locale.ROOT);
        if (!kind.isBlank()
                && !kind.startsWith("text/html")
                && !kind.startsWith("text/plain")
                && !kind.startsWith("application/xhtml+xml")) {
            throw new RefusedException(
                    "The server sent '%s'; only HTML pages and plain text are read.".formatted(type));
        }
        String packing =
                response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        byte[] bytes = response.body();
        if (packing.equals("gzip") || packing.equals("x-gzip")) {
            bytes = BoundedBytes.gunzip(bytes, limits.bytes());
        } else if (!packing.isEmpty() && !packing.equals("identity")) {
            throw new RefusedException(
                    "The server packed the page as '%s', which was not asked for.".formatted(packing));
        }
        return new Fetched(address.toString(), type, bytes);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 402, 403, 451 -> " (not permitted)";
            case 404, 410 -> " (not found)";
            case 429 -> " (too many requests)";
            case 500, 502, 503, 504 -> " (trouble on the server)";
            default -> "";
        };
    }
}
