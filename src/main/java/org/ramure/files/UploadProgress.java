package org.ramure.files;

/**
 * How far an upload is.
 *
 * @param received the bytes that are safely here: what comes next begins there
 * @param kept whether it is complete, of a right type, and kept
 */
public record UploadProgress(UploadId id, UploadClaim file, long received, boolean kept) {}
