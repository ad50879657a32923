package org.ramure.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Assets;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.WrittenPage;

/** A page that is saved while it is written: a receipt says so, and it asks before it is left unsaved. */
abstract class SavingPage extends Main implements BeforeLeaveObserver, Crumbed, WrittenPage {

    private final Span receipt = new Span();

    /** Stays in sight; the browser says in it what the server cannot know. */
    final Div receipts = new Div(receipt);

    final Div told = new Div();
    private final SignedIn reader;
    private final Set<Component> refused = new HashSet<>();
    private boolean unsaved;

    SavingPage(SignedIn reader) {
        this.reader = reader;
        receipt.addClassName("receipt");
        receipt.getElement().setAttribute("role", "status");
        var late = new Span();
        late.addClassNames("late-words");
        late.getElement().setAttribute("role", "status");
        receipts.add(late);
        receipts.addClassName("receipts");
        receipts.getElement().setAttribute("data-late", getTranslation("authoring.not-saved"));
    }

    /** Nothing was written here yet. */
    void fresh() {
        unsaved = false;
        receipt.removeClassName("wait");
        receipt.getElement().removeAttribute("data-unsaved");
        receipt.setText("");
    }

    void saved(Instant at) {
        refused.removeIf(field -> !field.isAttached());
        if (!refused.isEmpty()) {
            unsaved();
            return;
        }
        fresh();
        receipt.setText(getTranslation("authoring.saved", Parts.hour(at, reader.language(), reader.zone())));
    }

    @Override
    public void refused(Component field, boolean now) {
        if (now) {
            refused.add(field);
            unsaved();
        } else {
            refused.remove(field);
            changed();
        }
    }

    /** Saves what stands in the fields. */
    abstract void changed();

    void unsaved() {
        unsaved = true;
        receipt.addClassName("wait");
        receipt.getElement().setAttribute("data-unsaved", true);
        receipt.setText(getTranslation("authoring.not-saved"));
    }

    /** Only words: a whole text would be read out. */
    void tell(Component words) {
        told.removeAll();
        told.add(words);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved) {
            var way = event.postpone();
            new AskDialog("authoring.leave", () -> {
                        unsaved = false;
                        way.proceed();
                    })
                    .open();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/unsaved.js"));
        event.getUI().getPage().addJsModule(Assets.address("components/receipt.js"));
    }
}
