package org.ramure.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.CourseProgress;

/** Says that a share fell because a new edition has more lessons; once it is read, it is not said again. */
class GrownNotice extends Div {

    GrownNotice(Edition edition, @Nullable Integer fellFrom, CourseProgress progress, Runnable understood) {
        add(new Notice(
                        Notice.Kind.INFO,
                        getTranslation("learning.grown", edition.title()),
                        getTranslation("learning.grown.about", fellFrom, progress.percent()))
                .with(new Button(getTranslation("learning.grown.understood"), _ -> understood.run())));
    }
}
