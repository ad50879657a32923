package org.ramure.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.Courses;
import org.ramure.courses.ImportPlan;
import org.ramure.courses.ImportResult.Imported;
import org.ramure.courses.ImportResult.Refused;
import org.ramure.courses.Reception;
import org.ramure.kit.ui.Notice;
import org.springframework.context.MessageSource;

/** Where a trainer brings the folder of a course, and reads what became of it. */
@Route("import")
@Menu(title = "courses.import.title", order = 210, icon = "plus")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class ImportView extends Main implements HasDynamicTitle {

    private final transient MessageSource texts;
    private final transient Courses courses;
    private final Div outcome = new Div();
    private @Nullable ImportPlan plan;

    ImportView(Courses courses, MessageSource texts) {
        this.texts = texts;
        this.courses = courses;
        addClassNames("page", "course-import");
        var head = new Div(
                new H1(getTranslation("courses.import.title")),
                new Paragraph(getTranslation("courses.import.lede")),
                new Paragraph(getTranslation("courses.import.again")));
        head.addClassName("page-title");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(head, upload(), outcome);
    }

    private Upload upload() {
        var choose = new Button(getTranslation("courses.import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var upload = new Upload(new ArchiveUpload(courses, this::show));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("courses.import.drop")));
        upload.setAcceptedFileTypes("application/zip", ".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Courses.ARCHIVE_MEGABYTES * 1024 * 1024);
        upload.setI18n(UploadWords.in(key -> getTranslation(key, Courses.ARCHIVE_MEGABYTES)));
        upload.addStartedListener(_ -> {
            giveUp();
            outcome.removeAll();
        });
        upload.addFileRejectedListener(rejected -> tell(
                new Notice(Notice.Kind.ERROR, getTranslation("courses.import.not-taken"), rejected.getErrorMessage())));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private void show(Reception reception) {
        giveUp();
        switch (reception) {
            case ImportPlan found -> {
                plan = found;
                tell(new PlannedImport(found, this::publish, this::cancel));
            }
            case Refused refused -> show(refused);
        }
    }

    private void publish() {
        var chosen = plan;
        plan = null;
        if (chosen != null) {
            switch (courses.importArchive(chosen)) {
                case Imported imported -> tell(done(imported));
                case Refused refused -> show(refused);
            }
        }
    }

    private void cancel() {
        giveUp();
        tell(new Notice(Notice.Kind.INFO, getTranslation("courses.import.cancelled"), ""));
    }

    private void giveUp() {
        if (plan != null) {
            courses.giveUp(plan);
            plan = null;
        }
    }

    private void show(Refused refused) {
        tell(
                new Notice(
                        Notice.Kind.ERROR,
                        getTranslation(
                                "courses.import.problems", refused.problems().size()),
                        getTranslation("courses.import.problems.lede")),
                new ProblemList(refused.problems(), texts, getLocale()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveUp();
    }

    private void tell(Component... components) {
        outcome.removeAll();
        outcome.add(components);
    }

    private Component done(Imported imported) {
        var notice = new Notice(
                Notice.Kind.SUCCESS,
                getTranslation("courses.import." + outcomeOf(imported), imported.title(), imported.edition()),
                "");
        if (imported.status() == CourseStatus.PUBLISHED) {
            var page = new Anchor(
                    getTranslation("site.courses.path") + "/" + imported.slug(), getTranslation("courses.import.open"));
            page.setRouterIgnore(true);
            page.addClassName("btn");
            notice.with(page);
        }
        return imported.unchanged() ? notice : new Div(notice, changes(imported));
    }

    private static String outcomeOf(Imported imported) {
        if (imported.unchanged()) {
            return "done.unchanged";
        }
        return switch (imported.status()) {
            case PUBLISHED -> "done.new";
            case DRAFT, WITHDRAWN -> "done.draft";
        };
    }

    private Component changes(Imported imported) {
        var list = new UnorderedList();
        list.addClassName("changes");
        change(list, "courses.import.added", imported.added());
        change(list, "courses.import.changed", imported.changed());
        change(list, "courses.import.removed", imported.removed());
        return list;
    }

    private void change(UnorderedList list, String key, List<String> lessons) {
        if (!lessons.isEmpty()) {
            var titles = new UnorderedList();
            lessons.forEach(title -> titles.add(new ListItem(title)));
            list.add(new ListItem(new Span(getTranslation(key, lessons.size())), titles));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courses.import.title");
    }
}
