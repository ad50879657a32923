package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonRow;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignIns;
import org.ramure.messages.MailQueue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The house as one finds it after the first start: people to be, and signing up without a mail server. */
@SpringBootTest(
        properties = {
            "ramure.own-database=true",
            "ramure.demonstration=true",
            "ramure.folder=target/test-data/demonstration-${random.uuid}",
            "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH",
            "spring.quartz.auto-startup=false",
            "logging.level.root=warn"
        })
@AutoConfigureMockMvc
class DemonstrationTests extends SpringBrowserlessTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIns signIns;

    @Autowired
    MailQueue queue;

    @Test
    void offersSomebodyOfEachRoleByOneClick() throws Exception {
        assertThat(signIns.demonstration()).flatExtracting(PersonRow::roles).containsExactlyInAnyOrder(Role.values());
        var trainer = someone(Role.TRAINER);
        mvc.perform(get("/connexion"))
                .andExpect(content().string(containsString(trainer.id().toString())));
        mvc.perform(post("/connexion/demonstration")
                        .param("person", trainer.id().toString())
                        .param("suite", "/app/profil")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app/profil"));
        mvc.perform(post("/connexion/demonstration")
                        .param("person", trainer.id().toString()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/connexion/demonstration").param("person", "rien").with(csrf()))
                .andExpect(status().isBadRequest());
        assertThat(signIns.byPassword("awa@demo.ramure.example", "demo-ramure", "192.0.2.1")
                        .name())
                .isEqualTo("Awa Diop");
    }

    @Test
    void letsANewcomerFinishSigningUpFromTheMailPage() throws Exception {
        mvc.perform(post("/inscription").param("email", "fatou@essai.example").with(csrf()));
        mvc.perform(get("/connexion/courriel")).andExpect(content().string(containsString("/app/courrier")));
        Acting.as(signIns.asDemonstration(someone(Role.ADMINISTRATOR).id()));
        UI.getCurrent().setLocale(Locale.FRENCH);
        var card = queue.list(Set.of(), "fatou@", 0).cards().getFirst();
        navigate(MailMessageView.class, Map.of("message", card.id().toString()));
        var link =
                $(Anchor.class).withText("Suivre le lien du message").single().getHref();
        Acting.asNobody();
        mvc.perform(post(URI.create(link).getPath())
                        .param("name", "Fatou")
                        .param("password", "une phrase à moi")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app"));
    }

    private PersonRow someone(Role role) {
        return signIns.demonstration().stream()
                .filter(person -> person.roles().contains(role))
                .findAny()
                .orElseThrow();
    }
}
