package org.ramure.journeys;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.ramure.accounts.CurrentPerson;
import org.ramure.files.FileAddress;
import org.ramure.files.FileGate;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredContent;
import org.ramure.files.StoredFile;
import org.ramure.files.ui.CaptionEditor;
import org.ramure.files.ui.ResumableUpload;
import org.ramure.kit.Ids;
import org.ramure.kit.Markdown;
import org.ramure.kit.ui.MarkdownEditor;
import org.ramure.kit.ui.TextDifference;
import org.springframework.stereotype.Component;

/** The fields of authors on a page of their own, for tests: {@code /app/essai/texte}, {@code envoi}, {@code film}… */
@Route("essai/:field")
@PageTitle("Essai")
@RolesAllowed("TRAINER")
public class EditorTrialView extends Main implements BeforeEnterObserver {

    static final String HOLDER = "essai";

    /** What the server has heard last, by field; as if it were autosaved. */
    static final ConcurrentHashMap<String, String> HEARD = new ConcurrentHashMap<>();

    private final transient Files files;
    private final transient Markdown markdown;

    EditorTrialView(Files files, Markdown markdown) {
        this.files = files;
        this.markdown = markdown;
        addClassName("page");
    }

    /** Whoever is signed in reads what was tried. */
    @Component
    static class Gate implements FileGate {

        private final CurrentPerson current;

        Gate(CurrentPerson current) {
            this.current = current;
        }

        @Override
        public String kind() {
            return HOLDER;
        }

        @Override
        public boolean mayRead(java.util.UUID holder, java.util.Optional<org.ramure.accounts.PersonId> reader) {
            return reader.isPresent() && current.signedIn().isPresent();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1("Essai"));
        switch (event.getRouteParameters().get("field").orElse("")) {
            case "texte" -> text();
            case "envoi" -> upload(FileRules.VIDEO.atMost(64L * 1024 * 1024));
            case "image" -> upload(FileRules.IMAGE);
            case "film" -> captions();
            case "difference" -> difference();
            default -> add(new Paragraph("Ailleurs"), new Anchor("app/essai/texte", "Retour"));
        }
    }

    private void text() {
        var heard = new Paragraph();
        heard.setId("heard");
        var editor = new MarkdownEditor("Texte de la leçon");
        editor.setHelperText("Une idée par paragraphe.");
        editor.setImageKeeper((name, bytes) ->
                attach(files.keep(bytes, FileRules.IMAGE.atMost(200_000)), name).address());
        editor.setPreview(text -> markdown.render(text, Locale.FRENCH));
        editor.setValue(HEARD.getOrDefault("texte", ""));
        editor.addValueChangeListener(change -> {
            HEARD.put("texte", change.getValue());
            heard.setText(change.getValue());
        });
        var set = new NativeButton("Écrire depuis le serveur", _ -> editor.setValue("Du serveur."));
        var fault = new NativeButton("Refuser", _ -> {
            editor.setErrorMessage("Il manque un titre.");
            editor.setInvalid(true);
        });
        var away = new NativeButton("Partir", _ -> getUI().orElseThrow().navigate("essai/ailleurs"));
        var link = new com.vaadin.flow.router.RouterLink();
        link.setText("Lien ailleurs");
        link.setRoute(EditorTrialView.class, new com.vaadin.flow.router.RouteParameters("field", "ailleurs"));
        add(editor, new Div(set, fault, away), link, heard);
    }

    private void upload(FileRules rules) {
        var kept = new Paragraph();
        kept.setId("kept");
        var upload = new ResumableUpload(rules);
        upload.setLabel("Vidéo de la leçon");
        upload.onKept(arrived -> {
            var file = attach(arrived.content(), arrived.name());
            kept.setText(file.name() + " " + file.facts().bytes() + " " + file.hash());
        });
        add(upload, kept);
    }

    private void captions() {
        var heard = new Paragraph();
        heard.setId("heard");
        heard.getStyle().set("white-space", "pre-wrap");
        var editor = new CaptionEditor("Sous-titres");
        var film = getClass()
                .getResourceAsStream(
                        "/demo/courses/partenariats-qui-changent-le-monde/1-pourquoi/trois-idees-recues.mp4");
        editor.setVideo(attach(files.keep(film, FileRules.VIDEO), "film.mp4").address());
        editor.setValue(HEARD.getOrDefault("film", ""));
        editor.addValueChangeListener(change -> {
            HEARD.put("film", change.getValue());
            heard.setText(change.getValue());
        });
        add(editor, heard);
    }

    private void difference() {
        var before = "## Se connaître\n\nOn se rencontre trois fois avant de signer.\n\n"
                + "Une ligne.\nDeux lignes.\nTrois lignes.\nQuatre lignes.\nCinq lignes.\nSix lignes.\nSept lignes.\n\n"
                + "On écrit ce que chacun apporte.\nCette phrase disparaît.\n";
        var after = "## Se connaître\n\nOn se rencontre au moins quatre fois avant de signer.\n\n"
                + "Une ligne.\nDeux lignes.\nTrois lignes.\nQuatre lignes.\nCinq lignes.\nSix lignes.\nSept lignes.\n\n"
                + "On écrit ce que chacune apporte.\n\nUne phrase de plus.\n";
        add(
                new H2("Deux versions"),
                new TextDifference("Version du 12 novembre", before, "La vôtre", after),
                new TextDifference("Même texte", "Même texte"));
    }

    private StoredFile attach(StoredContent content, String name) {
        var file = files.attach(content, new Holder(HOLDER, Ids.next()), name);
        assert file.address().equals(FileAddress.of(file.id(), file.name()));
        return file;
    }
}
