package org.ramure.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.kit.Assets;
import org.ramure.learning.CourseProgress;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonLine;
import org.ramure.learning.LessonLine.Stage;

/** The programme beside a lesson. One element and one document of data: a hundred lessons cost what one costs. */
@Tag("lesson-outline")
class LessonOutline extends Component {

    record Line(String title, String address, String note, Stage stage, boolean current) {}

    /** @param notes by how many of its lessons are done */
    record Unit(String title, List<String> notes, boolean open, List<Line> lessons) {}

    record Programme(String label, String heading, String position, String language, List<Unit> units) {}

    LessonOutline(Edition edition, CourseProgress progress, @Nullable Lesson current, String position) {
        getElement()
                .setPropertyBean(
                        "programme",
                        new Programme(
                                getTranslation("learning.outline.label"),
                                getTranslation("learning.outline"),
                                position,
                                edition.language().getLanguage(),
                                units(edition, progress, current)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/lesson-outline.js"));
    }

    private List<Unit> units(Edition edition, CourseProgress progress, @Nullable Lesson current) {
        var units = new ArrayList<Unit>();
        for (var unit : edition.units()) {
            var lines = unit.lessons().stream()
                    .map(lesson -> progress.line(lesson.id()).orElseThrow())
                    .toList();
            var open = unit.lessons().stream()
                    .anyMatch(lesson -> current != null && lesson.id().equals(current.id()));
            var notes = lines.isEmpty()
                    ? List.of(getTranslation("learning.unit.to-come"))
                    : IntStream.rangeClosed(0, lines.size())
                            .mapToObj(done -> getTranslation("learning.unit.done", done, lines.size()))
                            .toList();
            units.add(new Unit(
                    (units.size() + 1) + ". " + unit.title(),
                    notes,
                    open,
                    lines.stream().map(line -> line(edition, line, current)).toList()));
        }
        return units;
    }

    private Line line(Edition edition, LessonLine line, @Nullable Lesson current) {
        var minutes = line.lesson().minutes();
        var note =
                switch (line.stage()) {
                    case DONE -> getTranslation("learning.note.done", minutes);
                    case STARTED -> getTranslation("learning.note.started", minutes);
                    case TODO -> getTranslation("learning.note.todo", minutes);
                };
        return new Line(
                line.lesson().title(),
                LessonAddress.of(edition, line.lesson()),
                note,
                line.stage(),
                current != null && line.lesson().id().equals(current.id()));
    }
}
