package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonSheet.Choice;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.kit.Markdown;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.FocusLayout;
import org.ramure.kit.ui.SkipLink;

/** The whole draft as learners would see it, and at the width of a phone: then a real page of that width. */
@Route(value = AuthoringAddress.PREVIEW, autoLayout = false)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class PreviewView extends FocusLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FRAMED = "cadre";

    private final Outlines outlines;
    private final Lessons lessons;
    private final Markdown markdown;
    private String slug = "";
    private String title = "";
    private boolean framed;
    private boolean phone;

    PreviewView(Outlines outlines, Lessons lessons, Markdown markdown) {
        this.outlines = outlines;
        this.lessons = lessons;
        this.markdown = markdown;
        addClassName("preview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        framed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FRAMED)
                .isPresent();
        var outline = outlines.open(slug);
        var key = event.getRouteParameters()
                .get("lesson")
                .orElse(outline.units().stream()
                        .flatMap(unit -> unit.lessons().stream())
                        .map(Outline.Lesson::key)
                        .findFirst()
                        .orElse(""));
        title = getTranslation("authoring.preview.of", outline.title());
        setBar(
                key.isEmpty() ? AuthoringAddress.course(slug) : AuthoringAddress.lesson(slug, key),
                getTranslation("authoring.preview.back"),
                title);
        show(outline, key);
    }

    private void show(Outline outline, String key) {
        if (key.isEmpty()) {
            var main = new Main(new EmptyState(
                    getTranslation("authoring.preview.none"), getTranslation("authoring.preview.none.text")));
            main.setId(SkipLink.CONTENT);
            setWork(main);
            return;
        }
        if (!framed) {
            var button = Parts.button(
                    "screen", getTranslation(phone ? "authoring.preview.wide" : "authoring.preview.phone"), () -> {
                        phone = !phone;
                        show(outlines.open(slug), key);
                    });
            button.addClassNames("small", "only-wide");
            button.getElement().setAttribute("aria-pressed", String.valueOf(phone));
            setTools(button);
        }
        if (phone && !framed) {
            var frame = new IFrame("/app/" + AuthoringAddress.preview(slug, key) + "?" + FRAMED);
            frame.getElement().setAttribute("title", getTranslation("authoring.preview.phone"));
            frame.addClassName("phone-frame");
            var main = new Main(frame);
            main.setId(SkipLink.CONTENT);
            setWork(main);
            return;
        }
        var work = new Div(programme(outline, key), stage(outline, lessons.open(slug, key)));
        work.addClassName("lesson");
        setWork(work);
    }

    private Nav programme(Outline outline, String key) {
        var list = new Div();
        for (var unit : outline.units()) {
            var items = new OrderedList();
            for (var lesson : unit.lessons()) {
                var link = new Anchor(address(lesson.key()), lesson.title());
                if (lesson.key().equals(key)) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                items.add(new ListItem(link));
            }
            var fold = new NativeDetails(unit.title(), items);
            fold.addClassName("mod");
            fold.setOpen(unit.lessons().stream().anyMatch(lesson -> lesson.key().equals(key)));
            list.add(fold);
        }
        var programme = new NativeDetails(getTranslation("authoring.outline"), list);
        programme.setOpen(!framed);
        var nav = new Nav(programme);
        nav.addClassName("outline");
        nav.getElement().setAttribute("aria-label", getTranslation("authoring.outline"));
        return nav;
    }

    private String address(String lesson) {
        return AuthoringAddress.preview(slug, lesson) + (framed ? "?" + FRAMED : "");
    }

    private Main stage(Outline outline, LessonSheet sheet) {
        var note = new Paragraph(getTranslation("authoring.preview.note"));
        note.addClassNames("muted", "s");
        var head = new Div(note, lang(sheet, new H1(sheet.draft().title())));
        head.addClassNames("stack", "tight-gap");
        var main = new Main(head, new PreviewBody(outline, sheet, markdown, this::address), next(sheet));
        main.setId(SkipLink.CONTENT);
        main.addClassName("stage");
        return main;
    }

    private Nav next(LessonSheet sheet) {
        var bar = new Nav();
        bar.addClassName("nextbar");
        bar.getElement().setAttribute("aria-label", getTranslation("learning.next.label"));
        bar.add(step(sheet.before(), "authoring.before"), step(sheet.after(), "authoring.after"));
        return bar;
    }

    private Component step(@Nullable Choice lesson, String key) {
        if (lesson == null) {
            return new Span();
        }
        var link = new Anchor(address(lesson.key()));
        var small = new Span(getTranslation(key));
        small.addClassName("s");
        var name = new Span(lesson.title());
        name.addClassName("name");
        link.add(small, name);
        return link;
    }

    static <T extends Component> T lang(LessonSheet sheet, T words) {
        words.getElement().setAttribute("lang", sheet.language().getLanguage());
        return words;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
