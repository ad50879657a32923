package org.ramure.courses;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts an edition into the catalogue as publishing does, without a folder of files. */
@Component
public class PublishedCourses {

    private final JdbcClient jdbc;
    private final EditionBook editions;
    private final CatalogueBook catalogue;
    private final TransactionOperations transactions;

    PublishedCourses(
            JdbcClient jdbc, EditionBook editions, CatalogueBook catalogue, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** As after the second for which the house remembers which edition is the newest. */
    public void forget(Edition edition) {
        transactions.executeWithoutResult(_ -> editions.changed(edition.course(), edition.slug()));
    }

    /** The course's first edition, or its next when it has one. */
    public void publish(Edition edition) {
        transactions.executeWithoutResult(_ -> {
            var known = jdbc.sql("update course set newest_edition = ? where id = ?")
                    .params(edition.number(), edition.course().value())
                    .update();
            if (known == 0) {
                jdbc.sql("insert into course (id, slug, status, newest_edition, published_at, version)"
                                + " values (?, ?, 'PUBLISHED', ?, ?, 0)")
                        .param(edition.course().value())
                        .param(edition.slug())
                        .param(edition.number())
                        .param(Timestamp.from(edition.publishedAt()))
                        .update();
            }
            editions.changed(edition.course(), edition.slug());
            editions.add(edition);
            catalogue.put(edition, edition.publishedAt());
        });
    }
}
