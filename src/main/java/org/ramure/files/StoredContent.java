package org.ramure.files;

/**
 * Bytes that are safely kept, and belong to nobody yet.
 *
 * @param hash SHA-256 in lower-case hexadecimal
 */
public record StoredContent(String hash, FileFacts facts) {}
