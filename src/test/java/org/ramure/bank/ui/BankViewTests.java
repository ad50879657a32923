package org.ramure.bank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.bank.BankQuery;
import org.ramure.bank.QuestionBank;
import org.ramure.kit.Ids;
import org.ramure.quizzes.ui.QuizTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BankViewTests extends SpringBrowserlessTest {

    private static final BankQuery MINE = new BankQuery("", "", null, null, true, BankQuery.Use.ANY);

    @Autowired
    QuestionBank bank;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    private void asATrainer() {
        acting.asSomeone(Role.TRAINER);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    private String words() {
        return $(Main.class).single().getElement().getTextRecursively();
    }

    private static String questions(int number) {
        var mark = Ids.next().toString();
        return IntStream.rangeClosed(1, number)
                .mapToObj(one -> one + ". Question " + one + " de " + mark + " ?\na) Oui *\nb) Non\n")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void readsWhatIsPastedAndKeepsItOnlyWhenAsked() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        var twenty = questions(19) + "\n20. Sans option juste ?\na) Oui\nb) Non\n";
        test($(TextArea.class).single()).setValue(twenty);
        assertThat(words()).contains("19 questions ont été lues", "Une autre ne se lit pas", "Ligne");
        assertThat($(QuizTrial.class).all()).hasSize(19);
        assertThat(bank.search(MINE, 0).total()).isZero();
        test($(TextField.class).single()).setValue("essai, printemps");
        test($(Button.class).withText("Ajouter ces 19 questions").single()).click();
        assertThat(words()).contains("19 questions sont dans la banque.");
        assertThat(bank.tags()).containsEntry("essai", 19).containsEntry("printemps", 19);
    }

    @Test
    void mendsTheOneThatCouldNotBeReadInPlace() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        var wrong = questions(1).replace(" *", "");
        test($(TextArea.class).single()).setValue(wrong);
        assertThat(words()).contains("Aucune question n’a été lue");
        test($(TextArea.class).single()).setValue(wrong.replace("a) Oui", "a) Oui *"));
        assertThat(words()).contains("Une question a été lue");
    }

    @Test
    void takesAFileAndSaysWhatWasThereAlready() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        var file = ("::A:: Un " + Ids.next() + " ? {=oui ~non}\n\n::B:: Deux ? {T}\n").getBytes(StandardCharsets.UTF_8);
        for (var expected : new String[] {"2 questions sont dans la banque.", "2 autres y étaient déjà"}) {
            var upload = (UploadTester) test($(Upload.class).single());
            upload.upload("banque.gift", "text/plain", file);
            assertThat(words()).contains("2 questions ont été lues (GIFT)");
            test($(Button.class).withText("Ajouter ces 2 questions").single()).click();
            assertThat(words()).contains(expected);
        }
    }

    @Test
    void saysThatAFileHoldsNoQuestions() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        var upload = (UploadTester) test($(Upload.class).single());
        upload.upload("photo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        assertThat(words()).contains("Rien n’a pu être lu");
    }

    @Test
    void tagsAndDeletesWhatIsChosenAndTakesTheDeletionBack() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        test($(TextArea.class).single()).setValue(questions(3));
        test($(Button.class).withText("Ajouter ces 3 questions").single()).click();
        UI.getCurrent().navigate("questions");
        assertThat($(Button.class).withText("Supprimer").all()).noneMatch(Button::isVisible);
        mine();
        test($(Button.class).withText("Choisir les 3 questions de cette page").single())
                .click();
        assertThat(words()).contains("3 questions choisies");
        test($(TextField.class).withCaption("Étiquettes à ajouter").single()).setValue("loi 1901");
        test($(Button.class).withText("Étiqueter").single()).click();
        assertThat(words()).contains("3 questions sont étiquetées.");
        assertThat(bank.tags()).containsEntry("loi 1901", 3);

        test($(Checkbox.class).all().stream()
                        .filter(box -> box.getAriaLabel().orElse("").startsWith("Choisir"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test($(Button.class).withText("Supprimer").single()).click();
        assertThat(words()).contains("Une question est supprimée");
        assertThat(bank.search(MINE, 0).total()).isEqualTo(2);
        test($(Button.class).withText("Annuler").single()).click();
        assertThat(bank.search(MINE, 0).total()).isEqualTo(3);
    }

    private void mine() {
        test($(Checkbox.class).withCaption("Les miennes seulement").single()).click();
        assertThat($(ListItem.class).all().stream().filter(item -> item.hasClassName("row")))
                .hasSize(3);
    }

    @Test
    void showsAQuestionAsItIsSeenWithItsVersions() {
        asATrainer();
        UI.getCurrent().navigate("questions/ajouter");
        test($(TextArea.class).single()).setValue(questions(1));
        test($(Button.class).withText("Ajouter cette question").single()).click();
        var card = bank.search(MINE, 0).cards().getFirst();
        UI.getCurrent().navigate("questions/" + card.id());
        assertThat($(QuizTrial.class).all()).hasSize(1);
        assertThat(words()).contains("Version 1", "par vous", "utilisée dans aucun quiz");
    }
}
