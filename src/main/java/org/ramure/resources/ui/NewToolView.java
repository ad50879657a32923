package org.ramure.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ramure.kit.Markdown;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Notice;
import org.ramure.resources.ResourceDesk;

/** Where a trainer makes a tool: a file, what it is for, how to use it. */
@Route("outils/nouveau")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class NewToolView extends Main implements HasDynamicTitle {

    private final transient ResourceDesk desk;
    private final ToolTexts texts;
    private final FileField file;
    private final Div told = new Div();

    NewToolView(ResourceDesk desk, Markdown markdown) {
        this.desk = desk;
        addClassNames("page", "tools-desk");
        var lede = new Paragraph(getTranslation("resources.new.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("resources.new")), lede);
        head.addClassNames("page-title", "stack");
        texts = new ToolTexts(markdown, getTranslation("resources.texts"));
        file = new FileField(desk, true);
        var given = new Section(new H2(getTranslation("resources.file")), file);
        given.addClassNames("card", "stack");
        var make = new Button(getTranslation("resources.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        told.getElement().setAttribute("role", "status");
        add(head, given, texts, told, new Div(make));
    }

    private void make() {
        told.removeAll();
        try {
            var id = desk.make(texts.draft(), file.words(), file.content(), file.fileName());
            Notification.show(getTranslation("resources.made"));
            getUI().ifPresent(ui -> ui.navigate("outils/" + id));
        } catch (Refusal refusal) {
            if (!texts.told(refusal.key()) & !file.told(refusal.key())) {
                told.add(new Notice(Notice.Kind.ERROR, getTranslation(refusal.key(), refusal.arguments()), ""));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.new");
    }
}
