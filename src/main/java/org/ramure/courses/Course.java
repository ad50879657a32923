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
import org.jspecify.annotations.Nullable;

/** A course through all its editions: its address, who sees it, and which edition is the newest. */
@Entity
@Table(name = "course")
class Course {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CourseId id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    private int newestEdition;
    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway")
    protected Course() {}

    CourseId id() {
        return id;
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
    int nextEdition() {
        return ++newestEdition;
    }

    /** Shows a draft to everyone; an archived course stays so. */
    void publish(Instant now) {
        if (status == CourseStatus.DRAFT) {
            status = CourseStatus.PUBLISHED;
        }
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    void archive() {
        if (status == CourseStatus.PUBLISHED) {
            status = CourseStatus.ARCHIVED;
        }
    }

    void reopen() {
        if (status == CourseStatus.ARCHIVED) {
            status = CourseStatus.PUBLISHED;
        }
    }
}
