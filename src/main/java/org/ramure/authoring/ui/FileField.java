package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.DraftFile;
import org.ramure.files.FileRules;
import org.ramure.files.ui.ResumableUpload;
import org.ramure.kit.ByteSize;

/** A file of a lesson: which one it is, and where another is brought. */
class FileField extends Div {

    private final Div shown = new Div();
    private @Nullable DraftFile file;

    FileField(Desk desk, String label, FileRules rules, @Nullable DraftFile file, Runnable changed) {
        this.file = file;
        addClassName("file-field");
        var name = new Span(label);
        name.addClassName("label");
        var upload = new ResumableUpload(rules);
        upload.setLabel(getTranslation(file == null ? "authoring.file.choose" : "authoring.file.replace"));
        upload.onKept(kept -> {
            this.file = desk.drafts().keep(desk.slug(), kept);
            show();
            upload.clear();
            changed.run();
        });
        add(name, shown, upload);
        show();
    }

    @Nullable
    DraftFile file() {
        return file;
    }

    private void show() {
        shown.removeAll();
        var there = file;
        if (there == null) {
            shown.add(Parts.help(getTranslation("authoring.file.none")));
            return;
        }
        var ending = there.name().substring(there.name().lastIndexOf('.') + 1);
        var format = new Span(ending.toUpperCase(Locale.ROOT));
        format.addClassName("ext");
        var link = new Anchor(there.address(), there.name());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        var name = new Span(link);
        name.addClassName("t");
        var size = new Span(ByteSize.of(there.bytes(), getLocale()));
        size.addClassNames("muted", "s");
        name.add(size);
        var card = new Div(format, name);
        card.addClassName("file");
        shown.add(card);
    }
}
