package org.ramure.quizzes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.SignedIn;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.QuizScenarios;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(QuizScenarios.class)
class AttemptEndpointTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    private SignedIn ada;
    private AttemptId attempt;

    @BeforeEach
    void anAttempt() {
        ada = given.somebody();
        attempt = QuizScenarios.Given.as(ada, () -> quizzes.start(given.aQuiz(choices(2, 0, 0))));
    }

    private static String answer(String question, long sequence, int option) {
        return """
                {"question":"%s","sequence":%d,"answer":{"kind":"choice","chosen":[%d]},"answeredAt":"%s"}""".formatted(question, sequence, option, Instant.now());
    }

    private MockHttpServletRequestBuilder saving(String body) {
        return post("/api/attempts/{id}/answers", attempt)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void givesTheSheetToItsOwner() throws Exception {
        mvc.perform(get("/api/attempts/{id}", attempt).with(user(ada)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].options", hasSize(2)))
                .andExpect(jsonPath("$.items[0].right").doesNotExist());
    }

    @Test
    void asksTheSignedOutToSignIn() throws Exception {
        mvc.perform(get("/api/attempts/{id}", attempt)).andExpect(status().isUnauthorized());
        mvc.perform(saving(answer("q1", 1, 0)).with(csrf())).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/attempts/{id}/submit", attempt).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void doesNotKnowTheAttemptsOfOthers() throws Exception {
        var other = given.somebody();
        mvc.perform(get("/api/attempts/{id}", attempt).with(user(other))).andExpect(status().isNotFound());
        mvc.perform(saving(answer("q1", 1, 0)).with(user(other)).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(post("/api/attempts/{id}/submit", attempt).with(user(other)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/attempts/{id}", "not-an-id").with(user(ada))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAnswersWithoutItsToken() throws Exception {
        mvc.perform(saving(answer("q1", 1, 0)).with(user(ada))).andExpect(status().isForbidden());
        mvc.perform(saving(answer("q1", 1, 0)).with(user(ada)).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsOneAnswerOrSeveral() throws Exception {
        mvc.perform(saving(answer("q1", 1, 0)).with(user(ada)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipts", hasSize(1)))
                .andExpect(jsonPath("$.receipts[0].question").value("q1"));
        mvc.perform(saving("[" + answer("q1", 2, 1) + "," + answer("q2", 1, 0) + "]")
                        .with(user(ada))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipts", hasSize(2)));
    }

    @Test
    void refusesAnOlderSequenceWithBothAnswers() throws Exception {
        mvc.perform(saving(answer("q1", 2, 0)).with(user(ada)).with(csrf())).andExpect(status().isOk());
        mvc.perform(saving("[" + answer("q1", 2, 1) + "," + answer("q2", 1, 0) + "]")
                        .with(user(ada))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.stale[0].kept.chosen[0]").value(0))
                .andExpect(jsonPath("$.stale[0].refused.chosen[0]").value(1))
                .andExpect(jsonPath("$.stale[0].receipt.sequence").value(2))
                .andExpect(jsonPath("$.receipts[0].question").value("q2"));
    }

    @Test
    void takesNothingOnceClosed() throws Exception {
        mvc.perform(post("/api/attempts/{id}/submit", attempt).with(user(ada)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("/app/attempt/" + attempt + "/result"));
        mvc.perform(saving(answer("q1", 1, 0)).with(user(ada)).with(csrf())).andExpect(status().isGone());
        mvc.perform(post("/api/attempts/{id}/submit", attempt).with(user(ada)).with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void saysFromWhenItGradesWhatIsSubmittedAfterItsTime() throws Exception {
        var timed = QuizScenarios.Given.as(ada, () -> quizzes.start(given.aQuiz(choices(1, 0, 10))));
        var submitting =
                post("/api/attempts/{id}/submit", timed).with(user(ada)).with(csrf());
        given.later(Duration.ofMinutes(11));
        try {
            var sheet = QuizScenarios.Given.as(ada, () -> quizzes.sheet(timed));
            assertThat(sheet.gradedFrom())
                    .isEqualTo(Objects.requireNonNull(sheet.closesAt()).plusSeconds(120));
            mvc.perform(submitting)
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("$.result").doesNotExist())
                    .andExpect(jsonPath("$.gradedFrom")
                            .value(Objects.requireNonNull(sheet.gradedFrom()).toString()));
            given.later(Duration.ofMinutes(2));
            mvc.perform(submitting)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.result").exists());
        } finally {
            given.now();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[null]",
                "{}",
                "{\"question\":\"q1\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":null,\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"choice\",\"chosen\":[null]},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"text\",\"text\":null},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"java.lang.Runtime\"},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":-1,\"answer\":{\"kind\":\"choice\",\"chosen\":[0]},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1e99,\"answer\":{\"kind\":\"choice\",\"chosen\":[0]},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"choice\",\"chosen\":[99]},\"answeredAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"question\":\"q1\",\"sequence\":1,\"answer\":{\"kind\":\"choice\",\"chosen\":[0]},\"answeredAt\":\"yesterday\"}",
                "<xml/>"
            })
    void refusesNonsense(String body) throws Exception {
        mvc.perform(saving(body).with(user(ada)).with(csrf())).andExpect(status().isBadRequest());
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        mvc.perform(saving(" ".repeat(70_000) + answer("q1", 1, 0))
                        .with(user(ada))
                        .with(csrf()))
                .andExpect(status().is(413));
        var deep = "[".repeat(30_000);
        mvc.perform(saving(deep).with(user(ada)).with(csrf())).andExpect(status().isBadRequest());
    }
}
