package org.ramure.operations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator looks for in the audit log; empty words and null days ask for all.
 *
 * @param person part of the name or address of who did it, or to whom it was done
 * @param until the last day, whole
 */
public record AuditFilter(
        String person,
        String deed,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String words) {

    public static final AuditFilter ALL = new AuditFilter("", "", null, null, "");
}
