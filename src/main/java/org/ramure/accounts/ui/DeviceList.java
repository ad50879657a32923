package org.ramure.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.DeviceCard;
import org.ramure.accounts.Devices;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Moments;

/** Where one is signed in, and the way to end it there. */
class DeviceList extends Section {

    private final Devices devices;
    private final DateTimeFormatter time;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button();

    DeviceList(Devices devices, SignedIn me) {
        this.devices = devices;
        this.time = Moments.toTheMinute(getLocale(), me.zone());
        addClassNames("card", "stack");
        list.addClassNames("list-line", "devices");
        others.setText(getTranslation("devices.end-others"));
        others.addClickListener(_ -> {
            devices.endOthers();
            show();
            Deeds.done(this, "devices.ended-others");
        });
        add(new H2(getTranslation("devices.title")), new Paragraph(getTranslation("devices.text")), list, others);
        show();
    }

    private void show() {
        var mine = devices.mine();
        list.removeAll();
        mine.forEach(device -> list.add(row(device)));
        others.setVisible(mine.stream().anyMatch(device -> !device.here()));
    }

    private ListItem row(DeviceCard device) {
        var name = new Span(name(device));
        name.addClassName("name");
        var since = new Span(getTranslation("devices.since", time.format(device.signedIn())));
        var seen = new Span(
                device.here()
                        ? getTranslation("devices.here")
                        : getTranslation("devices.seen", time.format(device.seen())));
        since.addClassName("help");
        seen.addClassName(device.here() ? "badge" : "help");
        var what = new Div(name, since, seen);
        if (device.stays()) {
            var stays = new Span(getTranslation("devices.stays"));
            stays.addClassName("help");
            what.add(stays);
        }
        what.addClassNames("grow", "where");
        var row = new ListItem(what);
        row.addClassName("row");
        if (!device.here()) {
            row.add(end(device));
        }
        return row;
    }

    private Button end(DeviceCard device) {
        var end = new Button(getTranslation("devices.end"), _ -> {
            devices.end(device.id());
            show();
            Deeds.done(this, "devices.ended");
        });
        end.setAriaLabel(getTranslation("devices.end.of", name(device), time.format(device.signedIn())));
        return end;
    }

    private String name(DeviceCard device) {
        if (device.browser().isEmpty() && device.platform().isEmpty()) {
            return getTranslation("devices.unknown");
        }
        if (device.browser().isEmpty() || device.platform().isEmpty()) {
            return device.browser() + device.platform();
        }
        return getTranslation("devices.name", device.browser(), device.platform());
    }
}
