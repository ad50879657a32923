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

/** A file of a lesson: which one it is, where another is brought, and how it is taken away again. */
class FileField extends Div {

    private final String label;
    private final Runnable changed;
    private final ResumableUpload upload;
    private final Div shown = new Div();
    private final Toast toast = new Toast();
    private @Nullable DraftFile file;

    FileField(Desk desk, String label, FileRules rules, @Nullable DraftFile file, Runnable changed) {
        this.label = label;
        this.changed = changed;
        this.file = file;
        this.upload = new ResumableUpload(rules);
        addClassName("file-field");
        var name = new Span(label);
        name.addClassName("label");
        upload.onKept(kept -> {
            put(desk.drafts().keep(desk.slug(), kept));
            upload.clear();
        });
        add(name, shown, upload, toast);
        show();
    }

    @Nullable
    DraftFile file() {
        return file;
    }

    /** Whether one is on its way. */
    boolean isSending() {
        return upload.isSending();
    }

    private void put(@Nullable DraftFile other) {
        file = other;
        show();
        changed.run();
    }

    private void show() {
        upload.setLabel(getTranslation(file == null ? "authoring.file.choose" : "authoring.file.replace"));
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
        var away = Parts.icon(
                "trash", getTranslation("authoring.file.remove", label, there.name()), () -> takeAway(there));
        var card = new Div(format, name, away);
        card.addClassName("file");
        shown.add(card);
    }

    private void takeAway(DraftFile there) {
        put(null);
        toast.say(getTranslation("authoring.file.removed", there.name()), () -> put(there));
    }
}
