package org.ramure.files.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileKind;
import org.ramure.files.FileRules;
import org.ramure.files.KeptUpload;
import org.ramure.files.UploadId;
import org.ramure.files.Uploads;
import org.ramure.kit.Assets;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.ElementWords;

/**
 * Sends one file in parts: the native element {@code <resumable-upload>}. It goes on by itself after a cut, and from where
 * it was when the same file is chosen again after a reload or a restart.
 */
@Tag("resumable-upload")
public class ResumableUpload extends Component implements HasStyle, HasLabel {

    private final transient FileRules rules;
    private final transient List<Consumer<KeptUpload>> listeners = new CopyOnWriteArrayList<>();
    private transient @Nullable Uploads uploads;
    private int cleared;
    private boolean sending;

    /** @param rules what may be sent here; whoever sees this may send it */
    public ResumableUpload(FileRules rules) {
        this.rules = rules;
        getElement()
                .addEventListener(
                        "upload-step",
                        event -> sending =
                                event.getEventData().get("event.detail").asBoolean(false))
                .addEventData("event.detail");
        getElement().addEventListener("upload-kept", this::arrived).addEventData("event.detail");
    }

    /**
     * Told once the file is whole, of a right type and kept; what the listener refuses is said at the place.
     *
     * @param listener attaches it by the facade of files
     */
    public Registration onKept(Consumer<KeptUpload> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    /** Whether a file is on its way: as the page says, so for courtesy alone. */
    public boolean isSending() {
        return sending;
    }

    /** Is as if nothing had been sent. */
    public void clear() {
        getElement().setProperty("cleared", ++cleared);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var facade = Instantiator.get(event.getUI()).getOrCreate(Uploads.class);
        uploads = facade;
        var most = rules.maxBytes() / (1024 * 1024);
        var words = Map.of(
                "rules",
                getTranslation("files.upload.allowed", kinds(), getTranslation("files.upload.unit.m", most)),
                "too-large",
                getTranslation("files.refused.too-large", most));
        getElement().setAttribute("texts", ElementWords.of("files", "files.upload.", getLocale(), words));
        getElement().setAttribute("ticket", facade.ticket(rules));
        getElement().setAttribute("accept", accepted());
        getElement().setAttribute("most", String.valueOf(rules.maxBytes()));
        var page = event.getUI().getPage();
        page.addStyleSheet(Assets.address("styles/editors.css"));
        page.addJsModule(Assets.address("components/resumable-upload.js"));
    }

    private String kinds() {
        return rules.kinds().stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    }

    private String accepted() {
        return rules.kinds().stream()
                .sorted()
                .flatMap(kind -> Stream.of(kind.mediaType(), "." + kind.ending()))
                .collect(Collectors.joining(","));
    }

    private void arrived(DomEvent event) {
        var facade = uploads;
        var id = Ids.parse(event.getEventData().get("event.detail").asString(""));
        if (facade == null || id.isEmpty()) {
            return;
        }
        try {
            var kept = facade.kept(new UploadId(id.get()));
            if (rules.kinds().contains(kept.content().facts().kind())
                    && kept.content().facts().bytes() <= rules.maxBytes()) {
                listeners.forEach(listener -> listener.accept(kept));
            }
        } catch (NotThere notThere) {
            getElement().setProperty("refused", getTranslation("files.upload.gone"));
        } catch (Refusal refusal) {
            getElement().setProperty("refused", getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}
