package org.ramure.learning.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseFolders;
import org.ramure.kit.Ids;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class ProgressEndpointTests {

    private static final String REPORT = "{\"at\":1764000000000,\"place\":300,\"watched\":[],\"reading\":[]}";

    @Autowired
    MockMvc web;

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders folders;

    @Autowired
    Learning learning;

    private String course = "";
    private SignedIn learner;

    @BeforeEach
    void enrol() {
        course = "c" + Ids.next();
        folders.imported(course);
        learner = acting.asSomeone();
        learning.enrol(course);
        Acting.asNobody();
    }

    @Test
    void takesAReportAndSaysWhatIsMissing() throws Exception {
        web.perform(report(REPORT).with(user(learner)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.done").value(false))
                .andExpect(jsonPath("$.missing").value(containsString("jusqu’à la fin")));
    }

    @Test
    void refusesNobodysReportAndOneWithoutItsToken() throws Exception {
        web.perform(report(REPORT).with(csrf())).andExpect(status().isUnauthorized());
        web.perform(report(REPORT).with(user(learner))).andExpect(status().isForbidden());
    }

    @Test
    void knowsNoLessonOfACourseThatOneDoesNotFollow() throws Exception {
        var stranger = acting.asSomeone();
        Acting.asNobody();
        web.perform(report(REPORT).with(user(stranger)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatNoDeviceOfOursSends() throws Exception {
        for (var nonsense : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "{\"at\":-1,\"place\":0,\"watched\":[],\"reading\":[]}",
            "{\"at\":1,\"place\":0,\"watched\":[[1]],\"reading\":[]}",
            "{\"at\":1,\"place\":0,\"watched\":null,\"reading\":[]}"
        }) {
            web.perform(report(nonsense).with(user(learner)).with(csrf())).andExpect(status().isBadRequest());
        }
        var endless = "{\"at\":1,\"place\":0,\"reading\":[],\"watched\":[" + "[1,2],".repeat(20_000) + "[1,2]]}";
        web.perform(report(endless).with(user(learner)).with(csrf())).andExpect(status().isContentTooLarge());
    }

    @Test
    void sendsToTheToolAndNotesNothingForAForeignPage() throws Exception {
        var address = "/api/learning/" + course + "/emporter/tool";
        web.perform(get(address).with(user(learner)).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isNotFound());
        web.perform(get(address).with(user(learner)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/files/")));
    }

    private MockHttpServletRequestBuilder report(String json) {
        return post("/api/learning/" + course + "/lire/progress")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }
}
