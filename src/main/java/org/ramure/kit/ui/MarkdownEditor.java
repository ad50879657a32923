package org.ramure.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Assets;
import org.ramure.kit.SafeHtml;

/** A field for a text in Markdown: the native element {@code <markdown-editor>}, with a toolbar, images and a preview. */
@Tag("markdown-editor")
public class MarkdownEditor extends WrittenField<MarkdownEditor> {

    /** Longer than any lesson. */
    private static final int LONGEST = 300_000;

    private static final List<String> CALLOUTS = List.of("note", "tip", "important", "warning", "example");

    private transient @Nullable Function<String, SafeHtml> preview;

    public MarkdownEditor() {
        super(LONGEST);
    }

    public MarkdownEditor(String label) {
        this();
        setLabel(label);
    }

    /** Without one, the toolbar has no image and none can be pasted. To be set before the editor is shown. */
    public void setImageKeeper(ImageKeeper keeper) {
        getElement().setAttribute("images", new ImageDoor(this, keeper));
    }

    /** @param preview makes of the text what its readers will see; without one nothing is shown beside the text */
    public void setPreview(Function<String, SafeHtml> preview) {
        this.preview = preview;
        look();
    }

    @Override
    protected void look() {
        var making = preview;
        if (making != null) {
            getElement().setProperty("preview", making.apply(getValue()).html());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var labels = new HashMap<String, String>();
        CALLOUTS.forEach(kind -> labels.put("callout." + kind, getTranslation("markdown.callout." + kind)));
        getElement()
                .setAttribute(
                        "texts", ElementWords.of("writing", "writing.markdown.", getLocale(), Map.copyOf(labels)));
        var page = event.getUI().getPage();
        page.addStyleSheet(Assets.address("styles/editors.css"));
        page.addJsModule(Assets.address("components/markdown-editor.js"));
    }
}
