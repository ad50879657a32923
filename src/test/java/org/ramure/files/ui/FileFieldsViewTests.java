package org.ramure.files.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.files.FileRules;
import org.ramure.files.KeptUpload;
import org.ramure.files.MediaFixture;
import org.ramure.files.UploadClaim;
import org.ramure.files.Uploads;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@Import(Acting.class)
class FileFieldsViewTests extends SpringBrowserlessTest {

    private static final byte[] PICTURE = MediaFixture.image("png", 20, 10);

    @Autowired
    Uploads uploads;

    @Autowired
    Acting acting;

    private final ArrayList<KeptUpload> kept = new ArrayList<>();

    @BeforeEach
    void signIn() {
        acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    private ResumableUpload shown(FileRules rules) {
        var upload = new ResumableUpload(rules);
        upload.onKept(kept::add);
        UI.getCurrent().add(upload);
        return upload;
    }

    private static void tells(Element element, String event, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private static void arrives(ResumableUpload upload, String id) {
        tells(
                upload.getElement(),
                "upload-kept",
                JsonMapper.shared().createObjectNode().put("event.detail", id));
    }

    private String sent(String ticket) {
        var begun = uploads.begin(ticket, new UploadClaim("équipe.png", PICTURE.length, 1));
        uploads.receive(begun.id(), 0, new ByteArrayInputStream(PICTURE));
        return uploads.finish(begun.id()).id().toString();
    }

    @Test
    void handsOverWhatArrivedUnderItsRules() {
        var upload = shown(FileRules.IMAGE);
        assertThat(upload.getElement().getAttribute("accept")).contains("image/png", ".webp");
        assertThat(upload.getElement().getAttribute("texts")).contains("PNG, JPEG, WEBP, GIF, 10\u00a0Mo au plus");
        arrives(upload, sent(upload.getElement().getAttribute("ticket")));
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("équipe.png");
            assertThat(one.content().facts().width()).isEqualTo(20);
        });
    }

    @Test
    void handsOverNothingThatIsNotHersOrOfAnotherKind() {
        var hers = sent(uploads.ticket(FileRules.IMAGE));
        var film = shown(FileRules.VIDEO);
        arrives(film, hers);
        assertThat(kept).as("an image in the place of a film").isEmpty();
        acting.asSomeone();
        var upload = shown(FileRules.IMAGE);
        arrives(upload, hers);
        arrives(upload, "rien");
        assertThat(kept).isEmpty();
        assertThat(upload.getElement().getProperty("refused")).contains("n’est plus là");
    }

    @Test
    void saysAtThePlaceWhyItWasNotTaken() {
        var upload = shown(FileRules.IMAGE);
        upload.onKept(_ -> {
            throw new Refusal("files.refused.damaged");
        });
        arrives(upload, sent(upload.getElement().getAttribute("ticket")));
        assertThat(upload.getElement().getProperty("refused")).contains("abîmé");
    }

    @Test
    void saysWhichLineOfCaptionsIsWrongAndKeepsThem() {
        var editor = new CaptionEditor("Sous-titres");
        UI.getCurrent().add(editor);
        assertThat(editor.fault()).as("none is no fault").isEmpty();
        var wrong = "WEBVTT\n\n00:02.000 --> 00:01.000\na\n";
        tells(
                editor.getElement(),
                "text-written",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("event.detail.text", wrong)
                        .put("event.detail.sequence", 1));
        assertThat(editor.getValue()).isEqualTo(wrong);
        assertThat(editor.fault().orElseThrow().line()).isEqualTo(3);
        assertThat(editor.getElement().getProperty("problem"))
                .isEqualTo("Ligne 3. Ce sous-titre finit avant de commencer.");
        editor.setValue("WEBVTT\n\n00:01.000 --> 00:02.000\na\n");
        assertThat(editor.getElement().getProperty("problem")).isEmpty();
    }
}
