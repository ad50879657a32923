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
    private String language;
    private String zone;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway")
    protected Person() {}

    Person(String email, String name, Set<Role> roles, String credential, Locale language, ZoneId zone, Instant now) {
        this.id = PersonId.next();
        this.email = email;
        this.name = name;
        this.roles = Set.copyOf(roles);
        this.credential = credential;
        this.language = language.getLanguage();
        this.zone = zone.getId();
        this.createdAt = now;
    }

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    PersonCard card() {
        return new PersonCard(id, name, email, Locale.of(language), ZoneId.of(zone));
    }

    SignedIn signedIn() {
        return new SignedIn(
                id, email, name, roles, Locale.of(language), ZoneId.of(zone), credential, disabledAt == null);
    }
}
