package org.ramure.operations;

import java.time.Instant;

/**
 * A line of the audit log as it is read.
 *
 * @param actor her name; empty for somebody whose account is gone
 * @param byHouse whether the house itself acted
 * @param subject a name where it is a person's id
 */
public record AuditLine(Instant at, boolean byHouse, String actor, String deed, String subject, String detail) {}
