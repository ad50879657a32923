package org.ramure.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.LessonContent;
import org.ramure.files.Files;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import({StatementCount.class, MovableClock.Beans.class})
class ResourcesTests {

    @Autowired
    Resources resources;

    @Autowired
    ResourceDesk desk;

    @Autowired
    ResourceFixture tools;

    @Autowired
    CourseFolders folders;

    @Autowired
    Files files;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void leave() {
        Acting.asNobody();
    }

    @Test
    void areFoundByWordsAndByKind() {
        trainer();
        var word = "mot" + Ids.next();
        tools.published("Première fiche " + word);
        tools.replaced(tools.published("Seconde " + word), "2.0");
        tools.made("Cachée " + word);
        Acting.asNobody();
        var found = resources.find(query(word.toUpperCase(Locale.ROOT), null));
        assertThat(found.cards())
                .extracting(ResourceCard::title)
                .containsExactly("Première fiche " + word, "Seconde " + word);
        assertThat(found.formats()).isEqualTo(Map.of("ODT", 1, "PDF", 1));
        assertThat(resources.find(query(word, "PDF")).cards()).hasSize(1);
        assertThat(StatementCount.of(() -> resources.find(query(word, null)))).hasSize(2);
    }

    @Test
    void keepTheirAddressAndGiveTheNewVersion() {
        trainer();
        var id = tools.published("Trame d’accord " + Ids.next());
        var slug = tools.slug(id);
        tools.replaced(id, "2.0");
        desk.describe(
                id,
                new ResourceDraft("Autre nom", "Autre but", "", Locale.FRENCH),
                desk.open(id).revision());
        Acting.asNobody();
        var sheet = resources.sheet(slug);
        assertThat(sheet.current().label()).isEqualTo("2.0");
        assertThat(sheet.card().title()).isEqualTo("Autre nom");
        assertThat(sheet.versions()).extracting(ResourceVersion::label).containsExactly("2.0", "1.0");
        assertThat(resources.take(slug, true).fileName()).endsWith(".pdf");
    }

    @Test
    void letAnybodyReadTheFileOfTodayAndKeepTheOthersForWhoTookThem() {
        var owner = trainer();
        var id = tools.published("Gardée " + Ids.next());
        var slug = tools.slug(id);
        Acting.asNobody();
        var first = resources.take(slug, true);
        assertThat(files.read(first.file()).open()).isTrue();
        var learner = acting.asSomeone();
        resources.take(slug, true);
        Acting.as(owner);
        tools.replaced(id, "2.0");
        desk.unpublish(id);
        Acting.asNobody();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> resources.sheet(slug));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> files.read(first.file()));
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> files.read(first.file()));
        Acting.as(learner);
        assertThat(files.read(first.file()).open()).isFalse();
        assertThat(resources.mine()).singleElement().satisfies(taken -> {
            assertThat(taken.copies()).extracting(ResourceVersion::label).containsExactly("1.0");
            assertThat(taken.newer()).isEqualTo("2.0");
            assertThat(taken.slug()).isNull();
        });
    }

    @Test
    void countAPersonOnceADayAndAnybodyElseEachTime() {
        var owner = trainer();
        var id = tools.published("Comptée " + Ids.next());
        var slug = tools.slug(id);
        acting.asSomeone();
        resources.take(slug, true);
        resources.take(slug, true);
        clock.advance(Duration.ofDays(1));
        resources.take(slug, true);
        resources.take(slug, false);
        Acting.asNobody();
        resources.take(slug, true);
        resources.take(slug, true);
        Acting.as(owner);
        assertThat(desk.open(id).versions()).singleElement().satisfies(line -> {
            assertThat(line.withAccount()).isEqualTo(2);
            assertThat(line.withoutAccount()).isEqualTo(3);
            assertThat(line.lastMonth()).isEqualTo(5);
        });
        assertThat(desk.page(0).cards().stream()
                        .filter(card -> card.card().id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .downloads())
                .isEqualTo(5);
    }

    /** Each with its own downloads, and none of others. */
    @Test
    void areListedByPages() {
        trainer();
        clock.advance(Duration.ofDays(3));
        var before = desk.page(0).total();
        var made = new ArrayList<ResourceId>();
        for (var i = 0; i <= ResourceDesk.PAGE; i++) {
            made.addFirst(tools.published("Page " + i + " " + Ids.next()));
            clock.advance(Duration.ofSeconds(1));
        }
        resources.take(tools.slug(made.getFirst()), true);
        var first = new ArrayList<DeskPage>();
        assertThat(StatementCount.of(() -> first.add(desk.page(0)))).hasSize(2);
        assertThat(first.getFirst().total()).isEqualTo(before + ResourceDesk.PAGE + 1);
        assertThat(first.getFirst().cards())
                .extracting(card -> card.card().id())
                .isEqualTo(made.subList(0, ResourceDesk.PAGE));
        assertThat(first.getFirst().cards().stream()
                        .mapToLong(DeskCard::downloads)
                        .sum())
                .isEqualTo(1);
        assertThat(desk.page(1).cards().getFirst().card().id()).isEqualTo(made.getLast());
        assertThat(desk.open(made.getLast()).versions())
                .allSatisfy(line -> assertThat(line.withAccount()).isZero());
    }

    @Test
    void areChangedByWhoBroughtThemAndByAdministrators() {
        trainer();
        var id = tools.published("À elle " + Ids.next());
        trainer();
        assertThat(desk.open(id).mine()).isFalse();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> desk.unpublish(id));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> tools.replaced(id, "2.0"));
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> desk.open(id));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> desk.page(0));
        acting.asSomeone(Role.ADMINISTRATOR);
        desk.unpublish(id);
        assertThat(desk.open(id).published()).isFalse();
    }

    @Test
    void areNotOverwrittenByWhoSawAnEarlierState() {
        trainer();
        var id = tools.made("À deux " + Ids.next());
        var seen = desk.open(id).revision();
        desk.describe(id, new ResourceDraft("La première", "But", "", Locale.FRENCH), seen);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.describe(id, new ResourceDraft("La seconde", "But", "", Locale.FRENCH), seen))
                .matches(refusal -> refusal.key().equals("resources.refused.changed"));
        assertThat(desk.open(id).draft().title()).isEqualTo("La première");
    }

    @Test
    void giveAnEarlierVersionAgain() {
        trainer();
        var id = tools.published("Retour " + Ids.next());
        tools.replaced(id, "2.0");
        desk.give(id, 1, desk.open(id).revision());
        assertThat(resources.sheet(tools.slug(id)).current().label()).isEqualTo("1.0");
        tools.replaced(id, "3.0");
        assertThat(desk.open(id).versions())
                .extracting(line -> line.version().number())
                .containsExactly(3, 2, 1);
    }

    @Test
    void sayWhatIsMissing() {
        trainer();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.make(
                        new ResourceDraft(" ", "But", "", Locale.FRENCH), new VersionDraft("1", "CC0", ""), null, ""))
                .matches(refusal -> refusal.key().equals("resources.refused.title"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.make(
                        new ResourceDraft("Nom", "But", "", Locale.FRENCH), new VersionDraft("1", "CC0", ""), null, ""))
                .matches(refusal -> refusal.key().equals("resources.refused.file"));
    }

    @Test
    void haveEachTheirOwnAddress() {
        trainer();
        var name = "Même nom " + Ids.next();
        var first = tools.slug(tools.made(name));
        assertThat(tools.slug(tools.made(name))).isEqualTo(first + "-2");
        assertThat(tools.slug(tools.made("ÉŒ · \u202E 漢字"))).startsWith("eoe");
        assertThat(tools.slug(tools.made("漢字"))).startsWith("outil");
    }

    @Test
    void comeWithTheCoursesThatAreImported() {
        var folder = CourseFolders.folder("outils-" + Ids.next());
        var edition = folders.imported(folder);
        var tool = edition.lessons().stream()
                .map(lesson -> lesson.content())
                .filter(LessonContent.Tool.class::isInstance)
                .map(LessonContent.Tool.class::cast)
                .findFirst()
                .orElseThrow();
        var id = java.util.Objects.requireNonNull(tool.resource());
        var slug = resources.slugs(java.util.List.of(id)).get(id);
        var sheet = resources.sheet(java.util.Objects.requireNonNull(slug));
        assertThat(sheet.card().title()).isEqualTo(tool.name());
        assertThat(sheet.uses()).extracting(ResourceUse::slug).containsExactly(edition.slug());
        assertThat(StatementCount.of(() -> resources.sheet(slug))).hasSizeLessThanOrEqualTo(5);

        CourseFolders.change(folder, "course.yaml", "version: \"1.0\"", "version: \"1.1\"");
        folders.imported(folder);
        assertThat(resources.sheet(slug).versions())
                .extracting(ResourceVersion::label)
                .containsExactly("1.1", "1.0");
    }

    @Test
    void keepWhatATrainerChangedWhenTheSameFolderComesAgain() {
        var folder = CourseFolders.folder("pareil-" + Ids.next());
        var tool = (LessonContent.Tool) folders.imported(folder).lessons().stream()
                .map(lesson -> lesson.content())
                .filter(LessonContent.Tool.class::isInstance)
                .findFirst()
                .orElseThrow();
        var id = java.util.Objects.requireNonNull(tool.resource());
        acting.asSomeone(Role.ADMINISTRATOR);
        tools.replaced(id, "9.0");
        desk.unpublish(id);
        CourseFolders.change(folder, "course.yaml", "hours: 2", "hours: 3");
        folders.imported(folder);
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("9.0");
        assertThat(desk.open(id).published()).isFalse();
    }

    private SignedIn trainer() {
        return acting.asSomeone(Role.TRAINER);
    }

    private static ResourceQuery query(String words, @org.jspecify.annotations.Nullable String format) {
        return new ResourceQuery(words, null, format, 1);
    }
}
