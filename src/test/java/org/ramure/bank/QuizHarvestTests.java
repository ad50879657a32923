package org.ramure.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.kit.Ids;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizDefined;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class QuizHarvestTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuestionBank bank;

    @Autowired
    BankBook book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Acting acting;

    @AfterEach
    void leave() {
        Acting.asNobody();
    }

    private QuizHarvest harvest(BankCourses.Origin origin) {
        return new QuizHarvest(
                book,
                new BankCourses() {
                    @Override
                    public Map<UUID, String> mine() {
                        return Map.of();
                    }

                    @Override
                    public Optional<Origin> originOf(QuizId quiz) {
                        return Optional.of(origin);
                    }
                },
                quizzes,
                clock);
    }

    private static QuizDraft quiz(Question... questions) {
        return new QuizDraft("Récolte", 60, 0, 0, false, List.of(questions));
    }

    @Test
    void bringsEveryQuestionOfAQuizOnceAndItsChangesAsVersions() {
        var owner = acting.asSomeone(Role.TRAINER);
        var id = QuizId.next();
        var course = Ids.next();
        var harvest = harvest(new BankCourses.Origin(course, owner.id()));
        var mine = new BankQuery("", "", null, null, true, BankQuery.Use.ANY);

        quizzes.define(id, quiz(single("a", right("Oui"), wrong("Non")), single("b", right("Vrai"), wrong("Faux"))));
        transaction.executeWithoutResult(_ -> harvest.bring(new QuizDefined(id, 1)));
        transaction.executeWithoutResult(_ -> harvest.bring(new QuizDefined(id, 1)));
        assertThat(bank.search(mine, 0).cards()).hasSize(2).allSatisfy(card -> {
            assertThat(card.course()).isEqualTo(course);
            assertThat(card.sharing()).isEqualTo(Sharing.COURSE);
            assertThat(card.uses()).isEqualTo(1);
            assertThat(card.version()).isEqualTo(1);
        });

        quizzes.define(id, quiz(single("a", right("Oui"), wrong("Jamais"))));
        transaction.executeWithoutResult(_ -> harvest.bring(new QuizDefined(id, 2)));
        var cards = bank.search(mine, 0).cards();
        assertThat(cards).extracting(BankCard::version).containsExactlyInAnyOrder(2, 1);
        assertThat(cards).extracting(BankCard::uses).containsExactlyInAnyOrder(1, 0);
    }
}
