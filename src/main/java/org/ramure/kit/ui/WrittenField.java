package org.ramure.kit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A native element in which a text is written. Its value comes after a short pause, on leaving the field and on leaving the
 * page; what the server sets while the person is typing does not replace her words, which then come as the next value.
 */
public abstract class WrittenField<C extends WrittenField<C>> extends AbstractField<C, String>
        implements HasStyle, HasLabel, HasHelper, HasValidation, HasEnabled {

    private final int longest;
    private int given;
    private boolean refused;

    /** @param longest in characters; what is longer is not taken, and the field says so */
    protected WrittenField(int longest) {
        super("");
        this.longest = longest;
        getElement().setAttribute("last-words", new LastWords(this::hear, longest));
        getElement()
                .addEventListener("text-written", this::written)
                .addEventData("event.detail.text")
                .addEventData("event.detail.sequence");
    }

    private void written(DomEvent event) {
        if (hear(event.getEventData().get("event.detail.text").asString(""))) {
            getElement()
                    .setProperty(
                            "heard",
                            event.getEventData().get("event.detail.sequence").asInt(0));
        }
    }

    /** @return whether it was heard: a text that is too long was not, and its page says that it is not saved */
    private boolean hear(String text) {
        var tooLong = text.length() > longest;
        if (tooLong) {
            setErrorMessage(getTranslation("writing.too-long", longest));
            setInvalid(true);
        } else if (refused) {
            setInvalid(false);
        }
        if (!tooLong && !isReadOnly() && isEnabled()) {
            setModelValue(text, true);
            look();
        }
        if (tooLong || refused) {
            refused = tooLong;
            page().ifPresent(page -> page.refused(this, tooLong));
        }
        return !tooLong;
    }

    private Optional<WrittenPage> page() {
        for (var at = getParent(); at.isPresent(); at = at.get().getParent()) {
            if (at.get() instanceof WrittenPage page) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    @Override
    protected void setPresentationValue(String text) {
        given++;
        getElement().setPropertyBean("given", new Given(text, given));
        look();
    }

    /** The value is another one. */
    protected void look() {}

    /** Puts the caret there. */
    public void focus() {
        getElement().callJsFunction("focus");
    }

    @Override
    public void setErrorMessage(@Nullable String words) {
        getElement().setProperty("errorMessage", words == null ? "" : words);
    }

    @Override
    public String getErrorMessage() {
        return getElement().getProperty("errorMessage", "");
    }

    @Override
    public void setInvalid(boolean invalid) {
        getElement().setProperty("invalid", invalid);
    }

    @Override
    public boolean isInvalid() {
        return getElement().getProperty("invalid", false);
    }

    /** @param round makes what is set twice two things */
    public record Given(String text, int round) {}
}
