package org.ramure.certificates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.ramure.accounts.PersonId;

/**
 * What a certificate shall say. The pair of person and subject is issued once; asking again gives the first one.
 *
 * @param subject what it certifies, for example the id of a course
 * @param name as the person wants to be named
 * @param title of the course
 * @param hours of work that it stands for
 */
public record CertificateRequest(
        PersonId person, UUID subject, String name, String title, int hours, LocalDate completedOn, Locale language) {}
