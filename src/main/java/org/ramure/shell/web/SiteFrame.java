package org.ramure.shell.web;

import java.util.Map;
import org.ramure.house.House;
import org.ramure.kit.Assets;
import org.ramure.kit.web.SiteAttributes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every public page the house that it belongs to, as it is today, and the addresses of our own files. */
@ControllerAdvice
class SiteFrame implements SiteAttributes {

    private final House house;
    private final Assets assets;

    SiteFrame(House house, Assets assets) {
        this.house = house;
        this.assets = assets;
    }

    @Override
    public Object state() {
        return house.face();
    }

    @Override
    public Map<String, Object> attributes() {
        return Map.of("house", house.face(), "assets", assets);
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAllAttributes(attributes());
    }
}
