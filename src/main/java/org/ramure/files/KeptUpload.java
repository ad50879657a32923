package org.ramure.files;

/**
 * An upload that has arrived whole and is of a right type. It belongs to nobody until {@link Files#attach} gives it to a
 * holder, which must be within a day.
 *
 * @param name as the person's file is called; {@link Files#attach} makes it safe
 */
public record KeptUpload(UploadId id, String name, StoredContent content) {}
