package org.ramure.certificates;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.house.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's certificates. Once she is forgotten the number still proves that one was given, and names nobody. */
@Component
class CertificatesOfPerson implements PersonalData {

    private final CertificateRepository certificates;
    private final CertificatePaper paper;
    private final JdbcClient jdbc;

    CertificatesOfPerson(CertificateRepository certificates, CertificatePaper paper, JdbcClient jdbc) {
        this.certificates = certificates;
        this.paper = paper;
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("certificate", List.of("person_id", "holder")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        var hers = certificates.of(new PersonId(subject.id()));
        archive.rows(
                "certificate",
                List.of("number", "holder", "course", "hours", "completed", "revoked", "reason"),
                hers.stream().map(CertificatesOfPerson::row).toList());
        hers.stream()
                .filter(one -> one.revocation() == null)
                .forEach(one -> archive.file(
                        "attestation-" + one.number().value() + ".pdf",
                        paper.draw(one).content()));
    }

    private static List<?> row(Certificate one) {
        var revocation = one.revocation();
        return Arrays.asList(
                one.number().value(),
                one.holder(),
                one.title(),
                one.hours(),
                one.completedOn(),
                revocation == null ? null : revocation.at(),
                revocation == null ? null : revocation.reason());
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update certificate set holder = '', person_id = ? where person_id = ?")
                .params(nobody, subject.id())
                .update();
    }
}
