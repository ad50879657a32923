package org.ramure.operations;

import java.time.Clock;
import java.util.List;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.SignedIn;
import org.ramure.house.Once;
import org.ramure.kit.NotThere;
import org.ramure.learning.Learning;
import org.ramure.learning.ProgressReport;
import org.ramure.learning.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets some of the accounts to try be in the middle of something, so that a dashboard has what to show: each does, once and
 * through the same door as everyone, what a person would have done.
 */
@Component
@Order(30)
@ConditionalOnProperty("ramure.demonstration")
class DemonstrationLearners implements ApplicationRunner {

    private static final String PARTNERSHIPS = "partenariats-qui-changent-le-monde";
    private static final String MODELS = "nouveaux-modeles-economiques-associatifs";
    private static final String ALLIANCES = "alliances-qui-changent-les-territoires";
    private static final int LEFT_THE_FILM_AT = 40;

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLearners.class);

    private final Accounts accounts;
    private final Learning learning;
    private final Once once;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationLearners(
            Accounts accounts, Learning learning, Once once, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.learning = learning;
        this.once = once;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction that is claimed: a start that is broken off is taken up by the next. */
    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            if (once.claim("demonstration", "learners")) {
                as("awa@demo.ramure.example", this::firstUnitButTheFilmAndTheQuiz);
                as("hugo@demo.ramure.example", () -> read(MODELS, "plus-qu-un-budget", "dessiner-son-modele"));
                as("leila@demo.ramure.example", () -> read(ALLIANCES, "quel-territoire"));
            }
        });
    }

    private void firstUnitButTheFilmAndTheQuiz() {
        read(PARTNERSHIPS, "ce-que-change-un-partenariat", "qui-s-allie-avec-qui", "avant-de-chercher");
        learning.open(PARTNERSHIPS, "fiche-projet");
        learning.takeTool(PARTNERSHIPS, "fiche-projet");
        learning.open(PARTNERSHIPS, "trois-idees-recues");
        learning.report(
                PARTNERSHIPS,
                "trois-idees-recues",
                new ProgressReport(
                        clock.instant(), LEFT_THE_FILM_AT, List.of(new Stretch(0, LEFT_THE_FILM_AT)), List.of()));
    }

    private void read(String course, String... lessons) {
        learning.enrol(course);
        for (var lesson : lessons) {
            learning.open(course, lesson);
            learning.declareDone(course, lesson);
        }
    }

    /** Nobody, when the house had people of its own before the demonstration. */
    private void as(String email, Runnable work) {
        SignedIn person;
        try {
            person = accounts.loadUserByUsername(email);
        } catch (UsernameNotFoundException nobody) {
            return;
        }
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } catch (NotThere other) {
            LOG.warn("The courses of the demonstration are not the ones that {} would have begun", email, other);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
