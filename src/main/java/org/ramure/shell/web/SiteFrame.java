package org.ramure.shell.web;

import org.ramure.house.HouseSettings;
import org.ramure.kit.Assets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every public page the house that it belongs to, and the addresses of our own files. */
@ControllerAdvice
class SiteFrame {

    private final HouseSettings house;
    private final Assets assets;

    SiteFrame(HouseSettings house, Assets assets) {
        this.house = house;
        this.assets = assets;
    }

    @ModelAttribute("house")
    HouseSettings house() {
        return house;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }
}
