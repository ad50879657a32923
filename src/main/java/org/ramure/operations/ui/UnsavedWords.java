package org.ramure.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;
import org.ramure.kit.Assets;

/** Asks before a page is left whose words are not saved: by a way inside the app, by a reload, by a closed tab. */
class UnsavedWords {

    private final Component page;
    private final BooleanSupplier dirty;

    UnsavedWords(Component page, BooleanSupplier dirty) {
        this.page = page;
        this.dirty = dirty;
        page.addAttachListener(event -> event.getUI().getPage().addJsModule(Assets.address("components/unsaved.js")));
    }

    /** Says to the browser whether something is not saved now. */
    void show() {
        if (dirty.getAsBoolean()) {
            page.getElement().setAttribute("data-unsaved", true);
        } else {
            page.getElement().removeAttribute("data-unsaved");
        }
    }

    void ask(BeforeLeaveEvent event) {
        if (dirty.getAsBoolean()) {
            var way = event.postpone();
            ask(way::proceed);
        }
    }

    void ask(Runnable deed) {
        var ask = new ConfirmDialog(
                page.getTranslation("legal.unsaved"),
                page.getTranslation("legal.unsaved.text"),
                page.getTranslation("legal.unsaved.go"),
                _ -> deed.run());
        ask.setCancelable(true);
        ask.setCancelText(page.getTranslation("legal.unsaved.keep"));
        ask.open();
    }
}
