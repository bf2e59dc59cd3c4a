package org.demarche.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.serve.ServerOptions;

/**
 * Stands before every request. Without a token only this machine is answered, and only under a name of this machine, so
 * that a page elsewhere cannot have its own name lead here. What changes anything must come from a page of ours.
 */
public final class Guard {
    /** The field of our forms that holds the secret. */
    public static final String FIELD = "csrf";

    private static final String ENTRY = "demarche-entry";
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int YEAR = 365 * 24 * 3600;

    private final Optional<String> token;
    private final String secret = random();
    private final String entry;

    /** The guard of a server with these options. */
    public Guard(ServerOptions options) {
        this.token = options.token();
        this.entry = hash(options.token().orElse("") + secret);
        if (token.isEmpty() && !isLoopback(options.address())) {
            throw new IllegalArgumentException(
                    "%s is not a loopback address: others could read and judge. Give a token with --token-file, or leave out --address"
                            .formatted(options.address()));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("there is no address '" + address + "' on this machine", unknown);
        }
    }

    /** The secret that our forms carry, new with every start. */
    public String secret() {
        return secret;
    }

    /** Sets what holds for every answer, then lets the request through or refuses it. */
    public void check(Context context) {
        headers(context);
        if (token.isEmpty() && !isOwnName(context.header("Host"))) {
            throw new HttpResponseException(421, "This server answers only to its own name, localhost.");
        }
        boolean open = context.path().equals("/enter") || context.path().startsWith("/files/");
        if (token.isPresent() && !open && !hasEntered(context)) {
            if (context.path().startsWith("/api/")) {
                throw new HttpResponseException(401, "Send the token: 'Authorization: Bearer …'.");
            }
            context.redirect("/enter");
            context.skipRemainingHandlers();
            return;
        }
        if (!READING.contains(context.req().getMethod())) {
            checkOrigin(context);
        }
    }

    private static void headers(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        // Not "no-referrer": browsers then send our own forms as of origin "null".
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "private, no-cache");
    }

    private static boolean isOwnName(@org.jspecify.annotations.Nullable String host) {
        return host != null
                && LOOPBACK_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private boolean hasEntered(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return isToken(authorization.substring("Bearer ".length()));
        }
        String shown = context.cookie(ENTRY);
        return shown != null && same(shown, entry);
    }

    /** Whether somebody showed the token. */
    public boolean isToken(String shown) {
        return token.isPresent() && same(hash(shown.strip()), hash(token.get()));
    }

    /** Lets a browser in that showed the token. */
    public void admit(Context context) {
        context.cookie(cookie(ENTRY, entry, -1));
    }

    /** A cookie of ours: sent to no other site, not readable by scripts. */
    public static Cookie remembered(String name, String value) {
        return cookie(name, value, YEAR);
    }

    private static Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, false, true, null, SameSite.STRICT);
    }

    /** A browser says where a form comes from. Whoever says nothing is no browser, and holds no cookie by accident. */
    private static void checkOrigin(Context context) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = site != null && !List.of("same-origin", "none").contains(site);
        if (origin != null) {
            String host = context.header("Host");
            foreign |= host == null || !host.equalsIgnoreCase(authority(origin));
        }
        if (foreign) {
            throw new ForbiddenResponse("This was sent by a page of another site.");
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** Refuses a form that does not carry our secret. */
    public void checkForm(Context context) {
        String shown = context.formParam(FIELD);
        if (shown == null || !same(shown, secret)) {
            throw new ForbiddenResponse(
                    "The page was older than the server's start. Go back, reload it, and do it again.");
        }
    }

    private static boolean same(String shown, String kept) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Hashed first, so that a comparison takes as long for a token of any length. */
    private static String hash(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
