package org.ramure.house;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ramure.house.FaceDraft.Logo;
import org.ramure.kit.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The house as it shows itself today. It is kept in memory; the node that changes it shows it at once, another node asks for
 * the revision again after two seconds. It checks no right: the facade that changes it does.
 */
@Component
public class House {

    private static final int ONLY = 1;

    private final JdbcClient jdbc;
    private final HouseSettings settings;
    private final long lookAgain;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable Shown shown;
    private volatile long changes;

    /** @param lookAgain how long a node believes what it knows; nothing at all where there is only one node */
    House(
            JdbcClient jdbc,
            HouseSettings settings,
            @Value("${ramure.look-again:2s}") Duration lookAgain,
            @Value("${spring.datasource.url:}") String database) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.lookAgain = database.startsWith("jdbc:h2:") ? Long.MAX_VALUE : lookAgain.toNanos();
    }

    /** @param css of its colours; empty for the usual ones */
    private record Shown(HouseFace face, FaceDraft draft, String css) {}

    public HouseFace face() {
        return shown().face;
    }

    public String name() {
        return face().name();
    }

    public String contact() {
        return face().contact();
    }

    /** @param path beginning with a slash */
    public String url(String path) {
        return settings.url(path);
    }

    /** As it was last said, to change it. */
    public FaceDraft draft() {
        return shown().draft;
    }

    /** The style sheet at an address that a face named. */
    public Optional<String> css(String address) {
        return at(address).filter(now -> address.equals(now.face.styles())).map(Shown::css);
    }

    /** The picture at an address that a face named. */
    public Optional<Logo> logo(String address) {
        return at(address)
                .filter(now -> address.equals(now.face.logo()))
                .flatMap(now -> Optional.ofNullable(now.draft.logo()));
    }

    /** An address that is not known yet may be another node's newest. */
    private Optional<Shown> at(String address) {
        var now = shown();
        var known = address.equals(now.face.styles()) || address.equals(now.face.logo());
        return Optional.of(known || lookAgain == Long.MAX_VALUE ? now : readAndKeep());
    }

    private Shown shown() {
        var now = shown;
        var last = lookedAt.get();
        var late = lookAgain < Long.MAX_VALUE && System.nanoTime() - last > lookAgain;
        var changed = now != null
                && late
                && lookedAt.compareAndSet(last, System.nanoTime())
                && now.face.revision() != revision();
        return now == null || changed ? readAndKeep() : now;
    }

    /** What was read while somebody changed it here is not kept: it may be what was before. */
    private Shown readAndKeep() {
        var before = changes;
        var now = read();
        synchronized (this) {
            if (changes == before) {
                shown = now;
            }
        }
        return now;
    }

    private synchronized void forget() {
        changes++;
        shown = null;
    }

    private long revision() {
        return jdbc.sql("select revision from house_face where id = ?")
                .param(ONLY)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Shown read() {
        return jdbc.sql("select * from house_face where id = ?")
                .param(ONLY)
                .query((row, _) -> {
                    var light = row.getString("accent_light");
                    var dark = row.getString("accent_dark");
                    var logo = row.getString("logo");
                    var draft = new FaceDraft(
                            row.getString("name"),
                            row.getString("contact"),
                            row.getString("motto_fr"),
                            row.getString("motto_en"),
                            light == null || dark == null ? null : new Accent(Shade.of(light), Shade.of(dark)),
                            logo == null
                                    ? null
                                    : new Logo(Base64.getDecoder().decode(logo), row.getString("logo_type")));
                    return shown(draft, row.getLong("revision"));
                })
                .optional()
                .orElseGet(() -> shown(usual(), 0));
    }

    private Shown shown(FaceDraft draft, long revision) {
        var accent = draft.accent();
        var css = accent == null ? "" : accent.css();
        var logo = draft.logo();
        var face = new HouseFace(
                draft.name(),
                settings.address(),
                draft.contact(),
                draft.motto(),
                draft.mottoInEnglish(),
                accent == null ? Accent.USUAL : accent,
                css.isEmpty() ? null : "/maison/" + Tokens.hash(css).substring(0, 12) + "/couleurs.css",
                logo == null ? null : "/maison/" + hash(logo.bytes()) + "/logo",
                accessibility(),
                settings.demonstration(),
                revision);
        return new Shown(face, draft, css);
    }

    private LegalText.Statement accessibility() {
        return jdbc.sql("select conformity, stated_on, share, auditor from legal_text where page = 'ACCESSIBILITY'"
                        + " order by written_at desc, number desc limit 1")
                .query((row, _) -> new LegalText.Statement(
                        Conformity.valueOf(row.getString("conformity")),
                        row.getObject("stated_on", java.time.LocalDate.class),
                        row.getObject("share", Integer.class),
                        row.getString("auditor")))
                .optional()
                .orElse(LegalText.USUAL_STATEMENT);
    }

    private static String hash(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(Tokens.sha256().digest(bytes)).substring(0, 12);
    }

    /** What it states of itself has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void touched() {
        var counted = jdbc.sql("update house_face set revision = revision + 1 where id = ?")
                .param(ONLY)
                .update();
        if (counted == 0) {
            show(usual());
        } else {
            forgetAfterwards();
        }
    }

    /**
     * Like {@link #show(FaceDraft)}, unless somebody has changed the house since.
     *
     * @param seen the revision that was shown when writing began
     * @return false when it has another one by now: nothing is changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean show(FaceDraft draft, long seen) {
        begin();
        var now = jdbc.sql("select revision from house_face where id = ? for update")
                .param(ONLY)
                .query(Long.class)
                .single();
        if (now != seen) {
            forgetAfterwards();
            return false;
        }
        show(draft);
        return true;
    }

    private void begin() {
        jdbc.sql("insert into house_face (id, name, contact, motto_fr, motto_en, revision)"
                        + " values (?, '', '', '', '', 0) on conflict do nothing")
                .param(ONLY)
                .update();
    }

    /** In the transaction of the caller; shown once that is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(FaceDraft draft) {
        begin();
        var accent = draft.accent();
        var logo = draft.logo();
        jdbc.sql("""
                update house_face set name = ?, contact = ?, motto_fr = ?, motto_en = ?, accent_light = ?, accent_dark = ?,
                    logo = ?, logo_type = ?, revision = revision + 1 where id = ?""")
                .param(draft.name())
                .param(draft.contact())
                .param(draft.motto())
                .param(draft.mottoInEnglish())
                .param(accent == null ? null : accent.light().toString())
                .param(accent == null ? null : accent.dark().toString())
                .param(logo == null ? null : Base64.getEncoder().encodeToString(logo.bytes()))
                .param(logo == null ? null : logo.type())
                .param(ONLY)
                .update();
        forgetAfterwards();
    }

    private FaceDraft usual() {
        return new FaceDraft(settings.name(), settings.contact(), "", "", null, null);
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }
}
