package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.learning.Dashboard;
import org.ramure.learning.Dashboards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        properties = {
            "ramure.own-database=true",
            "ramure.demonstration=true",
            "ramure.folder=target/test-data/learners-${random.uuid}",
            "spring.datasource.url=jdbc:h2:mem:learners;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH",
            "spring.quartz.auto-startup=false",
            "logging.level.root=warn"
        })
class DemonstrationLearnersTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Dashboards dashboards;

    @Autowired
    DemonstrationLearners learners;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void findsAwaInTheMiddleOfHerFirstUnit() {
        var mine = of("awa");
        var course = mine.courses().getFirst();
        assertThat(course.progress().done()).isEqualTo(4);
        assertThat(course.next()).isNotNull();
        assertThat(course.next().key()).isEqualTo("trois-idees-recues");
        assertThat(course.resumeAt()).isEqualTo(40);
        assertThat(mine.tools()).hasSize(1);
        assertThat(of("hugo").courses().getFirst().progress().done()).isEqualTo(2);
        assertThat(of("maud").courses()).isEmpty();
    }

    @Test
    void repeatsNothingAtASecondStart() {
        var mine = of("awa");
        jdbc.sql("update enrolment set left_at = enrolled_at").update();
        learners.run(new DefaultApplicationArguments());
        assertThat(of("awa").courses()).isEmpty();
        jdbc.sql("update enrolment set left_at = null").update();
        assertThat(of("awa")).isEqualTo(mine);
    }

    private Dashboard of(String name) {
        Acting.as(accounts.loadUserByUsername(name + "@demo.ramure.example"));
        return dashboards.mine();
    }
}
