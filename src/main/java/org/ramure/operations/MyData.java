package org.ramure.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the house keeps of who asks: to read about, to take away, to have erased. */
@Service
@Transactional
public class MyData {

    private final PersonalRegistry registry;
    private final ArchiveShelf archives;
    private final Profiles profiles;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    MyData(
            PersonalRegistry registry,
            ArchiveShelf archives,
            Profiles profiles,
            Accounts accounts,
            Outbox outbox,
            AuditLog audit,
            CurrentPerson current,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.archives = archives;
        this.profiles = profiles;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
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
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void erase(String password) {
        var me = current.require();
        // checked before the transaction begins: a password takes its time, and no connection waits for it
        profiles.prove(password);
        transaction.executeWithoutResult(_ -> erase(me, UUID.randomUUID()));
    }

    /**
     * The same for who runs the house and has its machine in hand: somebody has asked for it, or had erased her account
     * before a backup brought it back.
     *
     * @throws Refusal when the house would be left without an administrator
     * @throws NotThere when the address has no account
     */
    public void eraseFromShell(String email) {
        if (!current.isSystem()) {
            throw new NotThere("only the house itself");
        }
        erase(accounts.of(email).orElseThrow(() -> new NotThere("account of that address")), null);
    }

    /** @param actor an id of nobody when she does it herself; null when the house does */
    private void erase(SignedIn her, @Nullable UUID actor) {
        registry.erase(new Subject(her.id().value(), her.email()));
        var nobody = actor == null ? UUID.randomUUID() : actor;
        audit.record(actor, "account-erased", nobody.toString(), "");
        // the last row with her address names nothing under which anything of hers is kept
        outbox.post(new MessageDraft(
                "erased/" + Ids.next(), her.email(), her.language(), "account-erased", Map.of(), MessageKind.NOTICE));
    }
}
