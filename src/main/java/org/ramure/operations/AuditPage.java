package org.ramure.operations;

import java.util.List;

/** One page of the audit log, and how many lines there are on all. */
public record AuditPage(List<AuditLine> lines, int total) {}
