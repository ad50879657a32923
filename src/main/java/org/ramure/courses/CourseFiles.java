package org.ramure.courses;

import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.files.FileGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read the files of courses: a cover like the course's page, all else with an account. */
@Configuration(proxyBeanMethods = false)
class CourseFiles {

    static final String COVER = "course-cover";
    static final String CONTENT = "course";

    @Bean
    FileGate courseCovers(EditionBook editions, CourseAccess access) {
        return gate(
                COVER,
                (course, reader) -> editions.newest(new CourseId(course))
                        .filter(newest -> newest.status() == CourseStatus.PUBLISHED
                                || reader.isPresent()
                                        && access.maySee(newest, reader.stream().toList()))
                        .isPresent());
    }

    @Bean
    FileGate courseContents(EditionBook editions, CourseAccess access) {
        return gate(
                CONTENT,
                (course, reader) -> reader.isPresent()
                        && editions.newest(new CourseId(course))
                                .filter(newest ->
                                        access.maySee(newest, reader.stream().toList()))
                                .isPresent());
    }

    private interface Rule {
        boolean mayRead(UUID course, Optional<PersonId> reader);
    }

    private static FileGate gate(String kind, Rule rule) {
        return new FileGate() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public boolean mayRead(UUID holder, Optional<PersonId> reader) {
                return rule.mayRead(holder, reader);
            }
        };
    }
}
