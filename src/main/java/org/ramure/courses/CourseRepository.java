package org.ramure.courses;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CourseRepository extends Repository<Course, CourseId> {

    /** The first to ask makes the draft; all find the same one afterwards. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into course (id, slug, owner_id, status, newest_edition, version)"
                    + " values (:id, :slug, :owner, 'DRAFT', 0, 0)"
                    + " on conflict do nothing")
    void begin(UUID id, String slug, @Nullable UUID owner);

    /** Two imports of one course wait for each other here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Course c where c.slug = :slug")
    Optional<Course> lock(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Course> findById(CourseId id);

    /** Without a lock, to look at. */
    @Query("select c from Course c where c.id = :id")
    Optional<Course> findCourse(CourseId id);

    @Query("select c from Course c where c.slug = :slug")
    Optional<Course> findCourse(String slug);

    long count();
}
