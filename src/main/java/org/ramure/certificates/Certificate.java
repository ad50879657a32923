package org.ramure.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Refusal;

/** A certificate as issued. What it says never changes; only the house may withdraw it, once. */
record Certificate(
        CertificateNumber number,
        PersonId person,
        UUID subject,
        String holder,
        String title,
        int hours,
        LocalDate completedOn,
        Locale language,
        String house,
        Instant issuedAt,
        @Nullable Revocation revocation) {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_REASON = 500;

    record Revocation(Instant at, String reason) {}

    static Certificate issued(CertificateRequest request, String house, Instant now) {
        return new Certificate(
                CertificateNumber.next(),
                request.person(),
                request.subject(),
                printable(request.name(), LONGEST_TEXT),
                printable(request.title(), LONGEST_TEXT),
                Math.max(0, request.hours()),
                request.completedOn(),
                request.language(),
                printable(house, LONGEST_TEXT),
                now,
                null);
    }

    /**
     * @param why said to everyone who checks the number
     * @throws Refusal when it is already withdrawn, or no reason is given
     */
    Certificate revoked(String why, Instant now) {
        var reason = printable(why, LONGEST_REASON);
        if (revocation != null) {
            throw new Refusal("certificates.refused.already-revoked");
        }
        if (reason.isBlank()) {
            throw new Refusal("certificates.refused.no-reason");
        }
        return new Certificate(
                number,
                person,
                subject,
                holder,
                title,
                hours,
                completedOn,
                language,
                house,
                issuedAt,
                new Revocation(now, reason));
    }

    CertificateCard card() {
        return new CertificateCard(
                number.value(), subject, title, hours, completedOn, revocation == null ? null : revocation.reason());
    }

    CertificateCheck check() {
        var statement = new CertificateCheck.Statement(number.value(), holder, title, hours, completedOn, house);
        return revocation == null
                ? new CertificateCheck.Valid(statement)
                : new CertificateCheck.Revoked(statement, revocation.at(), revocation.reason());
    }

    /** Databases and documents refuse control characters and halves of surrogate pairs: they become spaces. */
    private static String printable(String text, int longest) {
        var kept = text.codePoints()
                .map(character -> switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> ' ';
                    default -> character;
                })
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return kept.toString().strip();
    }
}
