package org.ramure.certificates;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate of a person's in one line; {@code number} is what its address and its public check use. */
public record CertificateCard(
        String number, UUID subject, String title, int hours, LocalDate completedOn, boolean revoked) {}
