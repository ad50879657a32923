package org.ramure.files;

import java.util.UUID;

/**
 * What a file belongs to, and so who may read it.
 *
 * @param kind a stable name that one {@link FileGate} answers for, such as {@code course}; 40 characters at most
 */
public record Holder(String kind, UUID id) {}
