package org.ramure.quizzes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Assets;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.KindsQuiz;
import org.ramure.quizzes.QuizScenarios;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void servesTheScriptThatDrawsFormulas() throws Exception {
        var source = Files.readString(Path.of("frontend/components/quiz/formula.js"));
        var address = Pattern.compile("\"../../(katex/[^\"]+)\"").matcher(source);
        assertThat(address.find()).isTrue();
        mvc.perform(get(Assets.address(address.group(1))))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    private AttemptId ofAllKinds(SignedIn person) {
        return QuizScenarios.Given.as(person, () -> quizzes.start(given.aQuiz(KindsQuiz.draft("1/carte.png"))));
    }

    private static String answered(String question, long sequence, String answer) {
        return """
                {"question":"%s","sequence":%d,"answer":%s,"answeredAt":"%s"}""".formatted(question, sequence, answer, Instant.now());
    }

    private MockHttpServletRequestBuilder saving(AttemptId where, String body) {
        return post("/api/attempts/{id}/answers", where)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(ada))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder sending(AttemptId where, String question, String name, byte[] bytes) {
        return post("/api/attempts/{id}/files", where)
                .queryParam("question", question)
                .queryParam("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes);
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private String sent(AttemptId where, String name, byte[] bytes) throws Exception {
        var reply = mvc.perform(
                        sending(where, "envoyer", name, bytes).with(user(ada)).with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value(name))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(reply).path("id").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lire|{'kind':'text','text':'x'}",
                "ecrits|{'kind':'texts','texts':['a']}",
                "ecrits|{'kind':'texts','texts':['a','b','c']}",
                "ecrits|{'kind':'texts','texts':['a',null]}",
                "ecrits|{'kind':'matches','rights':[0,0]}",
                "listes|{'kind':'texts','texts':['a','b']}",
                "listes|{'kind':'matches','rights':[99,0]}",
                "listes|{'kind':'matches','rights':[-2,0]}",
                "mots|{'kind':'matches','rights':[0,1]}",
                "mots|{'kind':'matches','rights':[0,1,4]}",
                "classer|{'kind':'matches','rights':[0,1,0,2]}",
                "zones|{'kind':'choice','chosen':[0,1,2]}",
                "zones|{'kind':'choice','chosen':[0,0]}",
                "zones|{'kind':'choice','chosen':[3]}",
                "zones|{'kind':'spots','spots':[{'x':1,'y':1}]}",
                "points|{'kind':'spots','spots':[{'x':-1,'y':0}]}",
                "points|{'kind':'spots','spots':[{'x':400,'y':0}]}",
                "points|{'kind':'spots','spots':[{'x':1,'y':1},{'x':2,'y':2},{'x':3,'y':3}]}",
                "points|{'kind':'spots','spots':[null]}",
                "points|{'kind':'spots','spots':[{'x':1e20,'y':1}]}",
                "avis|{'kind':'matches','rights':[4,0,0]}",
                "rediger|{'kind':'texts','texts':['a']}",
                "rediger|{'kind':'text','text':'\\u0000'}",
                "envoyer|{'kind':'files','files':['not-an-id']}",
                "envoyer|{'kind':'files','files':[null]}",
                "envoyer|{'kind':'files','files':['0198f0a0-0000-7000-8000-000000000000']}",
                "calcul|{'kind':'choice','chosen':[0]}",
                "parties|{'kind':'parts','parts':[]}",
                "parties|{'kind':'parts','parts':[{'kind':'text','text':'1'},{'kind':'choice','chosen':[5]},{'kind':'text','text':''},{'kind':'choice','chosen':[]}]}",
                "parties|{'kind':'parts','parts':[{'kind':'parts','parts':[]},{'kind':'choice','chosen':[]},{'kind':'text','text':''},{'kind':'choice','chosen':[]}]}",
                "parties|{'kind':'parts','parts':null}",
            },
            quoteCharacter = '~')
    void refusesWhatNoFieldOfTheseKindsSends(String question, String answer) throws Exception {
        var all = ofAllKinds(ada);
        mvc.perform(saving(all, answered(question, 1, answer.replace('\'', '"'))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void takesALongAnswerAndNoLongerOne() throws Exception {
        var all = ofAllKinds(ada);
        var text = "é".repeat(20_000);
        mvc.perform(saving(all, answered("rediger", 1, "{\"kind\":\"text\",\"text\":\"" + text + "\"}")))
                .andExpect(status().isOk());
        mvc.perform(saving(all, answered("rediger", 2, "{\"kind\":\"text\",\"text\":\"" + text + "x\"}")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void takesAFileOfHersForThisQuestion() throws Exception {
        var all = ofAllKinds(ada);
        var id = sent(all, "budget.pdf", pdf("un"));
        mvc.perform(saving(all, answered("envoyer", 1, "{\"kind\":\"files\",\"files\":[\"" + id + "\"]}")))
                .andExpect(status().isOk());
        mvc.perform(get("/api/attempts/{id}", all).with(user(ada)))
                .andExpect(jsonPath("$.items[?(@.key == 'envoyer')].details.files[0].name")
                        .value("budget.pdf"))
                .andExpect(jsonPath("$.items[?(@.key == 'envoyer')].answer.files[0]")
                        .value(id));
        var address = "/files/" + id + "/budget.pdf";
        mvc.perform(get(address).with(user(ada))).andExpect(status().isOk());
        mvc.perform(get(address).with(user(given.somebody()))).andExpect(status().isNotFound());
        mvc.perform(get(address)).andExpect(status().isNotFound());

        // taken away, it counts for nothing
        mvc.perform(saving(all, answered("envoyer", 2, "{\"kind\":\"files\",\"files\":[]}")))
                .andExpect(status().isOk());
    }

    @Test
    void takesNoFileOfAnotherAttemptInAnAnswer() throws Exception {
        var mine = ofAllKinds(ada);
        var id = sent(mine, "budget.pdf", pdf("deux"));
        var body = answered("envoyer", 1, "{\"kind\":\"files\",\"files\":[\"" + id + "\"]}");
        mvc.perform(saving(ofAllKinds(ada), body)).andExpect(status().isBadRequest());
        var other = given.somebody();
        var hers = ofAllKinds(other);
        mvc.perform(post("/api/attempts/{id}/answers", hers)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(user(other))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void findsOutWhatAFileIsByItsBytesAndSaysWhyItIsRefused() throws Exception {
        var all = ofAllKinds(ada);
        for (var bytes : new byte[][] {
            "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
            "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1),
            "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1),
            new byte[0]
        }) {
            mvc.perform(sending(all, "envoyer", "budget.pdf", bytes)
                            .with(user(ada))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.refused").isNotEmpty());
        }
        mvc.perform(sending(all, "envoyer", "../../etc/passwd\u0000.html", pdf("trois"))
                        .with(user(ada))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name", endsWith(".pdf")))
                .andExpect(jsonPath("$.name", not(containsString("/"))));
    }

    @Test
    void takesFilesOnlyForQuestionsThatAskForThemWhileTheyAreAsked() throws Exception {
        var all = ofAllKinds(ada);
        var one = pdf("quatre");
        mvc.perform(sending(all, "envoyer", "a.pdf", one).with(csrf())).andExpect(status().isUnauthorized());
        mvc.perform(sending(all, "envoyer", "a.pdf", one).with(user(ada))).andExpect(status().isForbidden());
        mvc.perform(sending(all, "envoyer", "a.pdf", one)
                        .with(user(given.somebody()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(sending(all, "rediger", "a.pdf", one).with(user(ada)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(sending(all, "nowhere", "a.pdf", one).with(user(ada)).with(csrf()))
                .andExpect(status().isNotFound());
        QuizScenarios.Given.as(ada, () -> quizzes.submit(all));
        mvc.perform(sending(all, "envoyer", "a.pdf", one).with(user(ada)).with(csrf()))
                .andExpect(status().isGone());
    }

    @Test
    void takesNoMoreFilesThanItKeeps() throws Exception {
        var all = ofAllKinds(ada);
        for (var number = 0; number < 60; number++) {
            sent(all, "budget.pdf", pdf("numéro " + number));
        }
        mvc.perform(sending(all, "envoyer", "budget.pdf", pdf("un de trop"))
                        .with(user(ada))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refused", containsString("60")));
    }
}
