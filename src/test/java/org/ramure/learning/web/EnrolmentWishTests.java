package org.ramure.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.Acting;
import org.ramure.courses.CourseFolders;
import org.ramure.kit.Ids;
import org.ramure.learning.Dashboards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

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

    @Test
    void remembersAClickOnAPageOfOurs() throws Exception {
        web.perform(get("/formations/cours/inscription")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "document"))
                .andExpect(redirectedUrl("/app/formations/cours"))
                .andExpect(header().string(
                                "Set-Cookie",
                                allOf(
                                        containsString("ramure-inscription=cours"),
                                        containsString("HttpOnly"),
                                        containsString("SameSite=Lax"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void remembersNothingForALinkFromElsewhere(String from) throws Exception {
        web.perform(get("/formations/cours/inscription")
                        .header("Sec-Fetch-Site", from)
                        .header("Sec-Fetch-Dest", "document"))
                .andExpect(redirectedUrl("/app/formations/cours"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void remembersNothingForAnImageOrAPageFetchedAhead() throws Exception {
        web.perform(get("/formations/cours/inscription")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "image"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        web.perform(get("/formations/cours/inscription")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "document")
                        .header("Sec-Purpose", "prefetch"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void leadsNowhereElse() throws Exception {
        web.perform(get("/formations/Ailleurs%0d/inscription")).andExpect(status().is4xxClientError());
    }

    @Test
    void changesNothingItself() throws Exception {
        var course = "w" + Ids.next();
        folders.imported(course);
        var learner = acting.asSomeone();
        web.perform(get("/formations/" + course + "/inscription")
                .with(SecurityMockMvcRequestPostProcessors.user(learner))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "document"));
        Acting.as(learner);
        assertThat(dashboards.mine().courses()).isEmpty();
        Acting.asNobody();
    }

    @Test
    void isForItsCourseAlone() {
        var sent = new Cookie[] {new Cookie("autre", "cours"), new Cookie("ramure-inscription", "cours")};
        assertThat(EnrolmentWish.isFor("cours", sent)).isTrue();
        assertThat(EnrolmentWish.isFor("autre", sent)).isFalse();
        assertThat(EnrolmentWish.isFor("cours", null)).isFalse();
        assertThat(EnrolmentWish.granted().getMaxAge()).isZero();
    }
}
