package org.ramure.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.ramure.courses.Edition;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.CourseHome;
import org.ramure.learning.Learning;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.Onward;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.ui.ResultSequel;

/** Tells that a course is completed, and leads to its certificate. */
class CourseEnd extends Div {

    private final Edition edition;

    CourseEnd(Edition edition) {
        this.edition = edition;
        getElement().setAttribute("role", "status");
    }

    /** Once the page stands: screen readers tell what comes into a status, not what it came with. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("return true").then(_ -> {
            removeAll();
            add(notice());
        });
    }

    private Component notice() {
        var notice = new Notice(
                Notice.Kind.SUCCESS,
                getTranslation("learning.ended", edition.title()),
                getTranslation("learning.ended.certificate"));
        notice.getElement().removeAttribute("role");
        var certificate = new Anchor("attestations", getTranslation("learning.completed.certificate"));
        certificate.addClassNames("btn", "primary");
        return notice.with(certificate);
    }

    /** Below the result of its last quiz: there a learner sees first that nothing is missing any more. */
    @org.springframework.stereotype.Component
    static class AfterQuiz implements ResultSequel {

        private final Learning learning;

        AfterQuiz(Learning learning) {
            this.learning = learning;
        }

        @Override
        public Optional<Component> after(QuizId quiz) {
            return learning.completedWith(quiz)
                    .map(CourseHome::edition)
                    .<Component>map(CourseEnd::new)
                    .or(() -> learning.onwardFrom(quiz).map(AfterQuiz::way));
        }

        private static Component way(Onward onward) {
            var go = new Anchor(LessonAddress.inApp(onward.edition(), onward.next()));
            go.addClassNames("btn", onward.passed() ? "primary" : "quiet");
            // one text: as two children of a button they would stand as two columns
            go.add(new Span(
                    new Text(go.getTranslation("learning.onward") + "\u00a0"),
                    CourseWords.of(onward.edition(), new Span(onward.next().title()))));
            return new Div(go);
        }
    }
}
