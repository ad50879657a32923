package org.ramure.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileRules;
import org.ramure.files.StoredContent;
import org.ramure.kit.ByteSize;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.resources.ResourceDesk;
import org.ramure.resources.VersionDraft;

/** A file with its version and licence. The file is kept as soon as it has come; what is wrong with it is said here. */
class FileField extends Div {

    private final transient ResourceDesk desk;
    private final TextField label = new TextField();
    private final TextField licence = new TextField();
    private final TextField note = new TextField();
    private final Div told = new Div();
    private final Upload upload;
    private transient @Nullable StoredContent content;
    private String fileName = "";

    FileField(ResourceDesk desk, boolean first) {
        this.desk = desk;
        addClassNames("stack");
        upload = upload();
        told.getElement().setAttribute("role", "status");
        label.setLabel(getTranslation("resources.version"));
        label.setHelperText(getTranslation("resources.version.help"));
        label.setMaxLength(VersionDraft.LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        licence.setLabel(getTranslation("resources.licence"));
        licence.setHelperText(getTranslation("resources.licence.help"));
        licence.setMaxLength(VersionDraft.LONGEST_LICENCE);
        licence.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("resources.note"));
        note.setHelperText(getTranslation("resources.note.help"));
        note.setMaxLength(VersionDraft.LONGEST_NOTE);
        var help = new Span(getTranslation("resources.file.help"));
        help.addClassName("help");
        var row = new Div(label, licence);
        row.addClassNames("cols", "c2", "version-words");
        add(upload, help, told, row);
        if (!first) {
            add(note);
        }
    }

    private Upload upload() {
        var choose = new Button(getTranslation("resources.file.choose"), new Icon("file"));
        var field = new Upload(new Receiver());
        field.setUploadButton(choose);
        field.setMaxFiles(1);
        field.setDropLabel(new Span(getTranslation("resources.file.drop")));
        field.setI18n(uploadWords());
        field.addFileRejectedListener(refused -> say(refused.getErrorMessage(), true));
        field.addFileRemovedListener(_ -> {
            content = null;
            told.removeAll();
        });
        return field;
    }

    private UploadI18N uploadWords() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("resources.file.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("resources.file.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("resources.file.one"))
                        .setFileIsTooBig(getTranslation("resources.file.large")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("courses.import.progress.connecting"))
                                .setStalled(getTranslation("courses.import.progress.stalled"))
                                .setProcessing(getTranslation("resources.file.processing"))
                                .setHeld(getTranslation("courses.import.progress.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("courses.import.remaining.prefix") + " ")
                                .setUnknown(getTranslation("courses.import.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("courses.import.failed"))
                                .setUnexpectedServerError(getTranslation("courses.import.failed"))
                                .setForbidden(getTranslation("courses.import.failed"))
                                .setFileTooLarge(getTranslation("resources.file.large"))))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("courses.import.retry"))
                        .setStart(getTranslation("courses.import.start"))
                        .setRemove(getTranslation("courses.import.remove")))
                .setUnits(new UploadI18N.Units(
                        java.util.List.of(getTranslation("courses.import.units").split(" "))));
    }

    /** Keeps the bytes while the session stays free; only the result is shown under its lock. */
    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            try {
                var kept = desk.keep(event.getInputStream());
                event.getUI().access(() -> received(kept, event.getFileName()));
            } catch (Refusal refusal) {
                event.getUI().access(() -> refused(refusal));
            }
        }

        @Override
        public long getFileSizeMax() {
            return FileRules.TOOL.maxBytes();
        }
    }

    private void received(StoredContent kept, String name) {
        content = kept;
        fileName = name;
        say(
                getTranslation(
                        "resources.file.kept",
                        kept.facts().kind().name(),
                        ByteSize.of(kept.facts().bytes(), getLocale())),
                false);
    }

    private void refused(Refusal refusal) {
        content = null;
        upload.clearFileList();
        say(getTranslation(refusal.key(), refusal.arguments()), true);
    }

    private void say(String words, boolean fault) {
        var said = new Span(words);
        said.addClassName(fault ? "error-text" : "ok-text");
        told.removeAll();
        told.add(said);
    }

    void licence(String usual) {
        licence.setValue(usual);
    }

    VersionDraft words() {
        return new VersionDraft(label.getValue(), licence.getValue(), note.getValue());
    }

    @Nullable
    StoredContent content() {
        return content;
    }

    String fileName() {
        return fileName;
    }

    /** Says at its place what is missing. */
    boolean told(String key) {
        label.setInvalid(false);
        licence.setInvalid(false);
        switch (key) {
            case "resources.refused.file" -> say(getTranslation(key), true);
            case "resources.refused.version" -> fault(label, key);
            case "resources.refused.licence" -> fault(licence, key);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fault(TextField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }
}
