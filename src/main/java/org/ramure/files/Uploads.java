package org.ramure.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploads in parts, which go on where they were after a cut, a reload or a restart. Each belongs to the person who began
 * it; for anybody else it is not there. What is kept of one is given to a holder by {@link Files#attach}.
 */
@Service
@Transactional
public class Uploads {

    /** A person's further uploads put out the ones that she left longest ago. */
    static final int MOST_UNFINISHED = 8;

    /** As the endpoint bounds one request. */
    private static final long MOST_OF_PART = 32L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    /** What says nothing against the file: what has arrived may be kept another time. */
    private static final Set<String> PASSING = Set.of("files.refused.not-kept", "files.refused.interrupted");

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final UploadBook book;
    private final UploadParts parts;
    private final UploadTickets tickets;
    private final Files files;
    private final FileStore store;
    private final FileSettings settings;
    private final CurrentPerson current;

    Uploads(
            UploadBook book,
            UploadParts parts,
            UploadTickets tickets,
            Files files,
            FileStore store,
            FileSettings settings,
            CurrentPerson current) {
        this.book = book;
        this.parts = parts;
        this.tickets = tickets;
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.current = current;
    }

    /** Lets the person of a screen begin uploads under these rules, for two days. The caller has checked that she may. */
    public String ticket(FileRules rules) {
        return tickets.seal(rules, current.id());
    }

    /**
     * Begins an upload, or finds the one of the same file that is on its way or kept already.
     *
     * @throws NotThere when the ticket is not hers or too old
     * @throws Refusal when the file is empty or too large, there is no room for it, or she has sent very much today
     */
    public UploadProgress begin(String ticket, UploadClaim file) {
        var person = current.id();
        var rules = tickets.open(ticket, person);
        if (file.bytes() > rules.maxBytes()) {
            throw new Refusal("files.refused.too-large", rules.maxBytes() / (1024 * 1024));
        }
        if (file.bytes() <= 0) {
            throw new Refusal("files.refused.empty");
        }
        // as parts, and while they are kept
        if (file.bytes() > Long.MAX_VALUE / 2 || !parts.hasRoomFor(2 * file.bytes())) {
            throw new Refusal("files.refused.no-room");
        }
        var upload = book.begin(person, shortened(file), rules);
        if (book.bytes(person) > settings.uploadsPerDay().toBytes()) {
            throw new Refusal("files.refused.quota", settings.uploadsPerDay().toGigabytes());
        }
        book.unfinished(person).stream()
                .skip(MOST_UNFINISHED)
                .filter(old -> !old.id().equals(upload.id()))
                .forEach(old -> {
                    book.forget(old.id());
                    parts.discard(old.id());
                });
        return upload.progress();
    }

    private static UploadClaim shortened(UploadClaim file) {
        var name = file.name().replaceAll("\\p{Cntrl}", "");
        return new UploadClaim(name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.bytes(), file.modified());
    }

    /** What she began under the rules of this screen and has not finished, the latest first. */
    public List<UploadProgress> unfinished(String ticket) {
        var rules = tickets.open(ticket, current.id());
        return book.unfinished(current.id()).stream()
                .filter(upload -> upload.rules().equals(rules) && upload.received() > 0)
                .map(Upload::progress)
                .toList();
    }

    @Transactional(readOnly = true)
    public UploadProgress progress(UploadId id) {
        return mine(id).progress();
    }

    /**
     * Takes a part. When its sender goes away on the way, what came counts. No transaction waits for her.
     *
     * @throws OffsetConflict when it does not begin where the last one ended
     * @throws Refusal when more comes than was announced; then the upload is discarded
     * @throws NoRoom when it cannot be written now; then the upload stays as it was
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public UploadProgress receive(UploadId id, long offset, InputStream bytes) {
        var upload = mine(id);
        if (upload.content() != null || offset != upload.received()) {
            throw new OffsetConflict(upload.received());
        }
        try {
            if (!parts.holds(id, offset)) {
                discard(id);
                throw new NotThere("parts of " + id);
            }
            if (!parts.hasRoomFor(Math.min(upload.file().bytes() - offset, MOST_OF_PART))) {
                throw new NoRoom("part of " + id);
            }
            var next = parts.append(id, offset, bytes, upload.file().bytes());
            if (!book.received(id, offset, next)) {
                throw new OffsetConflict(mine(id).received());
            }
            return new UploadProgress(id, upload.file(), next, false);
        } catch (Refusal refused) {
            discard(id);
            throw refused;
        } catch (IOException e) {
            LOG.error("A part could not be kept in {}", parts.path(id), e);
            throw new NoRoom("part of " + id);
        }
    }

    /**
     * Finds out what has arrived, and keeps it; asked again, it says the same again.
     *
     * @throws OffsetConflict when something is missing
     * @throws Refusal when the rules do not allow what it is; then nothing is left of it
     * @throws NoRoom when it cannot be kept now; then it stays as it was
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public KeptUpload finish(UploadId id) {
        var upload = mine(id);
        var known = upload.content();
        if (known != null) {
            if (!java.nio.file.Files.exists(store.path(known.hash()))) {
                discard(id);
                throw new NotThere("content of upload " + id);
            }
            return new KeptUpload(id, upload.file().name(), known);
        }
        if (upload.received() < upload.file().bytes()) {
            throw new OffsetConflict(upload.received());
        }
        if (!parts.hasRoomFor(upload.file().bytes())) {
            throw new NoRoom("content of upload " + id);
        }
        try {
            var content = files.keep(parts.path(id), upload.rules());
            book.kept(id, content);
            parts.discard(id);
            return new KeptUpload(id, upload.file().name(), content);
        } catch (Refusal | NotThere refused) {
            if (refused instanceof Refusal refusal && PASSING.contains(refusal.key())) {
                throw new NoRoom("content of upload " + id);
            }
            discard(id);
            throw refused;
        }
    }

    /** @throws NotThere when it is not hers, or not finished */
    @Transactional(readOnly = true)
    public KeptUpload kept(UploadId id) {
        var upload = mine(id);
        var content = upload.content();
        if (content == null) {
            throw new NotThere("content of upload " + id);
        }
        return new KeptUpload(id, upload.file().name(), content);
    }

    /** Leaves nothing of what is on its way. What was kept goes when nobody names it, and counts until the day is over. */
    public void drop(UploadId id) {
        var upload = mine(id);
        if (upload.content() == null) {
            discard(id);
        }
    }

    private void discard(UploadId id) {
        book.forget(id);
        parts.discard(id);
    }

    private Upload mine(UploadId id) {
        return book.find(id, current.id()).orElseThrow(() -> new NotThere("upload " + id));
    }
}
