package org.ramure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Ramure.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        MODULES.verify();
    }

    /** What a start reads instead of every class: in this order the modules' tables are migrated. */
    @Test
    void modulesAreListedInTheOrderOfTheirDependencies() {
        var list = Path.of("src/main/resources", ApplicationModulesExporter.DEFAULT_LOCATION);
        assertThat(new JsonMapper().readTree(list).propertyNames())
                .containsExactlyElementsOf(ApplicationModuleIdentifiers.of(MODULES).stream()
                        .map(ApplicationModuleIdentifier::toString)
                        .toList());
    }

    @Test
    void documentsTheModules() {
        new Documenter(MODULES).writeDocumentation();
    }
}
