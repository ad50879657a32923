package org.ramure.certificates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.house.House;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates: issuing, drawing, checking and withdrawing them. */
@Service
@Transactional
public class Certificates {

    private final CertificateRepository certificates;
    private final CertificatePaper paper;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final RevocationMail mail;
    private final House house;
    private final Clock clock;

    Certificates(
            CertificateRepository certificates,
            CertificatePaper paper,
            CurrentPerson current,
            AuditLog audit,
            RevocationMail mail,
            House house,
            Clock clock) {
        this.certificates = certificates;
        this.paper = paper;
        this.current = current;
        this.audit = audit;
        this.mail = mail;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Issues the certificate of a person for a subject, in the transaction of its cause; only the house itself may.
     *
     * @return its number: the first one’s, when the pair already has a certificate
     */
    public String issue(CertificateRequest request) {
        if (!current.isSystem()) {
            throw new NotThere("only the house issues certificates");
        }
        certificates.insertOnce(Certificate.issued(request, house.name(), clock.instant()));
        return certificates
                .numberOf(request.person(), request.subject())
                .orElseThrow()
                .value();
    }

    /** The certificates of who asks, the newest first. */
    @Transactional(readOnly = true)
    public List<CertificateCard> mine() {
        return certificates.of(current.id()).stream().map(Certificate::card).toList();
    }

    /** For the house itself and for administrators: numbers of a person's certificates by what they are for. */
    @Transactional(readOnly = true)
    public Map<UUID, String> numbersOf(PersonId person) {
        current.require(Role.ADMINISTRATOR);
        return certificates.of(person).stream()
                .collect(Collectors.toMap(
                        Certificate::subject, one -> one.number().value()));
    }

    /**
     * Draws a certificate for its owner or an administrator. No transaction: no connection is held while it is drawn.
     *
     * @throws Refusal when it was withdrawn
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public CertificateDocument pdf(String number) {
        var person = current.require();
        var certificate = CertificateNumber.read(number)
                .flatMap(certificates::find)
                .filter(found -> found.person().equals(person.id()) || person.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new NotThere("certificate"));
        if (certificate.revocation() != null) {
            throw new Refusal("certificates.refused.revoked");
        }
        return paper.draw(certificate);
    }

    /** What anyone may know of a number, as typed or scanned. */
    @Transactional(readOnly = true)
    public CertificateCheck check(String typed) {
        var number = CertificateNumber.read(typed);
        if (number.isEmpty()) {
            return new CertificateCheck.Mistyped();
        }
        return certificates
                .find(number.get())
                .map(Certificate::check)
                .orElseGet(() -> new CertificateCheck.Unknown(number.get().value()));
    }

    /**
     * Withdraws a certificate; an administrator’s deed, kept in the audit log and told to its holder.
     *
     * @param reason said to everyone who checks the number; 500 characters at most
     */
    public void revoke(String typed, String reason) {
        current.require(Role.ADMINISTRATOR);
        var certificate = CertificateNumber.read(typed)
                .flatMap(certificates::find)
                .orElseThrow(() -> new NotThere("certificate"));
        var revocation = certificate.revoked(reason, clock.instant()).revocation();
        if (revocation == null || !certificates.revoke(certificate.number(), revocation)) {
            throw new Refusal("certificates.refused.already-revoked");
        }
        var actor = current.signedIn().map(person -> person.id().value()).orElse(null);
        audit.record(actor, "certificate-revoked", certificate.number().value(), revocation.reason());
        mail.tell(certificate, revocation.reason());
    }
}
