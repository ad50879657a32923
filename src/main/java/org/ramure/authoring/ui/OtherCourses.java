package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ramure.authoring.DraftTarget;

/** To another course: which ones there are is asked when somebody wants to know. */
class OtherCourses extends Div {

    private final Supplier<List<DraftTarget>> courses;
    private final BiConsumer<String, String> deed;

    /** @param deed with the address and the title of the course */
    OtherCourses(Supplier<List<DraftTarget>> courses, BiConsumer<String, String> deed) {
        this.courses = courses;
        this.deed = deed;
        add(Parts.button("right", getTranslation("authoring.to-course.choose"), this::choose));
    }

    private void choose() {
        removeAll();
        var found = courses.get();
        if (found.isEmpty()) {
            add(Parts.help(getTranslation("authoring.to-course.none")));
            return;
        }
        var select = new Select<DraftTarget>();
        select.setLabel(getTranslation("authoring.to-course"));
        select.setHelperText(getTranslation("authoring.to-course.help"));
        select.setItems(found);
        select.setItemLabelGenerator(DraftTarget::title);
        add(new Chosen<>(select, "authoring.to-course.go", one -> deed.accept(one.slug(), one.title())));
        select.focus();
    }
}
