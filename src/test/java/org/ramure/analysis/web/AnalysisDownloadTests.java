package org.ramure.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.analysis.AnalysedQuiz;
import org.ramure.analysis.StudiedFixture;
import org.ramure.analysis.StudiedFixture.Given;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class AnalysisDownloadTests {

    @Autowired
    MockMvc web;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    AnalysedQuiz analysed;

    @Autowired
    StudiedFixture studied;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void givesFrenchExcelTheFiguresOfEachQuestionAndOption() throws Exception {
        var taught = fixture.taught();
        var quiz = analysed.taken(taught.edition());
        Acting.asNobody();
        var lines = lines(address(quiz), taught.trainer());
        assertThat(lines.getFirst())
                .startsWith("\uFEFFQuestion;Option;Énoncé ou réponse;Bonne réponse;Points;Réponses;Réussite;");
        // five questions, and 4 + 2 + 2 + 0 + 3 options
        assertThat(lines).hasSize(1 + 5 + 11);
        // 14 + 20 + 16 + 12 of 120 are right: 62 / 120
        assertThat(lines.get(1)).startsWith("1;;Question q1 ?;;1;120;0,5167;").contains("Clé ambiguë");
        assertThat(lines.get(2)).startsWith("1;A;Un mécénat;oui;;;0,5167;");
        assertThat(lines.get(5)).startsWith("1;D;Une vente;non;;;0;");
        assertThat(lines.get(10)).contains(";Vrai;oui;");
    }

    @Test
    void writesNoFormula() throws Exception {
        var quiz = QuizId.next();
        var draft = new QuizDraft(
                "=1+1",
                60,
                0,
                0,
                false,
                List.of(QuizFixture.single("q1", QuizFixture.right("=HYPERLINK(1)"), QuizFixture.wrong("@SOMME(A1)"))));
        SystemActor.run("tests", () -> quizzes.define(quiz, draft));
        studied.people(5, quiz, 1, 1, Map.of("q1", Given.ticks(0, 1)));
        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        Acting.asNobody();
        var lines = lines(address(quiz), administrator);
        assertThat(lines.get(2)).startsWith("1;A;'=HYPERLINK(1);oui");
        assertThat(lines.get(3)).startsWith("1;B;'@SOMME(A1);non");
    }

    @Test
    void isNotThereForOthers() throws Exception {
        var taught = fixture.taught();
        var quiz = analysed.taken(taught.edition());
        Acting.asNobody();
        web.perform(get(address(quiz))).andExpect(status().isUnauthorized());
        for (var role : new Role[] {Role.TRAINER, Role.LEARNER}) {
            var other = acting.asSomeone(role);
            Acting.asNobody();
            web.perform(get(address(quiz)).with(user(other))).andExpect(status().isNotFound());
        }
        for (var wrong : List.of("?version=3", "?version=0", "?version=x", "?version=99999999999")) {
            web.perform(get(address(quiz) + wrong).with(user(taught.trainer()))).andExpect(status().isNotFound());
        }
        web.perform(get("/api/analyse/nulle-part/questions.csv").with(user(taught.trainer())))
                .andExpect(status().isNotFound());
    }

    private static String address(QuizId quiz) {
        return "/api/analyse/" + quiz + "/questions.csv";
    }

    private List<String> lines(String address, org.ramure.accounts.SignedIn reader) throws Exception {
        var answer = web.perform(get(address).with(user(reader)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
