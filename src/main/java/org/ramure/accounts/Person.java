package org.ramure.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone with an account. Her address is her way in; her name is what certificates say. */
@Entity
@Table(name = "person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String email;
    private String name;

    @Convert(converter = RolesConverter.class)
    private Set<Role> roles;

    private String credential;
    private boolean linksOnly;
    private boolean demonstration;
    private String language;
    private String zone;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private @Nullable Long version;

    /** For Hibernate; people are opened by {@link Newcomers}. */
    @SuppressWarnings("NullAway")
    protected Person() {}

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    boolean isActive() {
        return disabledAt == null;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    boolean isLinksOnly() {
        return linksOnly;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    void prefer(String name, Locale language, ZoneId zone) {
        this.name = name;
        this.language = language.getLanguage();
        this.zone = zone.getId();
    }

    void changePassword(String hash) {
        credential = hash;
        linksOnly = false;
    }

    /** @param hash of a secret that nobody knows */
    void useLinksOnly(String hash) {
        credential = hash;
        linksOnly = true;
    }

    void move(String to) {
        email = to;
    }

    void give(Role role) {
        var more = EnumSet.of(role);
        more.addAll(roles);
        roles = Set.copyOf(more);
    }

    void take(Role role) {
        var fewer = EnumSet.noneOf(Role.class);
        fewer.addAll(roles);
        fewer.remove(role);
        roles = Set.copyOf(fewer);
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    PersonCard card() {
        return new PersonCard(id, name, email, Locale.of(language), ZoneId.of(zone));
    }

    PersonRow row() {
        return new PersonRow(id, name, email, roles, createdAt, disabledAt == null);
    }

    SignedIn signedIn() {
        return new SignedIn(
                id, email, name, roles, Locale.of(language), ZoneId.of(zone), credential, disabledAt == null, null);
    }
}
