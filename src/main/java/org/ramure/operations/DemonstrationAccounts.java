package org.ramure.operations;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Accounts.Demonstrator;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.house.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the accounts to try, once, in a house where nobody has an account yet; before the courses are loaded. */
@Component
@Order(10)
@ConditionalOnProperty("ramure.demonstration")
class DemonstrationAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAccounts.class);

    private static final String PASSWORD = "demo-ramure";

    private static final List<Demonstrator> PEOPLE = List.of(
            new Demonstrator("awa@demo.ramure.example", "Awa Diop", Role.LEARNER),
            new Demonstrator("hugo@demo.ramure.example", "Hugo Marchand", Role.TRAINER),
            new Demonstrator("leila@demo.ramure.example", "Leïla Benali", Role.ORGANISER),
            new Demonstrator("maud@demo.ramure.example", "Maud Kervella", Role.EDITOR),
            new Demonstrator("camille@demo.ramure.example", "Camille Roussel", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final Once once;
    private final TransactionTemplate transaction;

    DemonstrationAccounts(Accounts accounts, Once once, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.once = once;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run("demonstration", () -> transaction.executeWithoutResult(_ -> open()));
    }

    private void open() {
        if (once.claim("demonstration", "accounts")
                && accounts.openDemonstration(PEOPLE, PASSWORD, Locale.FRENCH, ZoneId.of("Europe/Paris"))) {
            LOG.info(
                    "Accounts to try, password {}: {}",
                    PASSWORD,
                    PEOPLE.stream().map(Demonstrator::email).toList());
        }
    }
}
