package org.ramure.kit.ui;

import com.vaadin.flow.component.Component;

/** A page that says whether what is written on it is saved. */
public interface WrittenPage {

    /** @param refused whether the text of this field was not taken; false when it is again */
    void refused(Component field, boolean refused);
}
