package org.ramure.courses.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ramure.courses.CatalogueQuery;
import org.ramure.courses.DurationBracket;
import org.ramure.courses.Level;

class CatalogueQuestionTests {

    @Test
    void readsWhatAVisitorChose() {
        var query = new CatalogueQuestion(" mécénat ", "partenariats", "beginner", "fr", "short", "title", "2").query();
        assertThat(query)
                .isEqualTo(new CatalogueQuery(
                        "mécénat",
                        "partenariats",
                        Level.BEGINNER,
                        Locale.FRENCH,
                        DurationBracket.SHORT,
                        CatalogueQuery.Sort.TITLE,
                        2));
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(new CatalogueQuestion(null, "", "BEGINNER", "xx", "'", "--", "-1").query())
                .isEqualTo(CatalogueQuery.everything());
        assertThat(new CatalogueQuestion(null, null, null, null, null, null, "99999999999").query())
                .isEqualTo(CatalogueQuery.everything());
    }

    @Test
    void writesAddressesThatOnlyTheChosenThingMayChange() {
        var query = new CatalogueQuestion("a&b=c d", "x", "beginner", null, null, null, null).query();
        var address = new CatalogueAddress("/formations", query);
        assertThat(address.page(2)).isEqualTo("/formations?q=a%26b%3Dc%20d&theme=x&level=beginner&page=2");
        assertThat(address.withoutTheme()).isEqualTo("/formations?q=a%26b%3Dc%20d&level=beginner");
        assertThat(address.withoutLevel()).isEqualTo("/formations?q=a%26b%3Dc%20d&theme=x");
    }
}
