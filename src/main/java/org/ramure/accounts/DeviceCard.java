package org.ramure.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somewhere one is signed in.
 *
 * @param browser such as {@code Firefox}; empty when unknown
 * @param platform such as {@code Android}; empty when unknown
 * @param seen to ten minutes or so
 * @param stays whether it stays signed in after the visit
 * @param here whether it is the one that asks
 */
public record DeviceCard(
        UUID id, String browser, String platform, Instant signedIn, Instant seen, boolean stays, boolean here) {}
