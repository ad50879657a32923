package org.ramure.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.kit.Markdown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class MarkdownEditorViewTests extends SpringBrowserlessTest {

    @Autowired
    Markdown markdown;

    private final ArrayList<String> heard = new ArrayList<>();
    private MarkdownEditor editor;

    @BeforeEach
    void show() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        editor = new MarkdownEditor("Texte");
        editor.setPreview(text -> markdown.render(text, Locale.FRENCH));
        editor.addValueChangeListener(
                change -> heard.add((change.isFromClient() ? "hers " : "ours ") + change.getValue()));
        UI.getCurrent().add(editor);
    }

    private void writes(String text, int sequence) {
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
    void hearsWhatIsWrittenAndShowsIt() {
        writes("**Bien**", 1);
        writes("**Bien** dit", 2);
        assertThat(heard).containsExactly("hers **Bien**", "hers **Bien** dit");
        assertThat(editor.getElement().getProperty("heard", 0)).isEqualTo(2);
        assertThat(editor.getElement().getProperty("preview"))
                .isEqualToIgnoringNewLines("<p><strong>Bien</strong> dit</p>");
    }

    @Test
    void showsAPreviewThatHoldsNothingOfHtmlFromTheText() {
        writes("<img src=x onerror=alert(1)> [x](javascript:alert(1))", 1);
        assertThat(editor.getElement().getProperty("preview"))
                .doesNotContain("<img", "javascript:")
                .contains("&lt;img");
    }

    @Test
    void setsTheSameTextAgainAfterHers() {
        editor.setValue("Le nôtre");
        writes("Le sien", 1);
        editor.setValue("Le nôtre");
        assertThat(heard).containsExactly("ours Le nôtre", "hers Le sien", "ours Le nôtre");
        assertThat(editor.getElement().getPropertyRaw("given").toString()).contains("Le nôtre", "2");
    }

    @Test
    void takesNothingThatIsTooLongAndSaysSo() {
        writes("x".repeat(300_001), 1);
        assertThat(heard).isEmpty();
        assertThat(editor.isInvalid()).isTrue();
        assertThat(editor.getErrorMessage()).contains("300");
        assertThat(editor.getElement().getProperty("heard", 0))
                .as("the browser goes on saying that it is not saved")
                .isZero();
        writes("Plus court", 2);
        assertThat(heard).containsExactly("hers Plus court");
        assertThat(editor.isInvalid()).isFalse();
        assertThat(editor.getElement().getProperty("heard", 0)).isEqualTo(2);
    }

    @Test
    void takesNothingWhileItMayOnlyBeRead() {
        editor.setReadOnly(true);
        writes("Quand même", 1);
        editor.setReadOnly(false);
        editor.setEnabled(false);
        writes("Quand même", 2);
        assertThat(heard).isEmpty();
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        assertThat(editor.getElement().getAttribute("texts"))
                .contains("\"bold\":\"Gras\"", "\"callout.tip\":\"Conseil\"");
        UI.getCurrent().remove(editor);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(editor);
        assertThat(editor.getElement().getAttribute("texts")).contains("\"bold\":\"Bold\"", "\"language\":\"en\"");
    }
}
