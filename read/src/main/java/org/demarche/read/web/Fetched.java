package org.demarche.read.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it was sent.
 *
 * @param address where it was found, after redirects
 * @param contentType what the server says it is; empty if it says nothing
 * @param bytes the page, unpacked
 */
public record Fetched(String address, String contentType, byte[] bytes) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s?=\\s?[\"']?([A-Za-z0-9_.:-]{2,40})");

    /** Whether the server says that it is HTML. */
    public boolean isPage() {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /** The charset that the server names. */
    public Optional<String> charset() {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.ofNullable(charset.group(1)) : Optional.empty();
    }
}
