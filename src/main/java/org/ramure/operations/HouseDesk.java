package org.ramure.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.files.FileKind;
import org.ramure.files.FileRules;
import org.ramure.house.Accent;
import org.ramure.house.AuditLog;
import org.ramure.house.Conformity;
import org.ramure.house.FaceDraft;
import org.ramure.house.FaceDraft.Logo;
import org.ramure.house.House;
import org.ramure.house.HouseFace;
import org.ramure.house.LegalPage;
import org.ramure.house.LegalText;
import org.ramure.house.LegalTexts;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the house shows itself, and what it states: for its administrators. */
@Service
@Transactional
public class HouseDesk {

    private static final long LARGEST_LOGO = 200_000;
    private static final long MOST_PIXELS = 1024 * 1024;

    /** No SVG: a drawing may hold scripts and point at other houses, and no check of ours makes that sure. */
    private static final FileRules LOGO =
            new FileRules(EnumSet.of(FileKind.PNG, FileKind.JPEG, FileKind.WEBP), LARGEST_LOGO, MOST_PIXELS);

    private final House house;
    private final LegalTexts legal;
    private final org.ramure.files.Files files;
    private final AuditLog audit;
    private final CurrentPerson current;

    HouseDesk(House house, LegalTexts legal, org.ramure.files.Files files, AuditLog audit, CurrentPerson current) {
        this.house = house;
        this.legal = legal;
        this.files = files;
        this.audit = audit;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public FaceDraft draft() {
        current.require(Role.ADMINISTRATOR);
        return house.draft();
    }

    @Transactional(readOnly = true)
    public HouseFace face() {
        current.require(Role.ADMINISTRATOR);
        return house.face();
    }

    /**
     * Looks at a picture before it is kept.
     *
     * @throws Refusal when it is none, or too large
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true, noRollbackFor = Refusal.class)
    public Logo logo(InputStream bytes) {
        current.require(Role.ADMINISTRATOR);
        try {
            var read = bytes.readNBytes((int) LARGEST_LOGO + 1);
            if (read.length > LARGEST_LOGO) {
                throw new Refusal("house.refused.logo-size");
            }
            var file = Files.createTempFile("ramure-logo", ".tmp");
            try {
                Files.write(file, read);
                var facts = files.inspect(file, LOGO);
                return new Logo(read, facts.kind().mediaType());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Refusal("files.refused.interrupted");
        }
    }

    /**
     * @param seen the revision of the face that was shown when writing began
     * @throws Refusal when a name is missing, letters in a colour could not be read, or somebody has changed the house since
     */
    public void show(FaceDraft draft, long seen) {
        current.require(Role.ADMINISTRATOR);
        if (draft.name().isBlank() || draft.name().length() > FaceDraft.LONGEST_NAME) {
            throw new Refusal("house.refused.name");
        }
        if (EmailAddress.read(draft.contact()).isEmpty()) {
            throw new Refusal("house.refused.contact");
        }
        if (Math.max(draft.motto().length(), draft.mottoInEnglish().length()) > FaceDraft.LONGEST_MOTTO) {
            throw new Refusal("house.refused.motto");
        }
        if (draft.accent() != null) {
            check(draft.accent());
        }
        var before = house.draft();
        if (!house.show(draft, seen)) {
            throw new Refusal("house.refused.changed");
        }
        audit.record(current.id().value(), "house-shown", draft.name(), FaceChanges.between(before, draft));
    }

    private static void check(Accent accent) {
        if (accent.lightContrast() < Accent.LEAST) {
            throw new Refusal("house.refused.light", floor(accent.lightContrast()));
        }
        if (accent.darkContrast() < Accent.LEAST) {
            throw new Refusal("house.refused.dark", floor(accent.darkContrast()));
        }
    }

    /** Never rounded up to what it is not. */
    public static double floor(double contrast) {
        return Math.floor(contrast * 100) / 100;
    }

    @Transactional(readOnly = true)
    public LegalText text(LegalPage page, Locale language) {
        current.require(Role.ADMINISTRATOR);
        return legal.current(page, language);
    }

    /** All that were written, the newest first, and last the text that comes with Ramure. */
    @Transactional(readOnly = true)
    public List<LegalText> history(LegalPage page, Locale language) {
        current.require(Role.ADMINISTRATOR);
        return legal.history(page, language);
    }

    /**
     * @param seen the number that was current when writing began
     * @throws Refusal when somebody wrote another one since, or the statement contradicts itself
     */
    public void write(LegalText text, int seen) {
        current.require(Role.ADMINISTRATOR);
        if (text.body().isBlank()) {
            throw new Refusal("legal.refused.empty");
        }
        if (text.body().length() > LegalText.LONGEST) {
            throw new Refusal("legal.refused.long");
        }
        if (text.statement() != null) {
            check(text.statement());
        }
        var written = legal.write(text, seen).orElseThrow(() -> new Refusal("legal.refused.changed"));
        audit.record(
                current.id().value(),
                "legal-written",
                text.page().key() + " " + text.language().getLanguage(),
                String.valueOf(written.number()));
    }

    /** RGAA: conformity is what an audit found; all criteria, at least half of them, or fewer. */
    private static void check(LegalText.Statement statement) {
        var share = statement.share();
        if (share != null && (share < 0 || share > 100)) {
            throw new Refusal("legal.refused.share");
        }
        var found = share == null
                ? Conformity.NONE
                : share == 100 ? Conformity.FULL : share >= 50 ? Conformity.PARTIAL : Conformity.NONE;
        if (statement.conformity() != found) {
            throw new Refusal("legal.refused." + (share == null ? "audit" : "conformity"));
        }
        if (share != null && statement.auditor().isBlank()) {
            throw new Refusal("legal.refused.auditor");
        }
    }
}
