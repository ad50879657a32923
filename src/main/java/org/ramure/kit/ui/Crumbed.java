package org.ramure.kit.ui;

import java.util.List;

/** A view that lies below another: the frame shows the way to it before its title. */
public interface Crumbed {

    /** @param address of the app without its prefix, such as {@code formations} */
    record Crumb(String words, String address) {}

    /** From the nearest to the root of the app to the nearest to this view, which is left out. */
    List<Crumb> crumbs();
}
