package org.ramure.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
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

/**
 * The programme beside a lesson. One element and one document of data: sixty lessons cost what one costs, and those of a
 * longer course come with their unit, when it is opened.
 */
@Tag("lesson-outline")
class LessonOutline extends Component {

    record Line(String title, String address, String note, Stage stage, boolean current) {}

    /**
     * @param note how many of its lessons are done
     * @param notes the same, by how many are done by then; empty where nothing can change
     * @param lessons null when they are asked for as the unit is opened
     */
    record Unit(
            String title,
            String note,
            List<String> notes,
            boolean open,
            @Nullable List<Line> lessons) {}

    record Programme(String label, String heading, String position, String language, List<Unit> units) {}

    private final Edition edition;
    private final CourseProgress progress;
    private final @Nullable Lesson current;

    LessonOutline(Edition edition, CourseProgress progress, @Nullable Lesson current, String position) {
        this.edition = edition;
        this.progress = progress;
        this.current = current;
        getElement()
                .setPropertyBean(
                        "programme",
                        new Programme(
                                getTranslation("learning.outline.label"),
                                getTranslation("learning.outline"),
                                position,
                                edition.language().getLanguage(),
                                units()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/lesson-outline.js"));
    }

    /** The lessons of a unit that is being opened; none when there is no such unit. */
    @ClientCallable
    List<Line> lessons(int unit) {
        if (unit < 0 || unit >= edition.units().size()) {
            return List.of();
        }
        return lines(progress.byUnit(edition).get(unit).lines());
    }

    private List<Line> lines(List<LessonLine> lines) {
        return lines.stream().map(this::line).toList();
    }

    private List<Unit> units() {
        var later = LongProgramme.is(edition);
        var units = new ArrayList<Unit>();
        for (var each : progress.byUnit(edition)) {
            var lines = each.lines();
            var open = lines.stream().anyMatch(this::isCurrent);
            units.add(new Unit(
                    (units.size() + 1) + ". " + each.unit().title(),
                    note(lines),
                    open ? notes(lines.size()) : List.of(),
                    open,
                    open || !later ? lines(lines) : null));
        }
        return units;
    }

    private String note(List<LessonLine> lines) {
        var done = (int) lines.stream().filter(LessonLine::isDone).count();
        return lines.isEmpty()
                ? getTranslation("learning.unit.to-come")
                : getTranslation("learning.unit.done", done, lines.size());
    }

    private List<String> notes(int lessons) {
        return IntStream.rangeClosed(0, lessons)
                .mapToObj(done -> getTranslation("learning.unit.done", done, lessons))
                .toList();
    }

    private boolean isCurrent(LessonLine line) {
        return current != null && line.lesson().id().equals(current.id());
    }

    private Line line(LessonLine line) {
        var minutes = line.lesson().minutes();
        var note =
                switch (line.stage()) {
                    case DONE -> getTranslation("learning.note.done", minutes);
                    case STARTED -> getTranslation("learning.note.started", minutes);
                    case TODO -> getTranslation("learning.note.todo", minutes);
                };
        return new Line(
                line.lesson().title(), LessonAddress.of(edition, line.lesson()), note, line.stage(), isCurrent(line));
    }
}
