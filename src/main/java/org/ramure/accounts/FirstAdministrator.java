package org.ramure.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.house.Once;
import org.ramure.kit.AppPath;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.Ids;
import org.ramure.kit.Tokens;
import org.ramure.messages.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While nobody administers the house, the address of the settings is given the way to: by mail, or in the log when no mail
 * server is set. A new link is made at a later start when the last one has run out.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountSettings settings;
    private final PersonRepository people;
    private final LinkRequests requests;
    private final LinkMail mail;
    private final AccountTokens tokens;
    private final Outbox outbox;
    private final Once once;
    private final HouseSettings house;
    private final AuditLog audit;
    private final Clock clock;

    FirstAdministrator(
            AccountSettings settings,
            PersonRepository people,
            LinkRequests requests,
            LinkMail mail,
            AccountTokens tokens,
            Outbox outbox,
            Once once,
            HouseSettings house,
            AuditLog audit,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.requests = requests;
        this.mail = mail;
        this.tokens = tokens;
        this.outbox = outbox;
        this.once = once;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var address = settings.firstAdministrator();
        if (address == null || address.isBlank() || people.countAdministrators() > 0) {
            return;
        }
        var email = EmailAddress.read(address)
                .orElseThrow(() -> new IllegalStateException(
                        "ramure.accounts.first-administrator is no address of mail: " + address));
        people.findByEmail(email).ifPresentOrElse(this::promote, () -> invite(email));
    }

    private void promote(Person person) {
        person.give(Role.ADMINISTRATOR);
        audit.record(null, "role-given", person.id().toString(), Role.ADMINISTRATOR.name());
        LOG.info("The account of the first administrator now administers the house");
    }

    private void invite(String email) {
        requests.voidAdministratorsBut(email);
        if (requests.hasOpen(LinkPurpose.ADMINISTRATOR, email, LinkPurpose.ADMINISTRATOR.life())
                || !once.claim("first-administrator", Tokens.hash(email) + "/" + LocalDate.now(clock))) {
            return;
        }
        var request = new LinkRequest(
                Ids.next(), LinkPurpose.ADMINISTRATOR, email, null, Locale.FRENCH, AppPath.HOME, Set.of());
        mail.ask(request, "account-administrator");
        if (!outbox.isOpen()) {
            tokens.mint(request.id(), request.language())
                    .ifPresent(path -> LOG.warn(
                            "No mail server is set. Open this address within a day to become the first administrator: {}",
                            house.url(path)));
        }
    }
}
