package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** A choice and what is done with it. Who goes through a list by keys chooses at each step: nothing is done before she says so. */
class Chosen<T> extends Div {

    /** @param go key of the words of the button */
    Chosen(Select<T> select, String go, Consumer<T> deed) {
        select.setWidthFull();
        addClassName("stack");
        add(select, Parts.button("right", getTranslation(go), () -> {
            var choice = select.getValue();
            if (choice == null) {
                select.setErrorMessage(getTranslation("authoring.choose-first"));
                select.setInvalid(true);
                select.focus();
            } else {
                deed.accept(choice);
            }
        }));
    }
}
