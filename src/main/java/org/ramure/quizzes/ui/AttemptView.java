package org.ramure.quizzes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.kit.Assets;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.ui.SkipLink;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptOpening;
import org.ramure.quizzes.Quizzes;

/** Where an attempt is taken: hosts the element that does it, and holds nothing itself. */
@Route(value = "attempt/:attempt", autoLayout = false)
@PermitAll
class AttemptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Quizzes quizzes;
    private String title = "";

    AttemptView(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        attachEvent.getUI().getPage().addJsModule(Assets.address("components/quiz-attempt.js"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters()
                    .get("attempt")
                    .flatMap(Ids::parse)
                    .map(AttemptId::new)
                    .orElseThrow(() -> new NotThere("attempt"));
            show(id, quizzes.open(id), event);
        } catch (NotThere notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(AttemptId id, AttemptOpening opening, BeforeEnterEvent event) {
        if (opening.closed()) {
            event.forwardTo(QuizzesNavigation.resultAddress(id).substring("/app/".length()));
            return;
        }
        title = opening.title();
        removeAll();
        add(new SkipLink(), new QuizAttempt(id, opening.place().back(), getLocale()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
