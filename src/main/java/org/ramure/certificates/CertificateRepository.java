package org.ramure.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plain SQL: a certificate is inserted once and read whole; there is nothing for a persistence context to watch. */
@Repository
class CertificateRepository {

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it unless the pair of person and subject has one; on a race the second waits for the first. */
    void insertOnce(Certificate one) {
        jdbc.sql("""
                insert into certificate (number, person_id, subject_id, holder, title, hours, completed_on, language, house, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        one.number().value(),
                        one.person().value(),
                        one.subject(),
                        one.holder(),
                        one.title(),
                        one.hours(),
                        one.completedOn(),
                        one.language().toLanguageTag(),
                        one.house(),
                        Times.column(one.issuedAt()))
                .update();
    }

    Optional<CertificateNumber> numberOf(PersonId person, UUID subject) {
        return jdbc.sql("select number from certificate where person_id = ? and subject_id = ?")
                .params(person.value(), subject)
                .query(String.class)
                .optional()
                .map(CertificateNumber::new);
    }

    Optional<Certificate> find(CertificateNumber number) {
        return jdbc.sql("select * from certificate where number = ?")
                .param(number.value())
                .query(CertificateRepository::row)
                .optional();
    }

    List<Certificate> of(PersonId person) {
        return jdbc.sql("select * from certificate where person_id = ? order by completed_on desc, number")
                .param(person.value())
                .query(CertificateRepository::row)
                .list();
    }

    /** @return false when another was faster */
    boolean revoke(CertificateNumber number, Certificate.Revocation revocation) {
        return jdbc.sql(
                                "update certificate set revoked_at = ?, revocation_reason = ? where number = ? and revoked_at is null")
                        .params(Times.column(revocation.at()), revocation.reason(), number.value())
                        .update()
                == 1;
    }

    private static Certificate row(ResultSet row, int index) throws SQLException {
        return new Certificate(
                new CertificateNumber(row.getString("number")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getString("holder"),
                row.getString("title"),
                row.getInt("hours"),
                row.getObject("completed_on", LocalDate.class),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("house"),
                Times.read(row, "issued_at"),
                revocation(row));
    }

    private static Certificate.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        var at = Times.readOrNull(row, "revoked_at");
        return at == null ? null : new Certificate.Revocation(at, row.getString("revocation_reason"));
    }
}
