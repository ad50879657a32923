package org.ramure.resources;

import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.files.FileGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may read the files of tools: the current version of a public tool, anybody; any version, who has taken it, and those
 * who write tools. The images of its directions, like its page: anybody once it is public, else with an account.
 */
@Configuration(proxyBeanMethods = false)
class ResourceFiles {

    static final String VERSION = "resource-version";
    static final String IMAGE = "resource";

    @Bean
    FileGate resourceVersions(JdbcClient jdbc, ResourceAccess access) {
        return new FileGate() {
            @Override
            public String kind() {
                return VERSION;
            }

            @Override
            public boolean mayRead(UUID version, Optional<PersonId> reader) {
                return reader.isPresent() ? access.mayWrite() || isTaken(version, reader.get()) : isPublic(version);
            }

            private boolean isPublic(UUID version) {
                return jdbc.sql("select r.published and r.current_number = v.number from resource_version v"
                                + " join resource r on r.id = v.resource_id where v.id = ?")
                        .param(version)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
            }

            private boolean isTaken(UUID version, PersonId reader) {
                return jdbc.sql("select count(*) from resource_taking where version_id = ? and person_id = ?")
                                .params(version, reader.value())
                                .query(Integer.class)
                                .single()
                        > 0;
            }
        };
    }

    @Bean
    FileGate resourceImages(JdbcClient jdbc) {
        return new FileGate() {
            @Override
            public String kind() {
                return IMAGE;
            }

            @Override
            public boolean mayRead(UUID resource, Optional<PersonId> reader) {
                return reader.isPresent()
                        || jdbc.sql("select published from resource where id = ?")
                                .param(resource)
                                .query(Boolean.class)
                                .optional()
                                .orElse(false);
            }
        };
    }
}
