package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.courses.LessonContent.VideoLabel;
import org.ramure.files.FileRules;
import org.ramure.files.WebVtt;
import org.ramure.files.ui.CaptionEditor;
import org.ramure.kit.ui.MarkdownEditor;

/** A film with its captions; captions are checked while they are written. */
class VideoForm extends ContentForm {

    private final DraftContent.Video before;
    private final FileField film;
    private final Select<VideoLabel> label = new Select<>();
    private final CaptionEditor captions;
    private final TextArea chapters;
    private final MarkdownEditor transcript;
    private final MarkdownEditor body;
    private final IntegerField share = new IntegerField();
    private final TextField address;
    private final IntegerField seconds = new IntegerField();

    VideoForm(DraftContent.Video video, Desk desk, Runnable changed) {
        before = video;
        film = new FileField(desk, getTranslation("authoring.video"), FileRules.VIDEO, video.film(), () -> {
            filmed();
            changed.run();
        });
        label.setLabel(getTranslation("authoring.video.label"));
        label.setItems(VideoLabel.values());
        label.setItemLabelGenerator(one -> getTranslation("learning.label." + one.name()));
        label.setValue(video.label());
        captions = new CaptionEditor(getTranslation("authoring.video.captions"));
        captions.setHelperText(getTranslation("authoring.video.captions.help"));
        captions.setValue(video.captions());
        filmed();
        chapters = vtt("authoring.video.chapters", video.chapters());
        transcript = desk.editor(getTranslation("authoring.video.transcript"), video.transcript());
        transcript.setHelperText(getTranslation("authoring.video.transcript.help"));
        body = desk.editor(getTranslation("authoring.body.beside"), video.body());
        share.setLabel(getTranslation("authoring.video.share"));
        share.setMin(1);
        share.setMax(100);
        share.setStepButtonsVisible(true);
        share.setValue(video.share());
        share.setValueChangeMode(ValueChangeMode.LAZY);
        address = Editors.address(getTranslation("authoring.video.address"), video.address());
        address.setHelperText(getTranslation("authoring.video.address.help"));
        seconds.setLabel(getTranslation("authoring.video.seconds"));
        seconds.setMin(0);
        seconds.setValue(video.seconds());
        seconds.setValueChangeMode(ValueChangeMode.LAZY);
        Editors.listen(changed, label, captions, chapters, transcript, body, share, address, seconds);
        var content = new Div(address, seconds);
        content.addClassName("stack");
        var elsewhere = new NativeDetails(getTranslation("authoring.video.elsewhere"), content);
        elsewhere.setOpen(!video.address().isBlank());
        add(film, captions, label, chapters, transcript, body, share, elsewhere);
    }

    private TextArea vtt(String key, String value) {
        var field = Editors.lines(getTranslation(key), value);
        field.addClassNames("vtt");
        field.setPlaceholder("WEBVTT\n\n00:00.000 --> 00:04.000\n…");
        field.addValueChangeListener(_ -> check(field));
        check(field);
        return field;
    }

    private void check(TextArea field) {
        field.setInvalid(false);
        if (!field.getValue().isBlank()) {
            try {
                WebVtt.parse(field.getValue());
            } catch (WebVtt.Fault fault) {
                field.setErrorMessage(getTranslation(
                        "authoring.video.fault", fault.line(), getTranslation(fault.key(), fault.arguments())));
                field.setInvalid(true);
            }
        }
    }

    /** Captions are written beside the film that is there now. */
    private void filmed() {
        var there = film.file();
        captions.setVideo(there == null ? "" : there.address());
    }

    @Override
    boolean isSending() {
        return film.isSending();
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "video" -> Optional.of(film);
            case "captions" -> Optional.of(captions);
            case "label" -> Optional.of(label);
            case "chapters" -> Optional.of(chapters);
            case "transcript" -> Optional.of(transcript);
            case "body" -> Optional.of(body);
            case "share" -> Optional.of(share);
            case "address" -> Optional.of(address);
            case "seconds" -> Optional.of(seconds);
            default -> Optional.empty();
        };
    }

    @Override
    DraftContent read() {
        return new DraftContent.Video(
                body.getValue(),
                label.getValue(),
                film.file(),
                address.getValue().strip(),
                Objects.requireNonNullElse(seconds.getValue(), 0),
                captions.getValue(),
                before.captionsName(),
                chapters.getValue(),
                transcript.getValue(),
                Math.clamp(Objects.requireNonNullElse(share.getValue(), 80), 1, 100));
    }
}
