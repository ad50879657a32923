package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ramure.house.HouseSettings;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationGuardTests {

    private final PersonRepository people = mock(PersonRepository.class);

    @Test
    void letsTheDemonstrationStart() {
        when(people.existsByDemonstrationTrue()).thenReturn(true);
        assertThatNoException().isThrownBy(() -> start(true));
    }

    @Test
    void letsARealHouseStart() {
        assertThatNoException().isThrownBy(() -> start(false, "production"));
    }

    @Test
    void stopsARealHouseWithAccountsThatAnybodyMayEnter() {
        when(people.existsByDemonstrationTrue()).thenReturn(true);
        assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(() -> start(false));
        var analysis = new DemonstrationRefused.InWords().analyze(new DemonstrationRefused("why"));
        assertThat(analysis.getAction()).contains("RAMURE_DB_URL");
    }

    @Test
    void stopsAProductionThatAsksForTheDemonstration() {
        assertThatExceptionOfType(DemonstrationRefused.class).isThrownBy(() -> start(true, "production"));
    }

    private void start(boolean demonstration, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        var house = new HouseSettings(
                "Ramure", URI.create("http://localhost"), "c@ramure.example", Path.of("."), demonstration);
        new DemonstrationGuard(people, house, environment).afterSingletonsInstantiated();
    }
}
