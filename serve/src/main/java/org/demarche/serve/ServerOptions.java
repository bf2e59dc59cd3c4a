package org.demarche.serve;

import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param address the network address to listen on; without a token only a loopback address
 * @param port 1 to 65535, or 0 for any that is free
 * @param token what whoever asks must show; at least {@value #SHORTEST_TOKEN} characters
 * @param person the name under which judgements go on record until another is given
 */
public record ServerOptions(String address, int port, Optional<String> token, String person) {
    /** A shorter token could be guessed. */
    public static final int SHORTEST_TOKEN = 20;

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "the token has %d characters; it needs %d or more. 'openssl rand -hex 24' makes one"
                            .formatted(token.get().length(), SHORTEST_TOKEN));
        }
    }

    /** The usual: this machine alone, no token. */
    public static ServerOptions loopback(int port) {
        return new ServerOptions("127.0.0.1", port, Optional.empty(), System.getProperty("user.name", "analyst"));
    }
}
