package org.ramure.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Courses;
import org.ramure.courses.PublishedCourses;
import org.ramure.journeys.Visitor;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A film with all that a browser asks for with it, in a session of its own, through the real door. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StatementCount.class)
class FilmLessonOverHttpTests {

    private static final String COURSE = "partenariats-qui-changent-le-monde";
    private static final String FILM = "/app/formations/" + COURSE + "/trois-idees-recues";

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders folders;

    @Autowired
    Courses courses;

    @Autowired
    PublishedCourses published;

    @Autowired
    Learning learning;

    private Visitor browser;

    @BeforeEach
    void signIn() throws Exception {
        folders.imported(Path.of("src/main/resources/demo/courses", COURSE));
        var learner = acting.asSomeone();
        learning.enrol(COURSE);
        Acting.asNobody();
        browser = new Visitor(HttpClient.newBuilder(), "http://127.0.0.1:" + port);
        browser.signIn(learner.email(), "un mot de passe");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    /** Another lesson of the course was opened before; which edition is the newest must be asked anew. */
    @Test
    void opensWithItsCaptionsAndARangeOfTheFilmInSixStatements() throws Exception {
        assertThat(browser.get("/app/formations/" + COURSE + "/ce-que-change-un-partenariat")
                        .statusCode())
                .isEqualTo(200);
        published.forget(courses.editionOf(COURSE));
        assertThat(StatementCount.of(() -> open(FILM))).as("for the first time").hasSizeBetween(3, 6);
        published.forget(courses.editionOf(COURSE));
        assertThat(StatementCount.of(() -> open(FILM))).as("once more").hasSizeBetween(3, 6);
    }

    private void open(String lesson) {
        try {
            var page = browser.get(lesson);
            assertThat(page.statusCode()).isEqualTo(200);
            var captions = browser.get(address("/files/[0-9a-f-]+/captions.vtt", page.body()));
            assertThat(captions.body()).startsWith("WEBVTT");
            var range = browser.range(address("/files/[0-9a-f-]+/film", page.body()), "bytes=0-65535");
            assertThat(range.statusCode()).isEqualTo(206);
            assertThat(range.body()).hasSize(65_536);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Vaadin brings the first view as JSON within the page. */
    private static String address(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page.replace("\\/", "/"));
        assertThat(found.find()).as(pattern + " in the page").isTrue();
        return found.group();
    }
}
