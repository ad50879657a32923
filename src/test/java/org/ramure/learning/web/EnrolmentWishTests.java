package org.ramure.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseFolders;
import org.ramure.kit.Ids;
import org.ramure.learning.Dashboards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class EnrolmentWishTests {

    @Autowired
    MockMvc web;

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders folders;

    @Autowired
    Dashboards dashboards;

    private String course = "";
    private SignedIn learner;

    @BeforeEach
    void aCourse() {
        course = "w" + Ids.next();
        folders.imported(course);
        learner = acting.asSomeone();
    }

    @AfterEach
    void nobody() {
        Acting.asNobody();
    }

    @Test
    void enrolsByAClickOnAPageOfOursAndAgainWithoutHarm() throws Exception {
        for (var times = 0; times < 2; times++) {
            web.perform(click("same-origin", "document").with(SecurityMockMvcRequestPostProcessors.user(learner)))
                    .andExpect(redirectedUrl("/app/formations/" + course));
        }
        Acting.as(learner);
        assertThat(dashboards.mine().courses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, document, ''",
        "same-site, document, ''",
        "none, document, ''",
        "'', '', ''",
        "same-origin, image, ''",
        "same-origin, document, prefetch"
    })
    void enrolsNobodyByALinkFromElsewhereAnImageOrAPageFetchedAhead(String from, String goal, String purpose)
            throws Exception {
        web.perform(click(from, goal)
                        .header("Sec-Purpose", purpose)
                        .with(SecurityMockMvcRequestPostProcessors.user(learner)))
                .andExpect(redirectedUrl("/app/formations/" + course));
        Acting.as(learner);
        assertThat(dashboards.mine().courses()).isEmpty();
    }

    @Test
    void travelsInTheAddressOfWhoSignsInFirst() throws Exception {
        Acting.asNobody();
        web.perform(click("same-origin", "document"))
                .andExpect(redirectedUrl("/connexion?suite=%2Fformations%2F" + course + "%2Finscription"))
                .andExpect(cookie().doesNotExist("ramure-inscription"));
    }

    @Test
    void leadsNowhereElse() throws Exception {
        web.perform(get("/formations/Ailleurs%0d/inscription").with(SecurityMockMvcRequestPostProcessors.user(learner)))
                .andExpect(status().is4xxClientError());
        web.perform(get("/formations/n-existe-pas/inscription")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "document")
                        .with(SecurityMockMvcRequestPostProcessors.user(learner)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder click(String from, String goal) {
        return get("/formations/" + course + "/inscription")
                .header("Sec-Fetch-Site", from)
                .header("Sec-Fetch-Dest", goal);
    }
}
