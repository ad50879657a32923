package org.ramure.identity;

/**
 * What an authenticator is set up with.
 *
 * @param secret to be typed, in groups of four letters
 * @param address the same to be scanned: {@code otpauth://totp/…}
 */
public record FactorOffer(String secret, String address) {}
