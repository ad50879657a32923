package org.ramure.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ramure.StatementCount;
import org.ramure.courses.CatalogueQuery.Sort;
import org.ramure.kit.FoldedWords;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(properties = "ramure.contact=catalogue@essai.example")
@Import(StatementCount.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTests {

    private static final int MANY = 10_000;

    @Autowired
    private Courses courses;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void fill() {
        var rows = new ArrayList<Object[]>();
        var cards = new ArrayList<Object[]>();
        var start = Instant.parse("2026-01-01T00:00:00Z");
        for (var i = 0; i < MANY; i++) {
            var id = Ids.next();
            rows.add(new Object[] {id, "cours-" + i});
            var minutes = 30 + i % 10 * 60;
            var title = i == 4321 ? "L’Écologie à l’œuvre" : "Cours numéro " + i;
            var at = java.sql.Timestamp.from(start.plusSeconds(i));
            cards.add(new Object[] {
                id,
                "cours-" + i,
                title,
                FoldedWords.fold(title, SearchWords.LONGEST_TEXT),
                "Résumé",
                "theme-" + i % 4,
                Level.values()[i % 3].name(),
                i % 5 == 0 ? "en" : "fr",
                DurationBracket.of(minutes).name(),
                minutes,
                at,
                at,
                FoldedWords.fold(title + " theme " + i % 4, SearchWords.LONGEST_TEXT)
            });
        }
        jdbc.batchUpdate(
                "insert into course (id, slug, status, newest_edition, version) values (?, ?, 'PUBLISHED', 0, 0)",
                rows);
        jdbc.batchUpdate("""
                insert into course_card (course_id, slug, title, title_order, summary, theme, course_level, language,
                    duration, minutes, hours, units, lessons, tools, quizzes, drawing, published_at, updated_at, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 3, 1, 1, 0, 0, 'rameaux', ?, ?, ?)""", cards);
    }

    @Test
    void findsNothingByASignAloneAndAllByNoWord() {
        for (var signs : List.of("\"", "%", "_ %", "…")) {
            var page = courses.catalogue(new CatalogueQuery(signs, null, null, null, null, Sort.NEWEST, 1));
            assertThat(page.total()).as(signs).isZero();
            assertThat(page.cards()).as(signs).isEmpty();
        }
        assertThat(courses.catalogue(new CatalogueQuery("  ", null, null, null, null, Sort.NEWEST, 1))
                        .total())
                .isPositive();
    }

    @Test
    void takesTwoStatementsWhateverIsAskedOfTenThousandCourses() {
        for (var query : List.of(
                CatalogueQuery.everything(),
                query("cours numéro 42", null, null, null, null, Sort.TITLE, 3),
                query("", "theme-1", Level.ADVANCED, Locale.FRENCH, DurationBracket.LONG, Sort.SHORTEST, 9_999))) {
            assertThat(StatementCount.of(() -> courses.catalogue(query))).hasSize(2);
        }
        assertThat(StatementCount.of(() -> courses.newest(30))).hasSize(1);
    }

    @Test
    void showsTheNewestFirst() {
        var page = courses.catalogue(CatalogueQuery.everything());
        assertThat(page.total()).isEqualTo(MANY);
        assertThat(page.pages()).isEqualTo(834);
        assertThat(page.cards()).hasSize(CatalogueQuery.PAGE_SIZE);
        assertThat(page.cards().getFirst().slug()).isEqualTo("cours-9999");
    }

    @Test
    void findsWordsWhateverTheirCaseAccentsAndLigatures() {
        for (var words : List.of("ecologie oeuvre", "ÉCOLOGIE", "l'œuvre, écolo", "  Écologie’ ")) {
            assertThat(courses.catalogue(query(words, null, null, null, null, Sort.NEWEST, 1))
                            .cards())
                    .as(words)
                    .extracting(CourseCard::slug)
                    .containsExactly("cours-4321");
        }
    }

    @Test
    void takesNothingOfAQueryForAPattern() {
        for (var words : List.of("%", "_", "' or 1=1 --", "\\", "100%")) {
            var page = courses.catalogue(query("écologie " + words, null, null, null, null, Sort.NEWEST, 1));
            assertThat(page.total()).as(words).isLessThanOrEqualTo(1);
        }
        assertThat(courses.catalogue(query("zzz%", null, null, null, null, Sort.NEWEST, 1))
                        .total())
                .isZero();
    }

    @Test
    void countsWhatEachFilterWouldLeaveWithTheOthersAsTheyAre() {
        var page = courses.catalogue(query("", "theme-1", Level.BEGINNER, null, null, Sort.NEWEST, 1));
        var both = (int)
                IntStream.range(0, MANY).filter(i -> i % 4 == 1 && i % 3 == 0).count();
        assertThat(page.total()).isEqualTo(both);
        assertThat(page.levels().get(Level.BEGINNER)).isEqualTo(both);
        assertThat(page.levels().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(MANY / 4);
        assertThat(page.themes()).hasSize(4);
        assertThat(page.themes().get("theme-2")).isEqualTo((int)
                IntStream.range(0, MANY).filter(i -> i % 4 == 2 && i % 3 == 0).count());
        assertThat(page.languages().get(Locale.FRENCH) + page.languages().get(Locale.ENGLISH))
                .isEqualTo(both);
        assertThat(page.durations().keySet()).containsExactly(DurationBracket.values());
    }

    @Test
    void sortsByTitleAndByDuration() {
        var byTitle = courses.catalogue(query("", null, null, null, null, Sort.TITLE, 1))
                .cards();
        assertThat(byTitle.getFirst().title()).isEqualTo("Cours numéro 0");
        var shortest = courses.catalogue(query("", null, null, null, null, Sort.SHORTEST, 1))
                .cards();
        assertThat(shortest).extracting(CourseCard::minutes).containsOnly(30);
    }

    @Test
    void givesTheLastPageToWhoAsksForOneBeyond() {
        var page = courses.catalogue(query("", null, null, null, null, Sort.NEWEST, 9_000));
        assertThat(page.page()).isEqualTo(834);
        assertThat(page.cards()).hasSize(MANY % CatalogueQuery.PAGE_SIZE);
        assertThat(courses.catalogue(query("", null, null, null, null, Sort.NEWEST, -3))
                        .page())
                .isEqualTo(1);
        assertThat(courses.catalogue(query("introuvable", null, null, null, null, Sort.NEWEST, 4))
                        .page())
                .isEqualTo(1);
    }

    private static CatalogueQuery query(
            String words,
            @Nullable String theme,
            @Nullable Level level,
            @Nullable Locale language,
            @Nullable DurationBracket duration,
            Sort sort,
            int page) {
        return new CatalogueQuery(words, theme, level, language, duration, sort, page);
    }
}
