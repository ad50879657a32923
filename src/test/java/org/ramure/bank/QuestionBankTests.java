package org.ramure.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ramure.quizzes.QuizFixture.ofEachKind;
import static org.ramure.quizzes.QuizFixture.ofTheOtherKinds;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.QuestionSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(StatementCount.class)
class QuestionBankTests {

    @Autowired
    QuestionBank bank;

    @Autowired
    Acting acting;

    @AfterEach
    void leave() {
        Acting.asNobody();
    }

    private static Question asking(String text) {
        return QuestionTexts.with(single("q", right("Oui"), wrong("Non")), new Stem("q", 1, text, "", "", ""));
    }

    private static BankQuery words(String words) {
        return new BankQuery(words, "", null, null, false, BankQuery.Use.ANY);
    }

    @Test
    void keepsEveryKindAsItWas() {
        acting.asSomeone(Role.TRAINER);
        for (var question : Stream.concat(ofEachKind().questions().stream(), ofTheOtherKinds().questions().stream())
                .toList()) {
            var id = bank.add(question, "", List.of());
            var sheet = bank.open(id);
            assertThat(sheet.question()).isEqualTo(question);
            assertThat(sheet.card().kind()).isEqualTo(QuestionKind.of(question));
            assertThat(sheet.card().version()).isEqualTo(1);
        }
    }

    @Test
    void findsByPartsOfWordsWithoutCaseAndAccents() {
        acting.asSomeone(Role.TRAINER);
        var word = "z" + Ids.next().toString().substring(24);
        var id = bank.add(asking("Qu’est-ce que le **mécénat** de " + word + " ?"), "", List.of());
        bank.add(asking("Autre chose " + word), "", List.of());
        assertThat(bank.search(words("MECENAT " + word), 0).cards())
                .extracting(BankCard::id)
                .containsExactly(id);
        assertThat(bank.search(words(word), 0).total()).isEqualTo(2);
        assertThat(bank.open(id).card().title()).startsWith("Qu’est-ce que le mécénat de");
        assertThat(bank.search(words("100%" + word), 0).cards()).isEmpty();
    }

    @Test
    void tagsManyAtOnceAndFindsThemByTheTag() {
        acting.asSomeone(Role.TRAINER);
        var ids = IntStream.range(0, 12)
                .mapToObj(number -> bank.add(asking("Question " + number), "", List.of()))
                .toList();
        var tag = "étiquette " + Ids.next();
        assertThat(bank.tag(ids, tag + ", autre")).isEqualTo(12);
        assertThat(bank.tag(ids.subList(0, 3), tag)).isEqualTo(3);
        var found = bank.search(new BankQuery("", tag, null, null, true, BankQuery.Use.ANY), 0);
        assertThat(found.total()).isEqualTo(12);
        assertThat(found.cards().getFirst().tags()).containsExactly("autre", tag);
        assertThat(bank.tags()).containsEntry(tag, 12);
        bank.untag(ids.subList(0, 2), tag);
        assertThat(bank.tags()).containsEntry(tag, 10);
        assertThatThrownBy(() -> bank.tag(ids, " , ")).isInstanceOf(Refusal.class);
    }

    @Test
    void isSeenByOthersOnlyAsFarAsItIsShared() {
        var owner = acting.asSomeone(Role.TRAINER);
        var id = bank.add(asking("À qui suis-je ?"), "", List.of());
        var other = acting.asSomeone(Role.TRAINER);
        assertThatThrownBy(() -> bank.open(id)).isInstanceOf(NotThere.class);
        Acting.as(owner);
        bank.share(Set.of(id), Sharing.HOUSE);
        Acting.as(other);
        assertThat(bank.open(id).card().mine()).isFalse();
        assertThatThrownBy(() -> bank.save(id, 1, asking("À moi"), "")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> bank.tag(Set.of(id), "x")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> bank.delete(Set.of(id))).isInstanceOf(NotThere.class);
        acting.asSomeone();
        assertThatThrownBy(() -> bank.open(id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> bank.search(BankQuery.ALL, 0)).isInstanceOf(NotThere.class);
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(bank.open(id).card().mine()).isTrue();
    }

    @Test
    void keepsEveryVersionAndRefusesOneThatWouldHideAnother() {
        acting.asSomeone(Role.TRAINER);
        var id = bank.add(asking("Première"), "", List.of());
        assertThat(bank.save(id, 1, asking("Deuxième"), "")).isEqualTo(2);
        assertThatThrownBy(() -> bank.save(id, 1, asking("De quelqu’un d’autre"), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("bank.refused.changed"));
        var sheet = bank.open(id);
        assertThat(sheet.question().stem().text()).isEqualTo("Deuxième");
        assertThat(sheet.versions()).extracting(BankSheet.Version::number).containsExactly(2, 1);
        assertThat(bank.version(id, 1).stem().text()).isEqualTo("Première");
    }

    @Test
    void takesADeletionBack() {
        acting.asSomeone(Role.TRAINER);
        var id = bank.add(asking("Effacée"), "", List.of());
        bank.delete(Set.of(id));
        assertThat(bank.search(new BankQuery("", "", null, null, true, BankQuery.Use.ANY), 0)
                        .cards())
                .isEmpty();
        bank.restore(Set.of(id));
        assertThat(bank.search(new BankQuery("", "", null, null, true, BankQuery.Use.ANY), 0)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void addsNothingWhenTheSameFileIsBroughtTwice() {
        acting.asSomeone(Role.TRAINER);
        var set = QuestionSet.of(Stream.of("Un", "Deux", "Trois")
                .map(text -> new QuestionSet.Entry(
                        asking(text + Ids.next()), "", List.of("Cours", "Chapitre 1"), Set.of("import"), "", 1))
                .toList());
        var first = bank.take(set, List.of("fichier"));
        assertThat(first.added()).hasSize(3);
        assertThat(bank.open(first.added().getFirst()).card().tags())
                .containsExactlyInAnyOrder("fichier", "import", "Chapitre 1");
        var second = bank.take(set, List.of("fichier"));
        assertThat(second.added()).isEmpty();
        assertThat(second.again()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAFileThatHoldsAQuestionThatCannotBeAsked() {
        acting.asSomeone(Role.TRAINER);
        var set = QuestionSet.of(List.of(
                QuestionSet.Entry.of(asking("Bonne " + Ids.next())),
                QuestionSet.Entry.of(single("q", wrong("Non"), wrong("Non plus")))));
        assertThatThrownBy(() -> bank.take(set, List.of())).isInstanceOf(Refusal.class);
        assertThat(bank.search(new BankQuery("", "", null, null, true, BankQuery.Use.ANY), 0)
                        .cards())
                .isEmpty();
    }

    @Test
    void readsAListInAsManyStatementsWhateverItsLength() {
        acting.asSomeone(Role.TRAINER);
        bank.add(asking("Seule"), "", List.of("un"));
        var few = StatementCount.of(() -> bank.search(BankQuery.ALL, 0));
        for (int i = 0; i < 60; i++) {
            bank.add(asking("Parmi d’autres " + i), "", List.of("un", "deux"));
        }
        assertThat(StatementCount.of(() -> bank.search(BankQuery.ALL, 0))).hasSameSizeAs(few);
        assertThat(bank.search(BankQuery.ALL, 0).cards()).hasSize(QuestionBank.PAGE);
    }

    @Test
    void givesEntriesOnlyOfWhatIsSeen() {
        acting.asSomeone(Role.TRAINER);
        var hidden = bank.add(asking("Cachée"), "", List.of());
        acting.asSomeone(Role.TRAINER);
        var seen = bank.add(asking("Vue"), "Mon titre", List.of("a"));
        assertThat(bank.entries(List.of(hidden, seen))).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Mon titre");
            assertThat(entry.question().stem().text()).isEqualTo("Vue");
        });
    }

    @Test
    void givesManyEntriesInTheStatementsOfOne() {
        acting.asSomeone(Role.TRAINER);
        var ids = IntStream.range(0, 20)
                .mapToObj(number -> bank.add(asking("Entrée " + number), "", List.of("un")))
                .toList();
        var one = StatementCount.of(() -> bank.entries(ids.subList(0, 1)));
        assertThat(StatementCount.of(() -> bank.entries(ids))).hasSameSizeAs(one);
        assertThat(bank.entries(ids.reversed()))
                .extracting(QuestionSet.Entry::title)
                .startsWith("Entrée 19", "Entrée 18");
    }
}
