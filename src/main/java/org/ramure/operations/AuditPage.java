package org.ramure.operations;

import java.util.List;

/**
 * One page of the audit log.
 *
 * @param total how many lines there are on all pages
 * @param more whether there are more than that: far behind this page nobody counts
 */
public record AuditPage(List<AuditLine> lines, int total, boolean more) {}
