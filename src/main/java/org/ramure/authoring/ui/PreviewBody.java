package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.DraftFile;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.Outline;
import org.ramure.kit.ByteSize;
import org.ramure.kit.Markdown;
import org.ramure.kit.MarkdownAddresses;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.kit.ui.Prose;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.ui.QuizTrial;

/** What a lesson of a draft would show; what is missing yet is said in its place. */
class PreviewBody extends Div {

    private final transient LessonSheet sheet;
    private final transient Markdown markdown;
    private final transient UnaryOperator<String> address;

    PreviewBody(Outline outline, LessonSheet sheet, Markdown markdown, UnaryOperator<String> address) {
        this.sheet = sheet;
        this.markdown = markdown;
        this.address = address;
        addClassNames("lesson-body", "preview-body");
        var content = sheet.draft().content();
        switch (content) {
            case DraftContent.Text text -> {
                if (text.body().isBlank()) {
                    add(missing("authoring.preview.no-text"));
                }
                add(prose(text.body()));
            }
            case DraftContent.Video video -> add(film(video), prose(video.body()));
            case DraftContent.Document document -> add(document(document.document()), prose(document.body()));
            case DraftContent.Tool tool -> add(prose(tool.body()), tool(tool, outline));
            case DraftContent.Quiz quiz -> add(prose(quiz.body()), quiz(quiz));
            case DraftContent.Link link -> add(prose(link.body()), link(link.address()));
        }
    }

    private Component prose(String text) {
        var linked = MarkdownAddresses.map(
                text,
                image -> image,
                link -> link.startsWith("lesson:")
                        ? "/app/" + address.apply(link.substring("lesson:".length()))
                        : link);
        return PreviewView.lang(sheet, new Prose(markdown.render(linked, sheet.language())));
    }

    private Notice missing(String key) {
        return new Notice(Notice.Kind.INFO, getTranslation(key), "");
    }

    private Component film(DraftContent.Video video) {
        var file = video.film();
        if (file == null && video.address().isBlank()) {
            return missing("authoring.preview.no-film");
        }
        var film = new Element("video");
        film.setAttribute("controls", true);
        film.setAttribute("playsinline", true);
        film.setAttribute("preload", file == null ? "none" : "metadata");
        film.setAttribute("src", file == null ? video.address() : file.address());
        film.setAttribute("aria-label", sheet.draft().title());
        film.getClassList().add("film");
        if (!video.captions().isBlank()) {
            var track = new Element("track");
            track.setAttribute("kind", "captions");
            track.setAttribute("srclang", sheet.language().getLanguage());
            track.setAttribute("label", sheet.language().getDisplayLanguage(sheet.language()));
            track.setAttribute("src", "/api/authoring/" + sheet.slug() + "/" + sheet.key() + "/captions.vtt");
            track.setAttribute("default", true);
            film.appendChild(track);
        }
        var holder = new Section();
        holder.addClassName("film-holder");
        holder.getElement().setAttribute("aria-label", getTranslation("learning.film"));
        holder.getElement().appendChild(film);
        if (!video.transcript().isBlank()) {
            holder.add(new NativeDetails(getTranslation("learning.transcript"), prose(video.transcript())));
        }
        return holder;
    }

    private Component document(@org.jspecify.annotations.Nullable DraftFile file) {
        if (file == null) {
            return missing("authoring.preview.no-document");
        }
        var frame = new IFrame(file.address());
        frame.addClassName("document");
        frame.getElement().setAttribute("title", sheet.draft().title());
        return frame;
    }

    private Component tool(DraftContent.Tool tool, Outline outline) {
        var file = tool.file();
        if (file == null) {
            return missing("authoring.preview.no-file");
        }
        var format =
                new Span(file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        format.addClassName("ext");
        var name = new Span(tool.name());
        name.addClassName("t");
        var take = new Anchor(file.address() + "?download", "");
        take.setRouterIgnore(true);
        take.addClassNames("btn", "primary");
        take.add(
                new Icon("download"),
                new Span(getTranslation("learning.tool.take") + " · " + ByteSize.of(file.bytes(), getLocale())));
        var card = new Div(format, name, take);
        card.addClassNames("card", "file", "tool-card");
        card.getElement().setAttribute("aria-label", outline.title());
        card.getElement().setAttribute("role", "group");
        return card;
    }

    private Component link(String to) {
        if (!to.startsWith("https://")) {
            return missing("authoring.preview.no-address");
        }
        var go = new Anchor(to, to);
        go.getElement().setAttribute("rel", "noopener noreferrer");
        go.setTarget("_blank");
        go.addClassNames("btn", "primary");
        return new Div(go);
    }

    private Component quiz(DraftContent.Quiz quiz) {
        var section = new Section();
        section.addClassNames("stack", "quiz-preview");
        if (!quiz.quiz().title().strip().equals(sheet.draft().title().strip())) {
            section.add(PreviewView.lang(sheet, new H2(quiz.quiz().title())));
        }
        if (quiz.quiz().questions().isEmpty()) {
            section.add(missing("authoring.preview.no-questions"));
            return section;
        }
        var answers = new ArrayList<Component>();
        var number = 1;
        for (var question : quiz.quiz().questions()) {
            var right = new RightAnswer(question);
            right.setVisible(false);
            answers.add(right);
            section.add(PreviewView.lang(sheet, new QuizTrial(question, number)), right);
            number += question instanceof Question.Description ? 0 : 1;
        }
        section.add(Parts.row(toggle(answers)));
        return section;
    }

    private NativeButton toggle(List<Component> answers) {
        var words = new Span(getTranslation("authoring.preview.answers"));
        var button = new NativeButton();
        button.add(new Icon("eye"), words);
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button").setAttribute("aria-pressed", "false");
        button.addClickListener(_ -> {
            var shown = !answers.getFirst().isVisible();
            answers.forEach(answer -> answer.setVisible(shown));
            button.getElement().setAttribute("aria-pressed", String.valueOf(shown));
        });
        return button;
    }
}
