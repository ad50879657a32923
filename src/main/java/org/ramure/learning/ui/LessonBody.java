package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import org.ramure.courses.LessonContent;
import org.ramure.files.FileAddress;
import org.ramure.kit.ByteSize;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Prose;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonPage;
import org.ramure.quizzes.ui.QuizzesNavigation;

/** What a lesson shows, by its kind: native elements, so that the browser's own keys and menus work. */
class LessonBody extends Div {

    private final LessonPage page;

    LessonBody(LessonPage page) {
        this.page = page;
        addClassNames("lesson-body");
        switch (page.lesson().content()) {
            case LessonContent.Text _ -> addText();
            case LessonContent.Video video -> {
                add(film(video));
                addText();
            }
            case LessonContent.Document document -> {
                add(document(document));
                addText();
            }
            case LessonContent.Tool tool -> {
                addText();
                add(tool(page.tool() == null ? tool : page.tool()));
            }
            case LessonContent.Quiz quiz -> {
                addText();
                add(quiz(quiz));
            }
            case LessonContent.Link link -> {
                addText();
                add(link(link));
            }
        }
    }

    private void addText() {
        if (!page.body().html().isEmpty()) {
            add(own(new Prose(page.body())));
        }
    }

    private <T extends HasElement> T own(T words) {
        return CourseWords.of(page.edition(), words);
    }

    private Component film(LessonContent.Video video) {
        var film = new Element("video");
        film.setAttribute("controls", true);
        film.setAttribute("playsinline", true);
        var elsewhere = video.address();
        // another house learns who watches: not before she plays
        film.setAttribute("preload", elsewhere == null ? "metadata" : "none");
        film.setAttribute("src", elsewhere == null ? "/files/" + video.video() + "/film" : elsewhere.toString());
        film.setAttribute("aria-label", page.lesson().title());
        film.getClassList().add("film");
        if (video.captions() != null) {
            var track = new Element("track");
            track.setAttribute("kind", "captions");
            track.setAttribute("srclang", page.edition().language().getLanguage());
            track.setAttribute(
                    "label",
                    page.edition().language().getDisplayLanguage(page.edition().language()));
            track.setAttribute("src", "/files/" + video.captions() + "/captions.vtt");
            track.setAttribute("default", true);
            film.appendChild(track);
        }
        var holder = new Section();
        holder.addClassName("film-holder");
        holder.getElement().setAttribute("aria-label", getTranslation("learning.film"));
        var label = new Span(getTranslation("learning.label." + video.label().name()));
        label.addClassNames("badge", "accent");
        var length = new Span(getTranslation("learning.film.length", Clocks.words(video.seconds(), getLocale())));
        length.addClassNames("muted", "s");
        var meta = new Div(label, length);
        meta.addClassName("row");
        holder.add(meta);
        holder.getElement().appendChild(film);
        if (elsewhere != null) {
            var told = new Paragraph(getTranslation("learning.film.elsewhere", elsewhere.getHost()));
            told.addClassNames("muted", "s");
            holder.add(told);
        }
        if (!video.chapters().isEmpty()) {
            holder.add(chapters(video));
        }
        holder.add(transcript(video));
        return holder;
    }

    private Component chapters(LessonContent.Video video) {
        var chapters = new Div();
        chapters.addClassNames("row", "chapters");
        chapters.getElement().setAttribute("role", "group");
        chapters.getElement().setAttribute("aria-label", getTranslation("learning.chapters"));
        for (var chapter : video.chapters()) {
            var jump = new NativeButton(Clocks.digits((int) (chapter.from() / 1000)) + " " + chapter.text());
            jump.getElement().setAttribute("data-seconds", String.valueOf(chapter.from() / 1000));
            jump.addClassName("chip");
            chapters.add(own(jump));
        }
        return chapters;
    }

    private Component transcript(LessonContent.Video video) {
        var lines = new Div();
        lines.getElement().setAttribute("data-transcript", true);
        var parts = new ArrayList<Component>();
        if (video.captions() != null) {
            parts.add(own(lines));
        }
        if (!page.transcript().html().isEmpty()) {
            parts.add(
                    new NativeDetails(getTranslation("learning.transcript.whole"), own(new Prose(page.transcript()))));
        }
        var whole = new NativeDetails(getTranslation("learning.transcript"), new Div(parts.toArray(Component[]::new)));
        whole.setOpen(true);
        whole.addClassName("transcript-holder");
        return whole;
    }

    /** A phone shows no PDF in a frame, nor does a browser without a viewer: there a card opens it. */
    private Component document(LessonContent.Document document) {
        var address = FileAddress.of(document.document(), document.fileName());
        var frame = new Element("iframe");
        // browsers fetch a frame that is not shown: lesson-progress.js gives this one its address where it is
        frame.setAttribute("data-src", address);
        frame.setAttribute("title", page.lesson().title());
        frame.getClassList().add("document");
        var size = ByteSize.of(document.bytes(), getLocale());
        var pages = document.pages() == null ? 0 : document.pages();
        var open = way(address, "file", getTranslation("learning.document.open", pages, size));
        open.setTarget("_blank");
        open.addClassNames("primary", "document-open");
        var download = way(address + "?download", "download", getTranslation("learning.document.download", size));
        download.addClassNames("small", "document-download");
        var holder = new Div();
        holder.addClassName("document-holder");
        holder.getElement().appendChild(frame);
        holder.add(open, download);
        return holder;
    }

    private static Anchor way(String address, String icon, String words) {
        var way = new Anchor(address);
        way.setRouterIgnore(true);
        way.addClassName("btn");
        way.add(new Icon(icon), new Span(words));
        return way;
    }

    private Component tool(LessonContent.Tool tool) {
        var format = new Span(tool.format());
        format.addClassName("ext");
        var name = new Span(own(new Span(tool.name())));
        name.addClassName("t");
        var about = new Span(getTranslation(
                "learning.tool.about", tool.version(), ByteSize.of(tool.bytes(), getLocale()), tool.licence()));
        about.addClassNames("muted", "s");
        name.add(about);
        var take = new Anchor(LessonAddress.api(page.edition(), page.lesson()) + "/tool");
        take.setRouterIgnore(true);
        take.addClassNames("btn", "primary");
        take.add(new Icon("download"), new Span(getTranslation("learning.tool.take")));
        var card = new Div(format, name, take);
        card.addClassNames("card", "file", "tool-card");
        return card;
    }

    private Component quiz(LessonContent.Quiz quiz) {
        var standing = page.standing();
        var card = new Section();
        card.addClassNames("card", "stack");
        if (!quiz.title().equals(page.lesson().title())) {
            card.add(own(new H2(quiz.title())));
        }
        card.add(new Paragraph(getTranslation("learning.quiz.about", quiz.questions())));
        // what is missing, below, says the best result of who has not passed
        if (standing != null && standing.bestPercent() != null && page.line().missing() == null) {
            card.add(new Paragraph(getTranslation("learning.quiz.best", standing.bestPercent())));
        }
        var word = standing == null || standing.attemptsUsed() == 0
                ? "learning.quiz.begin"
                : standing.running() != null ? "learning.quiz.resume" : "learning.quiz.again";
        var go = new Anchor(QuizzesNavigation.address(quiz.quiz()));
        go.addClassNames("btn", "primary");
        go.add(new Icon("quiz"), new Span(getTranslation(word)));
        card.add(new Div(go));
        return card;
    }

    private Component link(LessonContent.Link link) {
        var go = new Anchor(link.address().toString());
        go.getElement().setAttribute("rel", "noopener noreferrer");
        go.setTarget("_blank");
        go.addClassNames("btn", "primary");
        go.add(
                new Icon("ext"),
                new Span(getTranslation("learning.link.open", link.address().getHost())));
        return new Div(go);
    }
}
