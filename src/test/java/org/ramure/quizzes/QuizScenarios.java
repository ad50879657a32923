package org.ramure.quizzes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People, quizzes with a place, and a clock that tests set; import it into a test of a whole context. */
@TestConfiguration(proxyBeanMethods = false)
public class QuizScenarios {

    private static final Map<QuizId, QuizPlaces.Place> PLACES = new ConcurrentHashMap<>();
    private static final List<QuizPassed> PASSED = new ArrayList<>();
    private static volatile Duration ahead = Duration.ZERO;

    @Bean
    QuizPlaces placesOfTests() {
        return (quiz, person) -> Optional.ofNullable(PLACES.get(quiz));
    }

    @Bean
    @Primary
    Clock clockOfTests() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }
        };
    }

    @Bean
    Given given(Quizzes quizzes, Accounts accounts) {
        return new Given(quizzes, accounts);
    }

    @Bean
    Listener listener() {
        return new Listener();
    }

    static class Listener {
        @EventListener
        void on(QuizPassed passed) {
            synchronized (PASSED) {
                PASSED.add(passed);
            }
        }
    }

    public static class Given {

        private final Quizzes quizzes;
        private final Accounts accounts;

        Given(Quizzes quizzes, Accounts accounts) {
            this.quizzes = quizzes;
            this.accounts = accounts;
        }

        public QuizId aQuiz(QuizDraft draft) {
            var quiz = QuizId.next();
            redefined(quiz, draft);
            PLACES.put(
                    quiz,
                    new QuizPlaces.Place(
                            "Les partenariats",
                            "/app/courses/partenariats",
                            Map.of("lecon", new QuizPlaces.Link("La leçon du mécénat", "/app/lesson/mecenat"))));
            return quiz;
        }

        public void redefined(QuizId quiz, QuizDraft draft) {
            SystemActor.run("tests", () -> quizzes.define(quiz, draft));
        }

        public void aPlaceNoMore(QuizId quiz) {
            PLACES.remove(quiz);
        }

        public SignedIn somebody(Role... roles) {
            return SystemActor.call("tests", () -> {
                var email = UUID.randomUUID() + "@ramure.example";
                accounts.open(
                        email, "Ada", "un secret bien long", Set.of(roles), Locale.FRENCH, ZoneId.of("Europe/Paris"));
                return accounts.loadUserByUsername(email);
            });
        }

        public void later(Duration duration) {
            ahead = ahead.plus(duration);
        }

        public void now() {
            ahead = Duration.ZERO;
        }

        public List<QuizPassed> passed(AttemptId attempt) {
            synchronized (PASSED) {
                return PASSED.stream()
                        .filter(event -> event.attempt().equals(attempt))
                        .toList();
            }
        }

        public static <T> T as(SignedIn person, Supplier<T> work) {
            var before = SecurityContextHolder.getContext();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
            SecurityContextHolder.setContext(context);
            try {
                return work.get();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }

        public static void as(SignedIn person, Runnable work) {
            as(person, () -> {
                work.run();
                return true;
            });
        }

        /** The answer on her sheet that ticks the option with this text. */
        public static AnswerGiven ticks(AttemptSheet sheet, String key, long sequence, String... texts) {
            var item = sheet.items().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            return new AnswerGiven(
                    key,
                    sequence,
                    new Answer.Choice(java.util.Arrays.stream(texts)
                            .map(item.options()::indexOf)
                            .toList()),
                    sheet.now());
        }
    }
}
