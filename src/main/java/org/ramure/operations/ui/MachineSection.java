package org.ramure.operations.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ByteSize;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Notice;
import org.ramure.operations.MachineCard;

/** Disk, database and versions on one card; it warns before the disk is full. */
class MachineSection extends Section {

    /** Little enough to act, enough to act in peace. */
    private static final long SCARCE = 1_000_000_000;

    private final DescriptionList facts = new DescriptionList();
    private final Locale language;

    MachineSection(MachineCard machine, SignedIn reader) {
        language = reader.language();
        addClassNames("card", "stack", "machine");
        add(new H2(getTranslation("machine.title")));
        if (machine.free() < SCARCE) {
            add(new Notice(
                    Notice.Kind.WARNING, getTranslation("machine.scarce"), getTranslation("machine.scarce.text")));
        }
        var database = machine.database();
        var backedUp = machine.backedUp();
        fact("machine.disk", getTranslation("machine.disk.of", size(machine.free()), size(machine.disk())));
        fact("machine.files", size(machine.files()));
        fact("machine.database", database == null ? getTranslation("machine.database.memory") : size(database));
        fact("machine.engine", machine.engine());
        fact("machine.version", machine.version());
        fact(
                "machine.backup",
                backedUp == null
                        ? getTranslation("machine.backup.never")
                        : Moments.toTheMinute(reader.language(), reader.zone()).format(backedUp));
        facts.addClassName("machine-facts");
        add(facts);
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private String size(long bytes) {
        return bytes == 0 ? "0" : ByteSize.of(bytes, language);
    }
}
