package org.ramure.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonKind;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.Publications;
import org.ramure.authoring.UnitDraft;
import org.ramure.authoring.UnitId;
import org.ramure.authoring.Units;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Courses;
import org.ramure.kit.NotThere;
import org.ramure.kit.ui.MarkdownEditor;
import org.ramure.kit.ui.Notice;
import org.ramure.kit.ui.TextDifference;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class AuthoringViewTests extends SpringBrowserlessTest {

    @Autowired
    private Acting acting;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Outlines outlines;

    @Autowired
    private Units units;

    @Autowired
    private Lessons lessons;

    @Autowired
    private Publications publications;

    @Autowired
    private Courses courses;

    private SignedIn trainer;

    @BeforeEach
    void signIn() {
        trainer = acting.asSomeone(Role.TRAINER);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    void isClosedToLearners() {
        var slug = begun();
        acting.asSomeone();
        var _ = catchThrowable(() -> navigate(MyCoursesView.class));
        assertThat(getCurrentView()).isNotInstanceOf(MyCoursesView.class);
        var _ = catchThrowable(() -> open(slug));
        assertThat(getCurrentView()).isNotInstanceOf(OutlineView.class);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> outlines.open(slug));
    }

    @Test
    void beginsACourseWithItsTitleAndOpensItsOutline() {
        navigate(MyCoursesView.class);
        assertThat(text()).contains("Aucune formation pour l’instant");
        press("Commencer la formation");
        assertThat($(TextField.class).single().getErrorMessage()).contains("Il manque un titre");
        test($(TextField.class).single()).setValue("Savoir écrire");
        press("Commencer la formation");
        assertThat(getCurrentView()).isInstanceOf(OutlineView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Savoir écrire");
        navigate(MyCoursesView.class);
        assertThat(text()).contains("Savoir écrire").contains("Brouillon");
    }

    @Test
    void turnsThePagesOfManyCourses() {
        for (int i = 0; i < 52; i++) {
            drafts.create("Une formation " + i, Locale.FRENCH);
        }
        navigate(MyCoursesView.class);
        assertThat($(Anchor.class).all())
                .filteredOn(anchor -> anchor.hasClassName("name"))
                .hasSize(50);
        press("Page suivante");
        assertThat($(Anchor.class).all())
                .filteredOn(anchor -> anchor.hasClassName("name"))
                .hasSize(2);
    }

    @Test
    void writesTheOutlineLineAfterLine() {
        var slug = begun();
        open(slug);
        test(field("Titre de la nouvelle unité")).setValue("Pourquoi");
        press("Ajouter une unité");
        test(field("Titre de la nouvelle leçon")).setValue("Une leçon");
        press("Ajouter");
        test(field("Titre de la nouvelle leçon")).setValue("Une autre");
        press("Ajouter");
        assertThat(text()).contains("1. Pourquoi").contains("Leçon « Une autre » ajoutée.");
        assertThat(outlines.open(slug).lessons()).isEqualTo(2);
        assertThat($(Anchor.class).withText("Une leçon").single().getHref())
                .isEqualTo("mes-formations/" + slug + "/lecons/une-lecon");
    }

    @Test
    void deletesAndTakesBackAtOnceOrLater() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        open(slug);
        test(nativeButton("Actions de la leçon : Une leçon")).click();
        test(nativeText("Supprimer")).click();
        assertThat(outlines.open(slug).lessons()).isZero();
        test(nativeText("Annuler")).click();
        assertThat(outlines.open(slug).lessons()).isEqualTo(1);

        outlines.deleteUnit(slug, unit);
        navigate(DeletedView.class, Map.of("slug", slug));
        assertThat(text()).contains("Une unité").contains("avec sa leçon");
        test(nativeButton("Reprendre : Une unité")).click();
        assertThat(text()).contains("« Une unité » est de retour dans le plan.");
        assertThat(outlines.open(slug).lessons()).isEqualTo(1);
    }

    @Test
    void movesRenamesAndDuplicatesFromTheActions() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Une autre");
        open(slug);
        test(nativeButton("Actions de la leçon : Une leçon")).click();
        test(nativeText("Descendre")).click();
        assertThat(text()).contains("« Une leçon » : place 2 sur 2 dans l’unité 1.");
        test(nativeText("Annuler")).click();
        test(nativeButton("Actions de la leçon : Une leçon")).click();
        test(nativeText("Dupliquer")).click();
        assertThat(outlines.open(slug).units().getFirst().lessons())
                .extracting(lesson -> lesson.title())
                .containsExactly("Une leçon", "Une leçon (copie)", "Une autre");
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(field("Titre de l’unité")).setValue("L’unité");
        press("Enregistrer");
        assertThat(outlines.open(slug).units().getFirst().title()).isEqualTo("L’unité");
    }

    /** The outline on her screen is an hour old: the dialog shows what the unit says now. */
    @Test
    void opensAUnitAsItIsNowAndNotAsTheOutlineWasRead() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        open(slug);
        byColleague(slug, () -> units.save(slug, unit, 1, new UnitDraft("Une unité", "Son résumé.")));
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(field("Titre de l’unité")).setValue("Mon titre");
        press("Enregistrer");
        assertThat(units.open(slug, unit).draft()).isEqualTo(new UnitDraft("Mon titre", "Son résumé."));
    }

    @Test
    void showsBothTextsOfAUnitWhenSomebodyElseHasSaved() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        open(slug);
        test(nativeButton("Actions de l’unité : Une unité")).click();
        byColleague(slug, () -> units.save(slug, unit, 1, new UnitDraft("Une unité", "Son résumé.")));
        test(field("Titre de l’unité")).setValue("Mon titre");
        press("Enregistrer");
        assertThat(dialog()).contains("Les deux textes sont gardés").contains("Son résumé.");
        assertThat(units.open(slug, unit).draft()).isEqualTo(new UnitDraft("Une unité", "Son résumé."));
        test(nativeText("Réunir les deux")).click();
        assertThat(units.open(slug, unit).draft()).isEqualTo(new UnitDraft("Mon titre", "Son résumé."));
        assertThat($(Dialog.class).exists()).isFalse();
    }

    @Test
    void takesTheOtherTextOfAUnitAndKeepsHersInItsHistory() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        open(slug);
        test(nativeButton("Actions de l’unité : Une unité")).click();
        byColleague(slug, () -> units.save(slug, unit, 1, new UnitDraft("Son titre", "")));
        test(area("Résumé de l’unité")).setValue("Mon résumé.");
        press("Enregistrer");
        test(nativeStarting("Prendre l’autre")).click();
        assertThat(field("Titre de l’unité").getValue()).isEqualTo("Son titre");
        assertThat(area("Résumé de l’unité").getValue()).isEmpty();
        navigate(UnitHistoryView.class, Map.of("slug", slug, "unit", unit.toString()));
        assertThat(text()).contains("Mon résumé.").contains("Écrite en même temps qu’une autre");
    }

    /** Taken back is only what nobody else has changed since. */
    @Test
    void doesNotTakeBackOverWhatSomebodyWroteSince() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        open(slug);
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(field("Titre de l’unité")).setValue("Mon titre");
        press("Enregistrer");
        byColleague(slug, () -> units.save(slug, unit, 2, new UnitDraft("Mon titre", "Son résumé.")));
        test(nativeText("Annuler")).click();
        assertThat(units.open(slug, unit).draft()).isEqualTo(new UnitDraft("Mon titre", "Son résumé."));
        assertThat(text()).contains("Quelqu’un a enregistré depuis");
    }

    @Test
    void savesALessonWhileItIsWritten() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        editor("Texte de la leçon").setValue("Un **texte**.");
        assertThat(receipt()).startsWith("Enregistré à ");
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Un **texte**.");
        test(field("Titre de la leçon")).setValue("");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        assertThat(field("Titre de la leçon").getErrorMessage()).contains("Il manque un titre");
        test(field("Titre de la leçon")).setValue("Mieux");
        assertThat(lessons.open(slug, key).draft().title()).isEqualTo("Mieux");
    }

    /** The receipt does not say that a text is saved which was not taken, whatever else is saved meanwhile. */
    @Test
    void saysThatATextWhichIsTooLongIsNotSaved() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        editor("Texte de la leçon").setValue("Un texte.");
        writes(editor("Texte de la leçon"), "x".repeat(300_001), 1);
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        test(field("Titre de la leçon")).setValue("Mieux");
        assertThat(lessons.open(slug, key).draft().title()).isEqualTo("Mieux");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        writes(editor("Texte de la leçon"), "Un texte.", 2);
        assertThat(receipt()).startsWith("Enregistré à ");
    }

    private static void writes(MarkdownEditor editor, String text, int sequence) {
        var data = JsonMapper.shared()
                .createObjectNode()
                .put("event.detail.text", text)
                .put("event.detail.sequence", sequence);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), "text-written", data));
    }

    @Test
    void showsBothTextsWhenSomebodyElseHasSaved() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        editor("Texte de la leçon").setValue("Le début.\n");
        byColleague(slug, key, "Le début.\nLa suite de la collègue.\n");
        editor("Texte de la leçon").setValue("Mon avant-propos.\nLe début.\n");
        assertThat(text()).contains("Les deux textes sont gardés").contains("La suite de la collègue.");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        test(nativeText("Réunir les deux")).click();
        assertThat(lessons.open(slug, key).draft().content().body())
                .isEqualTo("Mon avant-propos.\nLe début.\nLa suite de la collègue.\n");
        assertThat(receipt()).startsWith("Enregistré");
    }

    @Test
    void keepsInTheHistoryWhatWasNotChosen() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        test($(NativeButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().startsWith("Prendre l’autre"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le sien.");
        assertThat(lessons.history(slug, key))
                .extracting(version ->
                        lessons.version(slug, key, version.number()).content().body())
                .contains("Le mien.", "Le sien.");
    }

    @Test
    void doesNotTakeOneTextOverAThird() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        byColleague(slug, key, "Le sien, relu.");
        test(nativeStarting("Prendre l’autre")).click();
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Le sien, relu.");
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le mien.");
        assertThat(text()).contains("Les deux textes sont gardés").contains("Le sien, relu.");
        test(nativeStarting("Prendre l’autre")).click();
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le sien, relu.");
        assertThat(receipt()).startsWith("Enregistré");
    }

    @Test
    void saysThatSomebodySavedAgainWhileSheWasChoosing() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        assertThat(text()).doesNotContain("a enregistré de nouveau");
        byColleague(slug, key, "Le sien, relu.");
        test(nativeText("Réunir les deux")).click();
        assertThat(text())
                .contains("Awa Traoré a enregistré de nouveau pendant que vous choisissiez")
                .containsPattern("\\[ajouté.: mien\\]");
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Le sien, relu.");
        test(nativeText("Réunir les deux")).click();
        assertThat(text()).doesNotContain("a enregistré de nouveau");
        assertThat(receipt()).startsWith("Enregistré");
    }

    @Test
    void bringsTogetherWhatStandsThereWhenItIsAsked() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        editor("Texte de la leçon").setValue("Le début.\n");
        byColleague(slug, key, "Le début.\nLe sien.\n");
        editor("Texte de la leçon").setValue("Le mien.\nLe début.\n");
        editor("Texte de la leçon").setValue("Le mien, plus tard.\nLe début.\n");
        test(nativeText("Réunir les deux")).click();
        assertThat(lessons.open(slug, key).draft().content().body())
                .isEqualTo("Le mien, plus tard.\nLe début.\nLe sien.\n");
    }

    @Test
    void asksBeforeALessonIsLeftUnsaved() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        UI.getCurrent().navigate("mes-formations/" + slug);
        assertThat(getCurrentView()).isInstanceOf(LessonEditorView.class);
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("Partir sans enregistrer\u00a0?");
        press("Partir quand même");
        assertThat(getCurrentView()).isInstanceOf(OutlineView.class);
        assertThat(lessons.history(slug, key))
                .anySatisfy(version -> assertThat(lessons.version(slug, key, version.number())
                                .content()
                                .body())
                        .isEqualTo("Le mien."));
    }

    @Test
    void keepsInTheFieldsWhatSheTypesInALessonThatWasDeleted() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        outlines.deleteLesson(slug, lessons.open(slug, key).id());
        editor("Texte de la leçon").setValue("Le mien.");
        assertThat(text()).contains("Cette leçon vient d’être supprimée");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le mien.");
    }

    @Test
    void savesTheRestOfALessonWhoseTitleIsMissing() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        test(field("Titre de la leçon")).setValue("");
        editor("Texte de la leçon").setValue("Le texte.");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Le texte.");
    }

    @Test
    void showsBothSheetsWhenSomebodyElseHasSaved() {
        var slug = begun();
        navigate(HeadView.class, Map.of("slug", slug));
        var sheet = drafts.head(slug);
        byColleague(
                slug, () -> drafts.save(slug, sheet.revision(), sheet.draft().called("Son titre")));
        test(area("Résumé")).setValue("Mon résumé.");
        assertThat(text())
                .contains("Les deux textes sont gardés")
                .contains("Titre : Son titre")
                .contains("Résumé : Mon résumé.")
                .contains("Niveau : Pour débuter")
                .doesNotContain("Pour qui :")
                .doesNotContain("beginner");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        test(nativeText("Réunir les deux")).click();
        assertThat(drafts.head(slug).draft().title()).isEqualTo("Son titre");
        assertThat(drafts.head(slug).draft().summary()).isEqualTo("Mon résumé.");
        navigate(HeadHistoryView.class, Map.of("slug", slug));
        assertThat(text()).contains("Version actuelle").contains("Écrite en même temps qu’une autre");
    }

    @Test
    void keepsInTheFieldsWhatSheTypesInASheetThatIsNoLongerHers() {
        var owner = acting.asSomeone(Role.TRAINER);
        var slug = begun();
        drafts.addCoauthor(slug, trainer.email());
        Acting.as(trainer);
        navigate(HeadView.class, Map.of("slug", slug));
        Acting.as(owner);
        drafts.removeCoauthor(slug, trainer.id());
        Acting.as(trainer);
        test(area("Résumé")).setValue("Mon résumé.");
        assertThat(text()).contains("Cette formation ne vous est plus ouverte");
        assertThat(receipt()).isEqualTo("Pas encore enregistré");
        assertThat(area("Résumé").getValue()).isEqualTo("Mon résumé.");
        Acting.as(owner);
        assertThat(drafts.head(slug).draft().summary()).isEmpty();
        drafts.addCoauthor(slug, trainer.email());
        Acting.as(trainer);
        test(area("Pour qui")).setValue("Tout le monde.");
        assertThat(drafts.head(slug).draft().summary()).isEqualTo("Mon résumé.");
        assertThat(text()).doesNotContain("Cette formation ne vous est plus ouverte");
    }

    @Test
    void choosesInVainForASheetThatIsNoLongerHers() {
        var owner = acting.asSomeone(Role.TRAINER);
        var slug = begun();
        drafts.addCoauthor(slug, trainer.email());
        Acting.as(trainer);
        navigate(HeadView.class, Map.of("slug", slug));
        Acting.as(owner);
        var sheet = drafts.head(slug);
        drafts.save(slug, sheet.revision(), sheet.draft().called("Son titre"));
        Acting.as(trainer);
        test(area("Résumé")).setValue("Mon résumé.");
        Acting.as(owner);
        drafts.removeCoauthor(slug, trainer.id());
        Acting.as(trainer);
        test(nativeStarting("Prendre l’autre")).click();
        assertThat(text()).contains("Cette formation ne vous est plus ouverte");
        assertThat(area("Résumé").getValue()).isEqualTo("Mon résumé.");
    }

    @Test
    void movesALessonToAnotherUnitOnlyWhenItIsSaid() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var other = outlines.addUnit(slug, "Une autre");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        open(slug);
        test(nativeButton("Actions de la leçon : Une leçon")).click();
        @SuppressWarnings("unchecked")
        var units = (Select<org.ramure.authoring.Outline.Unit>) $(Select.class).all().stream()
                .filter(select -> "Déplacer à la fin d’une autre unité".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        test(nativeText("Déplacer dans cette unité")).click();
        assertThat(units.getErrorMessage()).isEqualTo("Choisissez d’abord où.");
        units.setValue(units.getListDataView().getItem(0));
        assertThat(outlines.open(slug).units().getFirst().lessons()).hasSize(1);
        test(nativeText("Déplacer dans cette unité")).click();
        assertThat(outlines.open(slug).units())
                .filteredOn(one -> one.id().equals(other))
                .allSatisfy(one -> assertThat(one.lessons()).hasSize(1));
    }

    /** Which other courses there are is asked when somebody wants to know. */
    @Test
    void duplicatesAUnitAndMovesItToAnotherCourse() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        open(slug);
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(nativeText("Dupliquer")).click();
        assertThat(text()).contains("L’unité « Une unité » est dupliquée.").contains("2. Une unité (copie)");
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(nativeText("Déplacer dans une autre formation…")).click();
        assertThat(dialog()).contains("Vous n’écrivez aucune autre formation");
        press("Fermer");
        var other = drafts.create("Une autre formation", Locale.FRENCH);
        test(nativeButton("Actions de l’unité : Une unité")).click();
        test(nativeText("Déplacer dans une autre formation…")).click();
        @SuppressWarnings("unchecked")
        var courses = (Select<org.ramure.authoring.DraftTarget>) $(Select.class).single();
        test(nativeText("Déplacer dans cette formation")).click();
        assertThat(courses.getErrorMessage()).isEqualTo("Choisissez d’abord où.");
        courses.setValue(courses.getListDataView().getItem(0));
        test(nativeText("Déplacer dans cette formation")).click();
        assertThat(text()).contains("L’unité « Une unité » est maintenant dans « Une autre formation ».");
        assertThat(outlines.open(other).lessons()).isEqualTo(1);
        assertThat(outlines.open(slug).units()).hasSize(1);
    }

    /** A colleague was quicker: it is told, and the outline is read anew. */
    @Test
    void saysWhenSomebodyHasChangedTheOutlineMeanwhile() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        open(slug);
        test(nativeButton("Actions de la leçon : Une leçon")).click();
        byColleague(
                slug, () -> outlines.deleteLesson(slug, lessons.open(slug, key).id()));
        test(nativeText("Dupliquer")).click();
        assertThat(text()).contains("Quelqu’un vient de changer le plan");
        assertThat(outlines.open(slug).lessons()).isZero();
    }

    @Test
    void duplicatesALessonWhoseTitleIsAsLongAsCanBe() {
        var slug = begun();
        outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "a".repeat(200));
        open(slug);
        test(nativeButton("Actions de la leçon : " + "a".repeat(200))).click();
        test(nativeText("Dupliquer")).click();
        assertThat(outlines.open(slug).units().getFirst().lessons())
                .extracting(lesson -> lesson.title())
                .containsExactly("a".repeat(200), "a".repeat(192) + " (copie)");
    }

    @Test
    void countsChoicesAsTheyStand() {
        var question = BlankQuestion.of(QuestionKind.SINGLE, "q1");
        var form = AnswerForm.of(question, () -> {});
        UI.getCurrent().add(form);
        test(nativeButton("Supprimer le choix 1")).click();
        assertThat($(TextField.class).all().stream()
                        .map(TextField::getLabel)
                        .filter(label -> label.startsWith("Choix"))
                        .toList())
                .containsExactly("Choix 1", "Choix 2");
    }

    @Test
    void asksBeforeAnImportedEditionTakesThePlaceOfTheDraft() throws Exception {
        var key = "importe-" + System.nanoTime();
        var folder = CourseFolders.folder(key);
        courses.importFolder(folder);
        outlines.addUnit(key, "Écrite ici");
        CourseFolders.change(folder, "course.yaml", "licence:", "licence: Art libre, et");
        courses.importFolder(folder);
        open(key);
        test(nativeText("Prendre l’édition importée")).click();
        assertThat(outlines.open(key).imported()).isTrue();
        press("Prendre l’édition");
        assertThat(outlines.open(key).imported()).isFalse();
        assertThat(text()).contains("Le brouillon dit maintenant ce que dit l’édition importée.");
    }

    @Test
    void takesAFileAwayAndGivesItBack() throws Exception {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.DOCUMENT, "Lire");
        var file = drafts.keep(
                slug,
                new java.io.ByteArrayInputStream(org.ramure.files.MediaFixture.pdf()),
                "notes.pdf",
                org.ramure.files.FileRules.DOCUMENT);
        var sheet = lessons.open(slug, key);
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Document("", file)));
        edit(slug, key);
        test(nativeButton("Document PDF à lire : retirer « notes.pdf »")).click();
        assertThat(document(slug, key)).isNull();
        test(nativeText("Annuler")).click();
        assertThat(document(slug, key)).isEqualTo(file);
    }

    private @Nullable Object document(String slug, String key) {
        return ((DraftContent.Document) lessons.open(slug, key).draft().content()).document();
    }

    private NativeButton nativeStarting(String words) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoElseIsHereAndThatTheySaved() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        assertThat(text()).contains("Personne d’autre n’a cette leçon ouverte.");
        byColleague(slug, key, "Le sien.");
        ((LessonEditorView) getCurrentView()).hear();
        assertThat(text())
                .contains("Aussi sur cette leçon : Awa Traoré.")
                .contains("Une autre personne a enregistré cette leçon");
        test(nativeText("Voir la nouvelle version")).click();
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le sien.");
    }

    @Test
    void tellsWhoElseHasTheSheetAndThatTheySaved() {
        var slug = begun();
        navigate(HeadView.class, Map.of("slug", slug));
        assertThat(text()).contains("Personne d’autre n’a cette fiche ouverte.");
        byColleague(slug, () -> {
            drafts.hereOnHead(slug);
            var sheet = drafts.head(slug);
            drafts.save(slug, sheet.revision(), sheet.draft().called("Son titre"));
        });
        $(Company.class).single().hear();
        assertThat(text())
                .contains("Aussi sur cette fiche : Awa Traoré.")
                .contains("Une autre personne a enregistré cette fiche");
        test(nativeText("Voir la nouvelle version")).click();
        assertThat(field("Titre").getValue()).isEqualTo("Son titre");
    }

    @Test
    void remindsOfATextThatWasNotTakenOverUntilSheLetsGoOfIt() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        UI.getCurrent().navigate(AuthoringAddress.ROOT);
        press("Partir quand même");
        edit(slug, key);
        assertThat(editor("Texte de la leçon").getValue()).isEqualTo("Le sien.");
        assertThat(text()).contains("Un texte de vous n’a pas été repris").contains("Écrit à ");
        test(nativeText("Ne plus le rappeler")).click();
        assertThat(text()).doesNotContain("n’a pas été repris");
        edit(slug, key);
        assertThat(text()).doesNotContain("n’a pas été repris");
        assertThat(lessons.history(slug, key)).anyMatch(version -> version.aside());
    }

    @Test
    void remindsOfATextThatWasNotTakenOverUntilSheWrites() {
        var slug = begun();
        navigate(HeadView.class, Map.of("slug", slug));
        var sheet = drafts.head(slug);
        byColleague(
                slug, () -> drafts.save(slug, sheet.revision(), sheet.draft().called("Son titre")));
        test(area("Résumé")).setValue("Mon résumé.");
        assertThat(text()).doesNotContain("Un texte de vous");
        var theirs = drafts.lateHead(slug);
        assertThat(theirs).isPresent();
        UI.getCurrent().navigate(AuthoringAddress.ROOT);
        press("Partir quand même");
        navigate(HeadView.class, Map.of("slug", slug));
        assertThat(text()).contains("Un texte de vous n’a pas été repris");
        test(area("Pour qui")).setValue("Tout le monde.");
        assertThat(text()).doesNotContain("n’a pas été repris");
        assertThat(drafts.lateHead(slug)).isEmpty();
    }

    @Test
    void doesNotRemindOfATextThatSheGaveUpForTheOther() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        byColleague(slug, key, "Le sien.");
        editor("Texte de la leçon").setValue("Le mien.");
        assertThat(lessons.late(slug, key)).isPresent();
        test(nativeStarting("Prendre l’autre")).click();
        assertThat(lessons.late(slug, key)).isEmpty();
    }

    @Test
    void writesAQuizByAPlainForm() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.QUIZ, "Quiz");
        edit(slug, key);
        test(nativeText("Ajouter une question")).click();
        test(area("Question posée")).setValue("Laquelle ?");
        test(field("Choix 1")).setValue("La bonne");
        test(field("Choix 2")).setValue("L’autre");
        var quiz = ((DraftContent.Quiz) lessons.open(slug, key).draft().content()).quiz();
        assertThat(quiz.questions()).singleElement().isInstanceOfSatisfying(Question.Single.class, question -> {
            assertThat(question.stem().text()).isEqualTo("Laquelle ?");
            assertThat(question.options()).extracting(Question.Option::text).startsWith("La bonne", "L’autre");
        });
        test(nativeButton("Supprimer")).click();
        assertThat(((DraftContent.Quiz) lessons.open(slug, key).draft().content())
                        .quiz()
                        .questions())
                .isEmpty();
        test(nativeText("Annuler")).click();
        assertThat(((DraftContent.Quiz) lessons.open(slug, key).draft().content())
                        .quiz()
                        .questions())
                .hasSize(1);
    }

    /** Who only looks at a quiz, or writes another field, takes nothing away from it. */
    @Test
    void keepsTheLessonThatExplainsWhenItIsGone() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.QUIZ, "Quiz");
        var question = BlankQuestion.of(QuestionKind.SINGLE, "q1");
        var stem = question.stem();
        var asked = AnswerForm.of(question, () -> {})
                .read(new Question.Stem("q1", stem.points(), "Laquelle ?", "", "", "une-lecon-partie"));
        var sheet = lessons.open(slug, key);
        var quiz = new org.ramure.quizzes.QuizDraft("Quiz", 60, 0, 0, false, java.util.List.of(asked));
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Quiz("", quiz)));
        edit(slug, key);
        test(area("Question posée")).setValue("Lequel ?");
        assertThat(explained(slug, key)).isEqualTo("une-lecon-partie");
        @SuppressWarnings("unchecked")
        var explains = (Select<String>) $(Select.class).all().stream()
                .filter(select -> "Leçon qui explique".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(explains.getItemLabelGenerator().apply(explains.getValue()))
                .isEqualTo("Leçon supprimée (une-lecon-partie)");
        explains.setValue(null);
        assertThat(explained(slug, key)).isEmpty();
    }

    private String explained(String slug, String key) {
        return ((DraftContent.Quiz) lessons.open(slug, key).draft().content())
                .quiz()
                .questions()
                .getFirst()
                .stem()
                .explains();
    }

    /** What an import of another day wrote on several lines stays one author, one aim, one answer. */
    @Test
    void tearsNothingApartThatHadSeveralLines() {
        var slug = begun();
        var sheet = drafts.head(slug);
        var head = sheet.draft();
        drafts.save(
                slug,
                sheet.revision(),
                new org.ramure.authoring.DraftHead(
                        head.title(),
                        head.language(),
                        head.theme(),
                        head.level(),
                        "",
                        "",
                        java.util.List.of("Lire\net relire"),
                        "",
                        "",
                        java.util.List.of(
                                new org.ramure.courses.Edition.Author("Awa ; Hugo", "Elle écrit.\nLui aussi.")),
                        head.licence(),
                        head.drawing(),
                        null,
                        1));
        navigate(HeadView.class, Map.of("slug", slug));
        test(area("Résumé")).setValue("En deux phrases.");
        var now = drafts.head(slug).draft();
        assertThat(now.aims()).containsExactly("Lire et relire");
        assertThat(now.authors())
                .containsExactly(new org.ramure.courses.Edition.Author("Awa; Hugo", "Elle écrit. Lui aussi."));
        var accepted = new Question.ShortText(
                new Question.Stem("q1", 1, "?", "", "", ""), java.util.List.of("un\ndon", "don"), "Non.\n\nUn don.");
        assertThat(((Question.ShortText) AnswerForm.of(accepted, () -> {}).read(accepted.stem())).accepted())
                .extracting(Question.Variant::text)
                .containsExactly("un don", "don");
        var single = new Question.Single(
                new Question.Stem("q1", 1, "?", "", "", ""),
                java.util.List.of(
                        new Question.Option("A", true, "Oui.\n\nToujours."), new Question.Option("B", false, "")),
                true);
        assertThat(AnswerForm.of(single, () -> {}).read(single.stem())).isEqualTo(single);
    }

    /** Each kind of question goes through its form and comes out the same. */
    @Test
    void readsEachKindOfQuestionAsItWasWritten() {
        for (var kind : BlankQuestion.KINDS) {
            var question = BlankQuestion.of(kind, "q1");
            assertThat(AnswerForm.of(question, () -> {}).read(question.stem())).isEqualTo(question);
        }
    }

    @Test
    void saysWhatIsMissingAndWhereAndThenPublishes() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        navigate(PublishView.class, Map.of("slug", slug));
        assertThat(text()).contains("points à corriger avant de publier").contains("Il manque le résumé.");
        assertThat($(Anchor.class)
                        .withText("Cette leçon n’a pas encore de texte.")
                        .single()
                        .getHref())
                .isEqualTo("mes-formations/" + slug + "/lecons/" + key + "?champ=body");
        assertThat(hrefs())
                .contains(
                        "mes-formations/" + slug + "?unite=" + unit + "&champ=summary",
                        "mes-formations/" + slug + "/fiche?champ=audience",
                        "mes-formations/" + slug + "/fiche?champ=description");
        UI.getCurrent()
                .navigate("mes-formations/" + slug, QueryParameters.fromString("unite=" + unit + "&champ=summary"));
        assertThat($(Dialog.class).single().isOpened()).isTrue();
        assertThat(area("Résumé de l’unité").isAutofocus()).isTrue();
        $(Dialog.class).single().close();
        complete(slug, unit, key);
        navigate(PublishView.class, Map.of("slug", slug));
        assertThat(text()).contains("Tout est prêt");
        press("Publier la formation");
        assertThat(plain($(Notice.class).single().getElement().getTextRecursively()))
                .contains("est publiée : édition 1");
        assertThat(courses.editionOf(slug).lessons()).hasSize(1);
        test(nativeText("Retirer du catalogue")).click();
        assertThat(text()).contains("La formation est retirée du catalogue");
    }

    @Test
    void fillsTheSheetOfACourse() {
        var slug = begun();
        navigate(HeadView.class, Map.of("slug", slug));
        test(area("Résumé")).setValue("En deux phrases.");
        test(area("Ce que l’on saura faire")).setValue("Lire\n\n Écrire \nRelire");
        test(area("Qui l’a écrite")).setValue("L’équipe ; elle écrit.\nAwa");
        var head = drafts.head(slug).draft();
        assertThat(head.summary()).isEqualTo("En deux phrases.");
        assertThat(head.aims()).containsExactly("Lire", "Écrire", "Relire");
        assertThat(head.authors()).extracting(author -> author.about()).containsExactly("elle écrit.", "");
        assertThat($(ComboBox.class).single().getValue()).isEqualTo("partenariats");
    }

    @Test
    void invitesACoauthorByAddress() {
        var slug = begun();
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        navigate(SettingsView.class, Map.of("slug", slug));
        test($(EmailField.class).single()).setValue("personne@essai.example");
        press("Inviter");
        assertThat($(EmailField.class).single().getErrorMessage()).contains("Aucun formateur");
        test($(EmailField.class).single()).setValue(colleague.email());
        press("Inviter");
        assertThat(text()).contains(colleague.email());
        assertThat(drafts.coauthors(slug)).hasSize(1);
    }

    @Test
    void comparesVersionsAndTakesOneBack() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        byColleague(slug, key, "Un mot.");
        var sheet = lessons.open(slug, key);
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text("Un autre mot.")));
        navigate(HistoryView.class, Map.of("slug", slug, "lesson", key));
        assertThat($(Select.class).all()).hasSize(2);
        assertThat(text()).containsPattern("2\\. \\d{1,2} h \\d\\d, Awa Traoré").doesNotContain("title:");
        assertThat($(TextDifference.class).single().getElement().getTextRecursively())
                .contains("autre");
        test(nativeText("Reprendre cette version")).click();
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Un mot.");
    }

    @Test
    void previewsADraftWithItsLinks() {
        var slug = begun();
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une leçon");
        outlines.addLesson(slug, unit, LessonKind.VIDEO, "Un film");
        var sheet = lessons.open(slug, key);
        lessons.save(
                slug,
                key,
                sheet.revision(),
                sheet.draft().with(new DraftContent.Text("Voir [le film](lesson:un-film).")));
        UI.getCurrent().navigate("mes-formations/" + slug + "/apercu");
        assertThat($(H1.class).single().getText()).isEqualTo("Une leçon");
        UI.getCurrent().navigate("mes-formations/" + slug + "/apercu/un-film");
        assertThat(text()).contains("Cette leçon n’a pas encore de film");
    }

    @Test
    void saysOfAQuizWhatIsMissingInWhichChoice() {
        var slug = begun();
        navigate(PublishView.class, Map.of("slug", slug));
        assertThat(text()).contains("Il manque une première unité.");
        assertThat(hrefs()).contains("mes-formations/" + slug + "?champ=units");
        var unit = outlines.addUnit(slug, "Une unité");
        var key = outlines.addLesson(slug, unit, LessonKind.QUIZ, "Quiz");
        var sheet = lessons.open(slug, key);
        var first = new Question.ShortText(
                new Question.Stem("q1", 1, "Laquelle ?", "", "", ""), java.util.List.of("celle-ci"), "");
        var second = new Question.Single(
                new Question.Stem("q2", 1, "", "", "", ""),
                java.util.List.of(new Question.Option("", true, ""), new Question.Option("B", false, "")),
                true);
        lessons.save(
                slug,
                key,
                sheet.revision(),
                sheet.draft()
                        .with(new DraftContent.Quiz(
                                "",
                                new org.ramure.quizzes.QuizDraft(
                                        "Quiz", 60, 0, 0, false, java.util.List.of(first, second)))));
        navigate(PublishView.class, Map.of("slug", slug));
        var lesson = "mes-formations/" + slug + "/lecons/" + key;
        assertThat($(Anchor.class)
                        .withText("Question 2. Il manque le texte de la question.")
                        .single()
                        .getHref())
                .isEqualTo(lesson + "?question=q2&champ=text");
        assertThat($(Anchor.class)
                        .withText("Question 2, choix 1. Il manque le texte du choix.")
                        .single()
                        .getHref())
                .isEqualTo(lesson + "?question=q2&champ=options.0.text");
        assertThat(text()).contains("Ce que l’on saura faire : il faut de 3 à 6 lignes, et il y en a 0.");
        UI.getCurrent().navigate(lesson, QueryParameters.fromString("champ=pass"));
        assertThat($(NativeDetails.class).all())
                .filteredOn(fold -> fold.hasClassName("quiz-rules"))
                .singleElement()
                .matches(NativeDetails::isOpen);
    }

    @Test
    void saysThatSheSavedInAnotherTabOfHerOwn() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.TEXT, "Une leçon");
        edit(slug, key);
        var sheet = lessons.open(slug, key);
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text("Dans l’autre.")));
        ((LessonEditorView) getCurrentView()).hear();
        assertThat(text()).contains("Vous avez enregistré cette leçon dans un autre onglet");
        assertThat(text()).doesNotContain("Une autre personne");
        editor("Texte de la leçon").setValue("Dans celui-ci.");
        assertThat(text()).contains(trainer.name() + " (votre autre onglet) a enregistré pendant que vous écriviez");
    }

    @Test
    void saysAtTheFieldThatAnAddressIsNoneAndKeepsIt() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.LINK, "Ailleurs");
        edit(slug, key);
        assertThat(field("Adresse de la page").isInvalid()).isFalse();
        test(field("Adresse de la page")).setValue("exemple pas une adresse");
        assertThat(field("Adresse de la page").isInvalid()).isTrue();
        assertThat(field("Adresse de la page").getErrorMessage()).contains("https://");
        assertThat(receipt()).startsWith("Enregistré à ");
        assertThat(lessons.open(slug, key).draft().content())
                .isEqualTo(new DraftContent.Link("", "exemple pas une adresse"));
        test(field("Adresse de la page")).setValue("https://exemple.org/page");
        assertThat(field("Adresse de la page").isInvalid()).isFalse();
    }

    private java.util.List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void letsAQuizBeTriedAndShowsItsAnswersWhenAsked() {
        var slug = begun();
        var key = outlines.addLesson(slug, outlines.addUnit(slug, "Une unité"), LessonKind.QUIZ, "Le quiz");
        var single = new Question.Single(
                new Question.Stem("q1", 1, "Que faire ?", "", "On relit toujours.", ""),
                java.util.List.of(
                        new Question.Option("Relire", true, "Oui."),
                        new Question.Option("Publier", false, "Trop tôt.")),
                true);
        var sheet = lessons.open(slug, key);
        var quiz = new org.ramure.quizzes.QuizDraft(
                "Le quiz", 60, 0, 0, false, java.util.List.of(single, BlankQuestion.of(QuestionKind.ORDERING, "q2")));
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Quiz("", quiz)));
        UI.getCurrent().navigate("mes-formations/" + slug + "/apercu/" + key);
        var trials = $(org.ramure.quizzes.ui.QuizTrial.class).all();
        assertThat(trials).hasSize(2);
        assertThat(trials.getFirst().getElement().getAttribute("item"))
                .contains("\"kind\":\"single\"", "Relire")
                .doesNotContain("Trop tôt", "right");
        assertThat($(com.vaadin.flow.component.html.H2.class)
                        .withText("Le quiz")
                        .exists())
                .isFalse();
        assertThat($(RightAnswer.class).all()).isEmpty();
        test(nativeText("Voir les réponses")).click();
        assertThat($(RightAnswer.class).all()).hasSize(2);
        assertThat(text())
                .contains("Choix juste : Relire")
                .contains("Trop tôt.")
                .contains("On relit toujours.");
        test(nativeText("Voir les réponses")).click();
        assertThat($(RightAnswer.class).all()).isEmpty();
    }

    private String dialog() {
        return $(Dialog.class).single().getElement().getTextRecursively();
    }

    private String begun() {
        return drafts.create("Savoir écrire " + System.nanoTime(), Locale.FRENCH);
    }

    private void open(String slug) {
        navigate(OutlineView.class, Map.of("slug", slug));
    }

    private void edit(String slug, String key) {
        navigate(LessonEditorView.class, Map.of("slug", slug, "lesson", key));
    }

    private void byColleague(String slug, Runnable deed) {
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        Acting.as(colleague);
        deed.run();
        Acting.as(trainer);
    }

    private void byColleague(String slug, String key, String text) {
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        Acting.as(colleague);
        var sheet = lessons.open(slug, key);
        lessons.here(slug, key);
        lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text(text)));
        Acting.as(trainer);
    }

    private void complete(String slug, UnitId unit, String key) {
        units.save(slug, unit, 1, new UnitDraft("Une unité", "Pour commencer."));
        navigate(HeadView.class, Map.of("slug", slug));
        test(area("Résumé")).setValue("Un résumé.");
        editor("Présentation").setValue("Une présentation.");
        test(area("Ce que l’on saura faire")).setValue("Lire\nÉcrire\nRelire");
        test(area("Pour qui")).setValue("Tout le monde.");
        test(area("Ce qu’il faut savoir avant")).setValue("Aucun.");
        edit(slug, key);
        editor("Texte de la leçon").setValue("Un texte.");
    }

    private void press(String words) {
        test($(Button.class).withText(words).first()).click();
    }

    private NativeButton nativeText(String words) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()));
    }

    private NativeButton nativeButton(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> label.equals(plain(button.getElement().getAttribute("aria-label"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label));
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    private MarkdownEditor editor(String label) {
        return $(MarkdownEditor.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No editor " + label));
    }

    private String receipt() {
        return $(Span.class).all().stream()
                .filter(span -> span.hasClassName("receipt"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private String text() {
        return String.valueOf(plain(((Component) getCurrentView()).getElement().getTextRecursively()));
    }

    private static @Nullable String plain(@Nullable String words) {
        return words == null ? null : words.replace('\u00a0', ' ');
    }
}
