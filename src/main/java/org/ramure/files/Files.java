package org.ramure.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stored files: everything a screen or another module may ask of this one. */
@Service
@Transactional
public class Files {

    private final FileStore store;
    private final FileBook book;
    private final Map<String, FileGate> gates;
    private final CurrentPerson current;

    Files(FileStore store, FileBook book, List<FileGate> gates, CurrentPerson current) {
        this.store = store;
        this.book = book;
        this.gates = gates.stream().collect(Collectors.toUnmodifiableMap(FileGate::kind, Function.identity()));
        this.current = current;
    }

    /**
     * What the bytes are, without keeping them.
     *
     * @throws Refusal when the rules do not allow them; its words say why
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true, noRollbackFor = Refusal.class)
    public FileFacts inspect(Path file, FileRules rules) {
        return FileProbe.inspect(file, rules);
    }

    /**
     * Keeps bytes on disk, once for equal ones. Needs no transaction, so that none waits for a slow sender.
     *
     * @throws Refusal when they are too large or of a wrong type, or there is no room; then nothing is kept
     */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public StoredContent keep(InputStream bytes, FileRules rules) {
        requireSomebody();
        return store.keep(bytes, rules);
    }

    /** As the other, from a file that stays where it is. */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Refusal.class)
    public StoredContent keep(Path file, FileRules rules) {
        requireSomebody();
        try {
            return store.keep(file, rules);
        } catch (NoSuchFileException e) {
            throw new NotThere(file.toString());
        } catch (IOException e) {
            throw new Refusal("files.refused.interrupted");
        }
    }

    /**
     * Gives kept bytes to a holder; the same content under the same name gives the same file again.
     *
     * @param name as the person named it: it is made safe, and gets the ending of its true kind
     */
    public StoredFile attach(StoredContent content, Holder holder, String name) {
        requireSomebody();
        return book.attach(content, holder, SafeName.of(name, content.facts().kind()));
    }

    /** @throws NotThere when it does not exist, or the person may not read it */
    @Transactional(readOnly = true)
    public FileReading read(FileId id) {
        var file = book.find(id).orElseThrow(() -> new NotThere("file " + id));
        var gate = Optional.ofNullable(gates.get(file.holder().kind()))
                .orElseThrow(() -> new NotThere("holder " + file.holder().kind()));
        var open = gate.mayRead(file.holder().id(), Optional.empty());
        var reader = current.signedIn().map(SignedIn::id);
        if (!open && (reader.isEmpty() || !gate.mayRead(file.holder().id(), reader))) {
            throw new NotThere("file " + id);
        }
        return new FileReading(file, store.path(file.hash()), open);
    }

    /**
     * For modules that answer for their own holders: a file when one of these holds it. It asks no gate.
     *
     * @return empty when it does not exist, or somebody else holds it
     */
    @Transactional(readOnly = true)
    public Optional<FileReading> held(FileId id, Collection<Holder> holders) {
        return book.find(id)
                .filter(file -> holders.contains(file.holder()))
                .map(file -> new FileReading(file, store.path(file.hash()), false));
    }

    /** For modules that answer for their own holders: what some of these hold, the oldest first. It asks no gate. */
    @Transactional(readOnly = true)
    public List<StoredFile> heldBy(String kind, Collection<UUID> holders) {
        return book.heldBy(kind, holders);
    }

    /** For the house: the holders of one kind that have files which were stored before. */
    @Transactional(readOnly = true)
    public List<UUID> holdersBefore(String kind, Instant before) {
        requireSystem();
        return book.holders(kind, before);
    }

    /** For the house: the files of a holder that were stored before, so that its module can say which are needed. */
    @Transactional(readOnly = true)
    public List<StoredFile> storedBefore(Holder holder, Instant before) {
        requireSystem();
        return book.of(holder, before);
    }

    /** For the house: files that their module needs no more; their bytes go with the next sweep. */
    public void forget(String kind, Collection<FileId> ids) {
        requireSystem();
        book.forget(kind, ids);
    }

    private void requireSystem() {
        if (!current.isSystem()) {
            throw new NotThere("for the house only");
        }
    }

    private void requireSomebody() {
        if (!current.isSystem()) {
            current.require();
        }
    }
}
