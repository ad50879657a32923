package org.ramure.quizzes.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import org.ramure.kit.Assets;

/** A drawing of our own sprite, for the eye only. */
class SpriteIcon extends SvgIcon {

    SpriteIcon(Assets assets, String name) {
        super(assets.url("icons.svg"), "i-" + name);
        addClassName("i");
        getElement().setAttribute("aria-hidden", "true");
    }
}
