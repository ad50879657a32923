package org.ramure.shell.web;

import java.util.Map;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Assets;
import org.ramure.kit.web.SiteAttributes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every public page the house that it belongs to, and the addresses of our own files. */
@ControllerAdvice
class SiteFrame implements SiteAttributes {

    private final Map<String, Object> attributes;

    SiteFrame(HouseSettings house, Assets assets) {
        attributes = Map.of("house", house, "assets", assets);
    }

    @Override
    public Map<String, Object> attributes() {
        return attributes;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAllAttributes(attributes);
    }
}
