package org.ramure.courses.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of Vaadin's upload, from our bundles. */
final class UploadWords {

    private UploadWords() {}

    /** @param say gives the text of a key */
    static UploadI18N in(UnaryOperator<String> say) {
        UnaryOperator<String> words = key -> say.apply("courses.import." + key);
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(words.apply("choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.apply("drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.apply("one"))
                        .setFileIsTooBig(words.apply("too-large"))
                        .setIncorrectFileType(words.apply("not-zip")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.apply("progress.connecting"))
                                .setStalled(words.apply("progress.stalled"))
                                .setProcessing(words.apply("progress.processing"))
                                .setHeld(words.apply("progress.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.apply("remaining.prefix") + " ")
                                .setUnknown(words.apply("remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.apply("failed"))
                                .setUnexpectedServerError(words.apply("failed"))
                                .setForbidden(words.apply("failed"))
                                .setFileTooLarge(words.apply("too-large"))))
                .setFile(new UploadI18N.File()
                        .setRetry(words.apply("retry"))
                        .setStart(words.apply("start"))
                        .setRemove(words.apply("remove")))
                .setUnits(new UploadI18N.Units(List.of(words.apply("units").split(" "))));
    }
}
