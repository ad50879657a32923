package org.ramure.certificates;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's certificates. Once she is forgotten the number still proves that one was given, and names nobody. It goes
 * before those who look numbers up.
 */
@Component
@Order(0)
class CertificatesOfPerson implements PersonalData, PersonalMerge {

    private final CertificateRepository certificates;
    private final CertificatePaper paper;
    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final Clock clock;

    CertificatesOfPerson(
            CertificateRepository certificates,
            CertificatePaper paper,
            JdbcClient jdbc,
            MessageSource texts,
            Clock clock) {
        this.certificates = certificates;
        this.paper = paper;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
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
    public Set<String> settled() {
        return Set.of("certificate");
    }

    /**
     * Of two for one thing hers stays, unless it was withdrawn and the double's was not. The other is withdrawn, names nobody
     * any more, and names the one that stays.
     */
    @Override
    public void merge(Subject kept, Subject gone) {
        var doubles = jdbc.sql("""
                        select k.number as hers, k.language as language, k.revoked_at as withdrawn,
                            g.number as other, g.language as other_language, g.revoked_at as other_withdrawn
                        from certificate g join certificate k on k.subject_id = g.subject_id
                        where g.person_id = ? and k.person_id = ?""")
                .params(gone.id(), kept.id())
                .query((row, _) -> row.getObject("withdrawn") != null && row.getObject("other_withdrawn") == null
                        ? List.of(row.getString("hers"), row.getString("other"), row.getString("language"))
                        : List.of(row.getString("other"), row.getString("hers"), row.getString("other_language")))
                .list();
        for (var twice : doubles) {
            jdbc.sql("""
                            update certificate set person_id = ?, holder = '', revoked_at = coalesce(revoked_at, ?),
                                revocation_reason = coalesce(revocation_reason, ?) where number = ?""")
                    .params(
                            Ids.next(),
                            Times.column(clock.instant()),
                            texts.getMessage(
                                    "certificates.merged", new Object[] {twice.get(1)}, Locale.of(twice.get(2))),
                            twice.getFirst())
                    .update();
        }
        jdbc.sql("update certificate set person_id = ? where person_id = ?")
                .params(kept.id(), gone.id())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update certificate set holder = '', person_id = ? where person_id = ?")
                .params(nobody, subject.id())
                .update();
    }
}
