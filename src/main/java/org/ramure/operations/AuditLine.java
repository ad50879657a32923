package org.ramure.operations;

import java.time.Instant;

/**
 * A line of the audit log as it is read.
 *
 * @param actor her name; empty for somebody whose account is gone
 * @param byHouse whether the house itself acted
 * @param subject a name where it is a person's id, a title where it is a course's address
 * @param gone whether the subject is somebody whose account is gone
 * @param own whether she did it to her own account
 * @param detail a name where it is a person's id, empty when her account is gone
 */
public record AuditLine(
        Instant at,
        boolean byHouse,
        String actor,
        String deed,
        String subject,
        boolean gone,
        boolean own,
        String detail) {}
