package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ramure.courses.CatalogueQuery;
import org.ramure.courses.CourseCard;
import org.ramure.courses.Courses;
import org.ramure.house.Once;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(properties = "ramure.contact=demonstration@essai.example")
class DemonstrationTests {

    @Autowired
    private org.ramure.accounts.Accounts accounts;

    @Autowired
    private Courses courses;

    @Autowired
    private Once once;

    @Autowired
    private MessageSource texts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fillsAnEmptyHouseOnce() {
        var demonstration = new Demonstration(courses, accounts, once, texts, transactions);
        demonstration.run(new DefaultApplicationArguments());
        var found = courses.catalogue(CatalogueQuery.everything());
        assertThat(found.cards())
                .extracting(CourseCard::slug)
                .containsExactlyInAnyOrder(
                        "partenariats-qui-changent-le-monde",
                        "alliances-qui-changent-les-territoires",
                        "nouveaux-modeles-economiques-associatifs");
        jdbc.sql("delete from course_card").update();
        demonstration.run(new DefaultApplicationArguments());
        assertThat(courses.catalogue(CatalogueQuery.everything()).total()).isZero();
    }
}
