package org.ramure.kit.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import org.ramure.kit.Assets;

/** A drawing of {@code frontend/icons.svg}; decoration only, so the words beside it must say everything. */
public class Icon extends SvgIcon {

    /** @param name without its prefix, for example {@code clock} */
    public Icon(String name) {
        super(Assets.address("icons.svg"), "i-" + name);
        addClassName("i");
        getElement().setAttribute("aria-hidden", "true");
    }
}
