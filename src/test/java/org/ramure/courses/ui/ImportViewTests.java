package org.ramure.courses.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Courses;
import org.ramure.courses.folder.FolderFixture;
import org.ramure.files.MediaFixture;
import org.ramure.kit.NotThere;
import org.ramure.kit.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ImportViewTests extends SpringBrowserlessTest {

    @Autowired
    private Acting acting;

    @TempDir
    Path temporary;

    @Autowired
    private Courses courses;

    private FolderFixture folder;
    private String slug = "";

    @BeforeEach
    void writeFolder() {
        slug = "vue-" + System.nanoTime();
        folder = FolderFixture.in(temporary.resolve("cours"))
                .edit("course.yaml", "key: " + FolderFixture.SLUG, "key: " + slug);
    }

    @Test
    void publishesAnArchiveAndLinksToTheCourse() {
        open();
        upload(zip());
        publish();
        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("« Savoir coopérer » est publiée : édition 1.");
        assertThat($(Anchor.class)
                        .withText("Voir la page de la formation")
                        .single()
                        .getHref())
                .startsWith("/formations/vue-");
        assertThat($(ListItem.class).withText("Emporter").exists()).isTrue();
    }

    @Test
    void asksBeforeAnythingIsPublished() {
        open();
        upload(zip());
        assertThat(told()).contains("Nouvelle formation : « Savoir coopérer »");
        assertThat(told()).contains("leçons, dont").contains("Rien n’a encore changé");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.editionOf(slug));
        test($(NativeButton.class).withText("Annuler").single()).click();
        assertThat(told()).contains("Rien n’a été publié");
        assertThat($(NativeButton.class).withText("Publier").exists()).isFalse();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.editionOf(slug));
    }

    private void publish() {
        test($(NativeButton.class).withText("Publier").single()).click();
    }

    private String told() {
        return $(Notice.class).single().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    @Test
    void linksAnEnglishTrainerToTheEnglishPage() {
        open();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        upload(zip());
        test($(NativeButton.class).withText("Publish").single()).click();
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .anySatisfy(address -> assertThat(address).startsWith("/en/courses/vue-"));
    }

    @Test
    void saysThatNothingChangedTheSecondTime() {
        open();
        upload(zip());
        publish();
        upload(zip());
        assertThat(told()).contains("« Savoir coopérer » est déjà publiée : l’import en fera la 2e édition");
        publish();
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("rien n’a changé");
    }

    @Test
    void listsProblemsByFileAndLine() {
        folder.edit("course.yaml", "level: beginner", "level: facile").edit("debut/quiz.yaml", "pass: 60", "pass: 600");
        open();
        upload(zip());
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("2 problèmes à corriger");
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("course.yaml", "debut/quiz.yaml");
        assertThat($(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("Ligne 5") && text.contains("« level » vaut « facile »"));
    }

    @Test
    void saysWhatIsNoArchive() {
        open();
        upload(MediaFixture.pdf());
        assertThat($(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("n’est pas une archive ZIP"));
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("cours.zip");
    }

    @Test
    void isClosedToLearners() {
        acting.asSomeone();
        var fault = catchThrowable(() -> navigate(ImportView.class));
        assertThat(fault != null || !(getCurrentView() instanceof ImportView)).isTrue();
    }

    private void open() {
        acting.asSomeone(Role.TRAINER);
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(ImportView.class);
    }

    private void upload(byte[] archive) {
        var upload = new UploadTester<>($(Upload.class).single());
        upload.upload("cours.zip", "application/zip", archive);
        roundTrip();
    }

    private byte[] zip() {
        return CourseFolders.archive(folder.root());
    }
}
