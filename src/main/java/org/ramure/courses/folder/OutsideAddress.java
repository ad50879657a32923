package org.ramure.courses.folder;

import java.net.URI;
import java.util.Optional;

/** An address of another house, by HTTPS: where a lesson may lead. */
public final class OutsideAddress {

    private OutsideAddress() {}

    /** @return empty when it is none */
    public static Optional<URI> of(String written) {
        try {
            var address = URI.create(written);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
