package org.ramure.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class HouseTests {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HouseSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void asItWas() {
        transaction.executeWithoutResult(
                _ -> house.show(new FaceDraft(settings.name(), settings.contact(), "", "", null, null)));
    }

    /** What one node changes, another one shows without a restart. */
    @Test
    void isTheSameOnAnotherNode() {
        var other = new House(jdbc, settings, Duration.ZERO, "jdbc:postgresql:");
        assertThat(other.name()).isEqualTo(house.name());
        transaction.executeWithoutResult(
                _ -> house.show(new FaceDraft("Ailleurs", "a@ailleurs.example", "", "", null, null)));
        assertThat(house.name()).isEqualTo("Ailleurs");
        assertThat(other.name()).isEqualTo("Ailleurs");
        var slow = new House(jdbc, settings, Duration.ofHours(1), "jdbc:postgresql:");
        assertThat(slow.face().styles()).isNull();
        transaction.executeWithoutResult(_ -> house.show(new FaceDraft(
                "Ailleurs", "a@ailleurs.example", "", "", new Accent(Shade.of("#1D4F7C"), Shade.of("#9CC7EC")), null)));
        var styles = java.util.Objects.requireNonNull(house.face().styles());
        assertThat(slow.css(styles)).isPresent();
    }

    @Test
    void isNotShownBeforeItIsCommitted() {
        transaction.executeWithoutResult(status -> {
            house.show(new FaceDraft("Jamais", "a@jamais.example", "", "", null, null));
            status.setRollbackOnly();
        });
        assertThat(house.name()).isNotEqualTo("Jamais");
    }
}
