package org.ramure.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Profiles;
import org.ramure.house.AuditLog;
import org.ramure.house.PersonalData.Holding;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house keeps of who asks: to read about, to take away, to have erased. */
@Service
@Transactional
public class MyData {

    private final PersonalRegistry registry;
    private final ArchiveShelf archives;
    private final Profiles profiles;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CurrentPerson current;

    MyData(
            PersonalRegistry registry,
            ArchiveShelf archives,
            Profiles profiles,
            Outbox outbox,
            AuditLog audit,
            CurrentPerson current) {
        this.registry = registry;
        this.archives = archives;
        this.profiles = profiles;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
    }

    public List<Holding> holdings() {
        return registry.holdings();
    }

    @Transactional(readOnly = true)
    public Optional<MyArchive> archive() {
        return archives.of(current.id());
    }

    /** Has an archive made; mail says when it is ready. */
    public void ask() {
        archives.ask(current.id());
    }

    /** @throws NotThere when it is not hers, or not ready */
    @Transactional(readOnly = true)
    public Path read(UUID id) {
        return archives.of(current.id())
                .filter(archive -> archive.id().equals(id) && archive.readyAt() != null)
                .map(archive -> archives.file(archive.id()))
                .orElseThrow(() -> new NotThere("archive " + id));
    }

    /** Whether a password proves that it is she; who signs in by links only has none. */
    @Transactional(readOnly = true)
    public boolean asksPassword() {
        return !profiles.mine().linksOnly();
    }

    /**
     * Erases the account and all that leads to her, at once and for ever. A last mail says so.
     *
     * @throws Refusal when it is not proved that it is she, or the house would be left without an administrator
     */
    public void erase(String password) {
        var me = current.require();
        profiles.prove(password);
        var nobody = Ids.next();
        registry.erase(new Subject(me.id().value(), me.email()), nobody);
        audit.record(nobody, "account-erased", nobody.toString(), "");
        outbox.post(new MessageDraft(
                "erased/" + nobody, me.email(), me.language(), "account-erased", Map.of(), MessageKind.NOTICE));
    }
}
