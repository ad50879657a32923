package org.ramure.shell.ui;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * A part of the drawer. A view says where it belongs by the hundreds of its {@code @Menu(order = …)}: from 0 learning,
 * from 100 exploring, from 200 teaching, from 300 administration; its title is a key of the message bundles, its icon a
 * name in {@code icons.svg}.
 */
enum MenuSection {
    LEARN,
    EXPLORE,
    TEACH,
    ADMINISTER;

    static MenuSection of(MenuEntry entry) {
        var hundreds = entry.order() == null ? 0 : (int) (entry.order() / 100);
        return values()[Math.clamp(hundreds, 0, values().length - 1)];
    }

    String key() {
        return "app.section." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
