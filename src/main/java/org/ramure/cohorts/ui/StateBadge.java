package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.Span;
import org.ramure.learning.FollowerQuery.State;

/** How somebody gets on, in a word and a tint. */
class StateBadge extends Span {

    StateBadge(State state) {
        setText(getTranslation("followup.state." + state));
        addClassName("badge");
        switch (state) {
            case COMPLETED -> addClassName("success");
            case UNDER_WAY -> addClassName("accent");
            case STOPPED -> addClassName("warning");
            case TO_BEGIN, LEFT -> {}
        }
    }
}
