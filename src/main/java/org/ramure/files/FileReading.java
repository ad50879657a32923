package org.ramure.files;

import java.nio.file.Path;

/**
 * A file that the person may read.
 *
 * @param content where its bytes are
 * @param open whether anyone may read it, without an account
 */
public record FileReading(StoredFile file, Path content, boolean open) {}
