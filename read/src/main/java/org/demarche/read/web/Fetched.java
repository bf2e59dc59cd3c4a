package org.demarche.read.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as it was sent, unpacked. */
public final class Fetched {
    private static final Pattern CHARSET = Pattern.compile("charset\\s?=\\s?[\"']?([A-Za-z0-9_.:-]{2,40})");

    private final String address;
    private final String contentType;
    private final byte[] bytes;

    Fetched(String address, String contentType, byte[] bytes) {
        this.address = address;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** Where it was found, after redirects. */
    public String address() {
        return address;
    }

    /** The page's bytes, the caller's own from here on. */
    public byte[] bytes() {
        return bytes;
    }

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
