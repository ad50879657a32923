package org.ramure.files.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import org.ramure.files.WebVtt;
import org.ramure.kit.Assets;
import org.ramure.kit.ui.ElementWords;
import org.ramure.kit.ui.WrittenField;

/**
 * A field for captions, written beside their film: the native element {@code <caption-editor>}. Its value is WebVTT, or
 * empty; what is wrong in it is told at its line, and does not keep it from being a value.
 */
@Tag("caption-editor")
public class CaptionEditor extends WrittenField<CaptionEditor> {

    private static final int LONGEST = 1_000_000;

    public CaptionEditor() {
        super(LONGEST);
    }

    public CaptionEditor(String label) {
        this();
        setLabel(label);
    }

    /** @param address of the film, such as {@code /files/…}; empty when there is none */
    public void setVideo(String address) {
        if (address.isEmpty()) {
            getElement().removeAttribute("video");
        } else {
            getElement().setAttribute("video", address);
        }
    }

    /** The first thing that is wrong with the captions; empty when there are none. */
    public Optional<WebVtt.Fault> fault() {
        if (getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            WebVtt.parse(getValue());
            return Optional.empty();
        } catch (WebVtt.Fault fault) {
            return Optional.of(fault);
        }
    }

    @Override
    protected void look() {
        getElement()
                .setProperty(
                        "problem",
                        fault().map(fault -> getTranslation(
                                        "files.captioning.at",
                                        fault.line(),
                                        getTranslation(fault.key(), fault.arguments())))
                                .orElse(""));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("texts", ElementWords.of("files", "files.captioning.", getLocale()));
        var page = event.getUI().getPage();
        page.addStyleSheet(Assets.address("styles/editors.css"));
        page.addJsModule(Assets.address("components/caption-editor.js"));
    }
}
