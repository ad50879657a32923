package org.ramure.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.DraftFile;
import org.ramure.authoring.Drafts;
import org.ramure.files.FileRules;
import org.ramure.kit.ByteSize;
import org.ramure.kit.Refusal;

/** A file of a lesson: which one it is, and where another is brought. */
class FileField extends Div {

    private final transient Drafts drafts;
    private final String slug;
    private final transient FileRules rules;
    private final transient Runnable changed;
    private final Div shown = new Div();
    private final Span fault = new Span();
    private @Nullable DraftFile file;

    FileField(Drafts drafts, String slug, String label, FileRules rules, @Nullable DraftFile file, Runnable changed) {
        this.drafts = drafts;
        this.slug = slug;
        this.rules = rules;
        this.file = file;
        this.changed = changed;
        addClassName("file-field");
        var name = new Span(label);
        name.addClassName("label");
        fault.addClassNames("help", "wrong");
        fault.getElement().setAttribute("role", "alert");
        add(name, shown, upload(), fault);
        show();
    }

    @Nullable
    DraftFile file() {
        return file;
    }

    private Upload upload() {
        var upload = new Upload(new Taking());
        var choose = new Button(getTranslation("authoring.file.choose"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("authoring.file.drop")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** The session stays free while bytes come; only what became of them is shown under its lock. */
    private final class Taking implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            try {
                var kept = drafts.keep(slug, event.getInputStream(), event.getFileName(), rules);
                event.getUI().access(() -> {
                    file = kept;
                    fault.setText("");
                    show();
                    changed.run();
                });
            } catch (Refusal refusal) {
                event.getUI().access(() -> fault.setText(getTranslation(refusal.key(), refusal.arguments())));
            }
        }

        @Override
        public long getFileSizeMax() {
            return rules.maxBytes();
        }
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
