package org.demarche.read.web;

import java.time.Duration;

/**
 * How long and how much is fetched.
 *
 * @param connect longest wait for a connection
 * @param whole longest time for one request, from the first byte sent to the last byte received
 * @param bytes most bytes of one page, packed or unpacked
 * @param redirects most redirects in a row
 */
public record WebLimits(Duration connect, Duration whole, long bytes, int redirects) {
    /** Ten seconds to connect, twenty for all of a request, five redirects. */
    public static WebLimits usual(long bytes) {
        return new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), bytes, 5);
    }
}
