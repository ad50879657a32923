package org.ramure.resources.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.ramure.kit.Markdown;
import org.ramure.kit.Texts;
import org.ramure.kit.ui.Prose;
import org.ramure.resources.ResourceDraft;

/** What is written about a tool, with a preview beside it that follows what is typed. */
class ToolTexts extends Section {

    private final transient Markdown markdown;
    private final TextField title = new TextField();
    private final TextArea purpose = new TextArea();
    private final TextArea directions = new TextArea();
    private final Select<Locale> language = new Select<>();
    private final Prose preview = new Prose();
    private final Span none = new Span();

    ToolTexts(Markdown markdown, String heading) {
        this.markdown = markdown;
        addClassNames("tool-texts");
        title.setLabel(getTranslation("resources.title"));
        title.setMaxLength(ResourceDraft.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("resources.purpose"));
        purpose.setHelperText(getTranslation("resources.purpose.help"));
        purpose.setMaxLength(ResourceDraft.LONGEST_PURPOSE);
        purpose.setRequiredIndicatorVisible(true);
        directions.setLabel(getTranslation("resources.directions"));
        directions.setHelperText(getTranslation("resources.directions.help"));
        directions.setMaxLength(ResourceDraft.LONGEST_DIRECTIONS);
        directions.setMinRows(8);
        directions.setMaxRows(24);
        directions.setValueChangeMode(ValueChangeMode.LAZY);
        directions.setValueChangeTimeout(400);
        directions.addValueChangeListener(_ -> show());
        language.setLabel(getTranslation("resources.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("language." + one.getLanguage()));
        language.setValue(Texts.nearest(getLocale()));
        language.addValueChangeListener(_ -> show());
        var fields = new Div(new H2(heading), title, purpose, directions, language);
        fields.addClassNames("card", "stack");
        none.setText(getTranslation("resources.preview.none"));
        none.addClassName("muted");
        var shown = new Div(new H2(getTranslation("resources.preview")), none, preview);
        shown.addClassNames("card", "stack", "tool-preview");
        shown.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("resources.preview"));
        add(fields, shown);
        show();
    }

    private void show() {
        var html = markdown.render(directions.getValue(), language.getValue());
        preview.show(html);
        preview.getElement().setAttribute("lang", language.getValue().getLanguage());
        preview.setVisible(!html.isEmpty());
        none.setVisible(html.isEmpty());
    }

    void write(ResourceDraft draft) {
        title.setValue(draft.title());
        purpose.setValue(draft.purpose());
        directions.setValue(draft.directions());
        language.setValue(Texts.nearest(draft.language()));
        show();
    }

    ResourceDraft draft() {
        return new ResourceDraft(title.getValue(), purpose.getValue(), directions.getValue(), language.getValue());
    }

    void readOnly() {
        title.setReadOnly(true);
        purpose.setReadOnly(true);
        directions.setReadOnly(true);
        language.setReadOnly(true);
    }

    /** Says at its place what is missing. */
    boolean told(String key) {
        title.setInvalid(false);
        purpose.setInvalid(false);
        switch (key) {
            case "resources.refused.title", "resources.refused.title-taken" -> {
                title.setErrorMessage(getTranslation(key));
                title.setInvalid(true);
                title.focus();
            }
            case "resources.refused.purpose" -> {
                purpose.setErrorMessage(getTranslation(key));
                purpose.setInvalid(true);
                purpose.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
