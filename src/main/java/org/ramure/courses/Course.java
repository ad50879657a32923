package org.ramure.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;

/** A course through all its editions: its address, who sees it, and which edition is the newest. */
@Entity
@Table(name = "course")
class Course {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CourseId id;

    private String slug;

    /** Who imported it first; null belongs to the administrators. */
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    /** Of the newest edition; null when there is none, or it was made before this was noted. */
    private @Nullable String title;

    private int newestEdition;
    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway")
    protected Course() {}

    CourseId id() {
        return id;
    }

    boolean belongsTo(PersonId person) {
        return person.value().equals(ownerId);
    }

    @Nullable
    UUID owner() {
        return ownerId;
    }

    CourseState state() {
        return new CourseState(
                id, slug, status, newestEdition, publishedAt, ownerId == null ? null : new PersonId(ownerId));
    }

    void giveTo(PersonId owner) {
        ownerId = owner.value();
    }

    String slug() {
        return slug;
    }

    CourseStatus status() {
        return status;
    }

    int newestEdition() {
        return newestEdition;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** Counts a new edition. */
    int nextEdition(String called) {
        title = called;
        return ++newestEdition;
    }

    /** Takes it back: nobody finds it any more, and who follows it goes on. */
    void withdraw() {
        if (status == CourseStatus.PUBLISHED) {
            status = CourseStatus.WITHDRAWN;
        }
    }

    /** Shows it to everyone. */
    void publish(Instant now) {
        status = CourseStatus.PUBLISHED;
        if (publishedAt == null) {
            publishedAt = now;
        }
    }
}
