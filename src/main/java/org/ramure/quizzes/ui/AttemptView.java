package org.ramure.quizzes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.kit.Assets;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptOpening;
import org.ramure.quizzes.Quizzes;

/** Where an attempt is taken: hosts the element that does it, and holds nothing itself. */
@Route(value = "attempt/:attempt", autoLayout = false)
@PermitAll
class AttemptView extends FocusPage implements BeforeEnterObserver {

    private final transient Quizzes quizzes;
    private final transient Assets assets;

    AttemptView(Quizzes quizzes, Assets assets) {
        super(assets);
        this.quizzes = quizzes;
        this.assets = assets;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        attachEvent.getUI().getPage().addJsModule(assets.url("components/quiz-attempt.js"));
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
        title(getTranslation("quizzes.attempt.title", opening.title()));
        removeAll();
        add(new QuizAttempt(id, opening.place().back(), getLocale()));
    }
}
