package org.ramure.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.house.House;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the archives that people asked for, and says by mail that they are ready. Packing one holds no connection. */
@Component
class Archivist {

    /** One that failed is let rest: what stands in its way seldom goes in seconds. */
    private static final Duration REST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);

    private final ArchiveShelf shelf;
    private final PersonalRegistry registry;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final House house;
    private final MessageSource texts;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Cache<PersonId, Boolean> failed =
            Caffeine.newBuilder().expireAfterWrite(REST).maximumSize(10_000).build();

    Archivist(
            ArchiveShelf shelf,
            PersonalRegistry registry,
            Accounts accounts,
            Outbox outbox,
            ITemplateEngine templates,
            House house,
            MessageSource texts,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.registry = registry;
        this.accounts = accounts;
        this.outbox = outbox;
        this.templates = templates;
        this.house = house;
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** A fault with one keeps no other back. */
    void makeAll() {
        for (var person : shelf.waiting()) {
            if (failed.getIfPresent(person) == null) {
                try {
                    make(person);
                } catch (RuntimeException e) {
                    failed.put(person, true);
                    LOG.error("The archive for {} could not be made and will be tried again later", person, e);
                }
            }
        }
    }

    private record Gathered(MyArchive asked, PersonCard person, PersonalArchive archive) {}

    private void make(PersonId id) {
        Objects.requireNonNull(reading.execute(_ -> gather(id))).ifPresent(gathered -> {
            var content = packed(gathered);
            writing.executeWithoutResult(_ -> put(gathered, content));
        });
    }

    private Optional<Gathered> gather(PersonId id) {
        return shelf.of(id)
                .filter(archive -> archive.readyAt() == null)
                .flatMap(asked -> accounts.find(id).map(person -> {
                    var archive = new PersonalArchive(texts, person.language(), person.zone());
                    registry.gather(new Subject(id.value(), person.email()), archive);
                    return new Gathered(asked, person, archive);
                }));
    }

    /** Who has erased her account meanwhile gets none. */
    private void put(Gathered gathered, byte[] content) {
        var person = gathered.person();
        if (shelf.put(person.id(), gathered.asked(), content)) {
            outbox.post(new MessageDraft(
                            "archive/" + gathered.asked().id(),
                            person.email(),
                            person.language(),
                            "personal-archive",
                            Map.of("path", "/app/mes-donnees"),
                            MessageKind.NOTICE)
                    .of(person.id().value()));
        }
    }

    private byte[] packed(Gathered gathered) {
        var person = gathered.person();
        var archive = gathered.archive();
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
