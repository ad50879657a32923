package org.ramure.operations;

import java.util.Map;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.house.House;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the archives that people asked for, and says by mail that they are ready. */
@Component
class Archivist {

    private final ArchiveShelf shelf;
    private final PersonalRegistry registry;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final House house;

    Archivist(
            ArchiveShelf shelf,
            PersonalRegistry registry,
            Accounts accounts,
            Outbox outbox,
            ITemplateEngine templates,
            House house) {
        this.shelf = shelf;
        this.registry = registry;
        this.accounts = accounts;
        this.outbox = outbox;
        this.templates = templates;
        this.house = house;
    }

    /** Who has erased her account meanwhile gets none. */
    @Transactional
    public void make(PersonId id) {
        var asked = shelf.of(id).filter(archive -> archive.readyAt() == null);
        var person = accounts.find(id);
        if (asked.isEmpty() || person.isEmpty()) {
            return;
        }
        if (!shelf.put(id, asked.get(), content(person.get()))) {
            return;
        }
        outbox.post(new MessageDraft(
                        "archive/" + asked.get().id(),
                        person.get().email(),
                        person.get().language(),
                        "personal-archive",
                        Map.of("path", "/app/mes-donnees"),
                        MessageKind.NOTICE)
                .of(id.value()));
    }

    private byte[] content(PersonCard person) {
        var archive = new PersonalArchive(person.language(), person.zone());
        registry.gather(new Subject(person.id().value(), person.email()), archive);
        var page = templates.process(
                "personal/archive",
                new Context(
                        person.language(),
                        Map.of(
                                "house", house.name(),
                                "person", person.name(),
                                "language", person.language().getLanguage(),
                                "sheets", archive.sheets(),
                                "files", archive.files())));
        return archive.packed(page);
    }
}
