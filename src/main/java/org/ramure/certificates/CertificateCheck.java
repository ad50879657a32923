package org.ramure.certificates;

import java.time.Instant;
import java.time.LocalDate;

/** What the public check of a number answers, to anyone. */
public sealed interface CertificateCheck {

    /** The text cannot be a number: a slip of the keyboard, which the check character shows. */
    record Mistyped() implements CertificateCheck {}

    /** Well formed, and never given. */
    record Unknown(String number) implements CertificateCheck {}

    /** Given, and it holds. */
    record Valid(Statement statement) implements CertificateCheck {}

    /** Given, then withdrawn by the house. */
    record Revoked(Statement statement, Instant revokedAt, String reason) implements CertificateCheck {}

    /** What the certificate says, as it said when it was issued. */
    record Statement(String number, String holder, String title, int hours, LocalDate completedOn, String house) {}
}
