package org.ramure.resources;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.ramure.accounts.SystemActor;
import org.ramure.files.MediaFixture;
import org.springframework.stereotype.Component;

/** Tools for tests of any module, made through the door of trainers. */
@Component
public class ResourceFixture {

    private final ResourceDesk desk;
    private final ResourceBook book;

    ResourceFixture(ResourceDesk desk, ResourceBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** By who is signed in, who must be a trainer. */
    public ResourceId made(String title) {
        return desk.make(
                new ResourceDraft(title, "Pour décider ensemble.", "## Pas à pas\n\n1. Lisez **bien**.", Locale.FRENCH),
                new VersionDraft("1.0", "CC BY-SA 4.0", ""),
                desk.keep(new ByteArrayInputStream(MediaFixture.odt())),
                "fiche.odt");
    }

    public ResourceId published(String title) {
        var id = made(title);
        desk.publish(id);
        return id;
    }

    /** Another file, as a new version. */
    public void replaced(ResourceId id, String label) {
        desk.replace(
                id,
                new VersionDraft(label, "CC BY-SA 4.0", "Plus courte."),
                desk.keep(new ByteArrayInputStream(MediaFixture.pdf())),
                "fiche.pdf");
    }

    public String slug(ResourceId id) {
        return SystemActor.call("tests", () -> book.find(id).orElseThrow().slug());
    }
}
