package org.demarche.read.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** Says which addresses may be fetched. Asked before every request, redirects included, for every resolved address. */
@FunctionalInterface
public interface AddressPolicy {
    /**
     * Why an address may not be fetched; empty if it may.
     *
     * @param address the address, its scheme http or https
     * @param resolved one of the network addresses that its host has
     */
    Optional<String> refusal(URI address, InetAddress resolved);

    /** Permits the public web: public network addresses, ports 80 and 443. */
    static AddressPolicy publicWeb() {
        return (address, resolved) -> {
            if (address.getPort() != -1 && address.getPort() != 80 && address.getPort() != 443) {
                return Optional.of("Only the ports 80 and 443 are fetched from, not %d.".formatted(address.getPort()));
            }
            return PublicAddresses.contain(resolved)
                    ? Optional.empty()
                    : Optional.of(
                            "'%s' leads to %s, which is not a public address. Pages of private networks are not fetched."
                                    .formatted(address.getHost(), resolved.getHostAddress()));
        };
    }
}
