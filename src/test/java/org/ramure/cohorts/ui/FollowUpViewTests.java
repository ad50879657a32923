package org.ramure.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.kit.ui.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class FollowUpViewTests extends SpringBrowserlessTest {

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void leadsFromTheListToTheCourseAndItsPeople() {
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 30, null);
        go("suivi");
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .contains("30 personnes inscrites, dont 5 ont terminé.");
        assertThat($(Anchor.class).withText("Un essai").single().getHref()).isEqualTo("suivi/" + taught.slug());
        go("suivi/" + taught.slug());
        assertThat($(H1.class).single().getText()).isEqualTo("Un essai");
        go("suivi/" + taught.slug() + "/personnes");
        assertThat(rows()).hasSize(25);
        test($(Button.class).withText("Page suivante").single()).click();
        assertThat(rows()).hasSize(5);
    }

    @Test
    void saysHowEachFigureIsComputed() {
        var taught = fixture.taught();
        var people = fixture.crowd(taught.edition(), 3, null);
        fixture.moved(taught.edition(), people.get(1), Instant.now().minus(Duration.ofDays(20)));
        go("suivi/" + taught.slug());
        assertThat($(NativeDetails.class).all())
                .hasSize(6)
                .allSatisfy(how ->
                        assertThat(how.getElement().getTextRecursively()).startsWith("Comment ce chiffre est calculé"));
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .anyMatch(words -> words.contains("« Lire »") || words.contains("«\u00a0Lire\u00a0»"));
    }

    @Test
    void sortsByAHeaderAndFindsByAName() {
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 30, null);
        go("suivi/" + taught.slug() + "/personnes");
        assertThat(rows().getFirst()).contains("Foule 000000");
        test($(NativeButton.class).withText("Personne").single()).click();
        assertThat(rows().getFirst()).contains("Foule 000029");
        $(TextField.class).single().setValue("foule 000007");
        assertThat(rows()).singleElement().asString().contains("Foule 000007", "3 sur 4");
        assertThat($(Anchor.class).withClassName("btn").all().getFirst().getHref())
                .isEqualTo("/api/suivi/" + taught.slug() + "/personnes.csv?words=foule%20000007&state=&cohort=");
        $(TextField.class).single().setValue("personne de ce nom");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Personne ne répond à ces filtres");
    }

    @Test
    void saysWhatWillComeWhenNobodyIsEnrolled() {
        var taught = fixture.taught();
        go("suivi/" + taught.slug() + "/personnes");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Personne n’est encore inscrit");
    }

    @Test
    void isClosedToLearnersAndToOtherTrainers() {
        var taught = fixture.taught();
        acting.asSomeone();
        var _ = catchThrowable(() -> go("suivi"));
        assertThat(getCurrentView()).isNotInstanceOf(FollowUpView.class);
        acting.asSomeone(Role.TRAINER);
        for (var page : List.of("", "/personnes")) {
            var _ = catchThrowable(() -> go("suivi/" + taught.slug() + page));
            assertThat(getCurrentView()).isNotInstanceOf(FollowUpPage.class);
        }
    }

    private static void go(String address) {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().navigate(address);
    }

    private List<String> rows() {
        return $(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
