package org.ramure.courses.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.ImportPlan;
import org.ramure.kit.ui.Notice;

/** What an import would do, before it is done. */
class PlannedImport extends Div {

    PlannedImport(ImportPlan plan, Runnable publish, Runnable cancel) {
        var publishing = button(plan.draft() ? "courses.import.keep" : "courses.import.publish", publish);
        publishing.addClassName("primary");
        add(new Notice(
                        plan.status() == CourseStatus.PUBLISHED ? Notice.Kind.WARNING : Notice.Kind.INFO,
                        getTranslation("courses.import.plan." + kind(plan), plan.title(), plan.edition() + 1),
                        getTranslation("courses.import.plan.size", plan.units(), plan.lessons(), plan.quizzes()))
                .with(publishing, button("courses.import.cancel", cancel)));
    }

    private static String kind(ImportPlan plan) {
        if (plan.draft()) {
            return plan.edition() == 0 ? "new-draft" : "draft-again";
        }
        var status = plan.status();
        if (status == null) {
            return "new";
        }
        return switch (status) {
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            case DRAFT -> "draft";
        };
    }

    private NativeButton button(String key, Runnable deed) {
        var button = new NativeButton(getTranslation(key), _ -> deed.run());
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
