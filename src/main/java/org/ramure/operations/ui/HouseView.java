package org.ramure.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.house.Accent;
import org.ramure.house.FaceDraft;
import org.ramure.house.FaceDraft.Logo;
import org.ramure.house.HouseFace;
import org.ramure.house.Shade;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.FaceShown;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.operations.HouseDesk;

/** "La maison": its name, its picture and its colours, seen before they are kept. */
@Route("maison")
@Menu(title = "house.title", order = 301, icon = "home")
@RolesAllowed("ADMINISTRATOR")
class HouseView extends Main implements BeforeLeaveObserver, HasDynamicTitle {

    /** Past this nothing is even read; what is too large for a logo is told from fewer bytes. */
    private static final int LARGEST_UPLOAD = 5_000_000;

    private final transient HouseDesk desk;
    private final TextField name = new TextField();
    private final EmailField contact = new EmailField();
    private final TextField motto = new TextField();
    private final TextField english = new TextField();
    private final ColourField light;
    private final ColourField dark;
    private final HousePreview preview = new HousePreview();
    private final Div picture = new Div();
    private final Div told = new Div();
    private final Div pictureTold = new Div();
    private transient @Nullable Logo logo;
    private long seen;
    private transient @Nullable FaceDraft kept;
    private final UnsavedWords unsaved = new UnsavedWords(this, this::isDirty);

    HouseView(HouseDesk desk) {
        this.desk = desk;
        addClassNames("page", "house-desk");
        var lede = new Paragraph(getTranslation("house.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("house.title")), lede);
        head.addClassNames("page-title", "stack");
        light = new ColourField(getTranslation("house.light"), this::preview);
        dark = new ColourField(getTranslation("house.dark"), this::preview);
        told.getElement().setAttribute("role", "status");
        var save = new Button(getTranslation("house.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(words(), picture(), colours(), told, new Div(save));
        fields.addClassName("house-fields");
        var both = new Div(fields, preview);
        both.addClassName("house-both");
        add(head, both, legal());
        seen = desk.face().revision();
        write(desk.draft());
        kept = draft();
        for (var field : List.of(name, contact, motto, english)) {
            field.addValueChangeListener(_ -> unsaved.show());
        }
    }

    private Component words() {
        name.setLabel(getTranslation("house.name"));
        name.setHelperText(getTranslation("house.name.help"));
        name.setMaxLength(FaceDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> preview());
        contact.setLabel(getTranslation("house.contact"));
        contact.setHelperText(getTranslation("house.contact.help"));
        contact.setRequiredIndicatorVisible(true);
        motto.setLabel(getTranslation("house.motto"));
        motto.setHelperText(getTranslation("house.motto.help"));
        motto.setMaxLength(FaceDraft.LONGEST_MOTTO);
        english.setLabel(getTranslation("house.motto.english"));
        english.setMaxLength(FaceDraft.LONGEST_MOTTO);
        return part("house.words", name, contact, motto, english);
    }

    private Component picture() {
        var choose = new Button(getTranslation("house.logo.choose"), new Icon("image"));
        var upload = new Upload(new Receiver());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("house.logo.drop")));
        upload.setMaxFiles(1);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("house.logo.choose")))
                .setFile(new UploadI18N.File().setRemove(getTranslation("courses.import.remove")))
                .setUnits(new UploadI18N.Units(
                        List.of(getTranslation("courses.import.units").split(" ")))));
        upload.setMaxFileSize(LARGEST_UPLOAD);
        upload.addFileRejectedListener(_ -> refusePicture(getTranslation("house.refused.logo-size")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var help = new Span(getTranslation("house.logo.help"));
        help.addClassName("help");
        picture.addClassName("row");
        return part("house.logo", picture, upload, pictureTold, help);
    }

    private Component colours() {
        var usual = new Button(getTranslation("house.colours.usual"), _ -> {
            light.setValue(Accent.USUAL.light().toString());
            dark.setValue(Accent.USUAL.dark().toString());
            preview();
        });
        var fields = new Div(light, dark);
        fields.addClassNames("cols", "c2");
        var help = new Paragraph(getTranslation("house.colours.help"));
        help.addClassName("help");
        return part("house.colours", help, fields, new Div(usual));
    }

    private Section part(String title, Component... components) {
        var part = new Section(new H2(getTranslation(title)));
        part.add(components);
        part.addClassNames("card", "stack");
        return part;
    }

    private Component legal() {
        var there = new RouterLink(getTranslation("legal.desk"), LegalDeskView.class);
        var part = new Div(there);
        part.addClassName("row");
        return part;
    }

    /** Looks at the bytes while the session stays free; only the result is shown under its lock. */
    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            try {
                var read = desk.logo(event.getInputStream());
                event.getUI().access(() -> take(read));
            } catch (Refusal refusal) {
                event.getUI().access(() -> refusePicture(getTranslation(refusal.key(), refusal.arguments())));
            }
        }

        @Override
        public long getFileSizeMax() {
            return LARGEST_UPLOAD;
        }
    }

    /** Where she looks: at the picture, not below the colours. */
    private void refusePicture(String words) {
        pictureTold.removeAll();
        pictureTold.add(new Notice(Notice.Kind.ERROR, words, ""));
    }

    private void take(@Nullable Logo picked) {
        logo = picked;
        told.removeAll();
        pictureTold.removeAll();
        picture.removeAll();
        if (picked == null) {
            picture.add(new Span(getTranslation("house.logo.none")));
        } else {
            var shown = new Image(data(picked), getTranslation("house.logo.alt"));
            shown.addClassName("logo-shown");
            picture.add(shown, new Button(getTranslation("house.logo.remove"), _ -> take(null)));
        }
        preview();
    }

    private static String data(Logo picked) {
        return "data:" + picked.type() + ";base64," + Base64.getEncoder().encodeToString(picked.bytes());
    }

    private void write(FaceDraft draft) {
        name.setValue(draft.name());
        contact.setValue(draft.contact());
        motto.setValue(draft.motto());
        english.setValue(draft.mottoInEnglish());
        var accent = draft.accent() == null ? Accent.USUAL : draft.accent();
        light.setValue(accent.light().toString());
        dark.setValue(accent.dark().toString());
        take(draft.logo());
    }

    private @Nullable Accent accent() {
        var one = Shade.parse(light.getValue());
        var other = Shade.parse(dark.getValue());
        return one.isPresent() && other.isPresent() ? new Accent(one.get(), other.get()) : null;
    }

    private void preview() {
        var accent = accent();
        if (accent != null) {
            light.contrast(HouseDesk.floor(accent.lightContrast()));
            dark.contrast(HouseDesk.floor(accent.darkContrast()));
            preview.show(name.getValue(), logo == null ? null : data(logo), accent);
        }
        unsaved.show();
    }

    private FaceDraft draft() {
        var accent = accent();
        return new FaceDraft(
                name.getValue(),
                contact.getValue(),
                motto.getValue(),
                english.getValue(),
                Accent.USUAL.equals(accent) ? null : accent,
                logo);
    }

    /** A colour that cannot be read yet is something typed too. */
    private boolean isDirty() {
        var before = kept;
        return before != null && (accent() == null || !draft().equals(before));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private void save() {
        name.setInvalid(false);
        contact.setInvalid(false);
        var accent = accent();
        if (accent == null) {
            say(Notice.Kind.ERROR, getTranslation("house.refused.colour"));
            return;
        }
        try {
            var draft = draft();
            desk.show(draft, seen);
            kept = draft;
            unsaved.show();
            seen = desk.face().revision();
            say(Notice.Kind.SUCCESS, getTranslation("house.saved"));
            dress(desk.face());
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    /** What she typed stays where it is; what the other one saved is shown, and the next saving is made in its knowledge. */
    private void conflict() {
        seen = desk.face().revision();
        var theirs = desk.draft();
        var accent = theirs.accent() == null ? Accent.USUAL : theirs.accent();
        var texts = new Div(
                new Paragraph(theirs.name()),
                new Paragraph(theirs.contact()),
                new Paragraph(theirs.motto()),
                new Paragraph(theirs.mottoInEnglish()),
                new Paragraph(accent.light() + ", " + accent.dark()));
        texts.addClassName("stack");
        var saved = theirs.logo();
        if (saved != null) {
            var shown = new Image(data(saved), getTranslation("house.logo.alt"));
            shown.addClassName("logo-shown");
            texts.add(shown);
        }
        var shown = new Details(getTranslation("house.theirs.now"), texts);
        shown.setOpened(true);
        told.removeAll();
        told.add(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("house.refused.changed"),
                        getTranslation("house.refused.changed.text"))
                .with(shown));
    }

    /** The page that is open wears it too. */
    private void dress(HouseFace face) {
        getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new FaceShown(ui)));
        getElement()
                .executeJs(
                        "document.querySelectorAll('link[href^=\"/maison/\"][rel=stylesheet]').forEach(old => old.remove());"
                                + "if ($0) { const sheet = document.createElement('link'); sheet.rel = 'stylesheet';"
                                + " sheet.href = $0; document.head.append(sheet); }",
                        face.styles() == null ? "" : face.styles());
    }

    private void refused(Refusal refusal) {
        var words = getTranslation(refusal.key(), refusal.arguments());
        switch (refusal.key()) {
            case "house.refused.name" -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
                name.focus();
            }
            case "house.refused.contact" -> {
                contact.setErrorMessage(words);
                contact.setInvalid(true);
                contact.focus();
            }
            case "house.refused.changed" -> conflict();
            default -> say(Notice.Kind.ERROR, words);
        }
    }

    private void say(Notice.Kind kind, String words) {
        told.removeAll();
        told.add(new Notice(kind, words, ""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("house.title");
    }
}
