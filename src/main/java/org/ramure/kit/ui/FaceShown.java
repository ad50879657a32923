package org.ramure.kit.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Told to the page that is open: the house has another name or picture, and its frame shows the old ones. */
public class FaceShown extends ComponentEvent<UI> {

    public FaceShown(UI page) {
        super(page, false);
    }
}
