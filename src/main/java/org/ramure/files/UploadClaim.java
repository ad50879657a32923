package org.ramure.files;

/**
 * What a browser says of a file before it sends it. The same claim again is the same file: that is how an upload is found
 * again after a reload.
 *
 * @param name as the person's file is called
 * @param bytes its size
 * @param modified when it was last changed, in milliseconds since 1970
 */
public record UploadClaim(String name, long bytes, long modified) {}
