package org.ramure.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.house.LegalText.Statement;
import org.ramure.kit.Times;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Legal pages: as the house wrote them, with all they were; else as they come, true for any house. It checks no right. */
@Component
public class LegalTexts {

    private static final int MOST_PARTS = 30;
    private static final String COLUMNS =
            "select number, body, conformity, stated_on, share, auditor, written_at from legal_text"
                    + " where page = ? and language = ?";

    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final House house;
    private final Clock clock;

    LegalTexts(JdbcClient jdbc, MessageSource texts, House house, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.house = house;
        this.clock = clock;
    }

    /** One statement. */
    public LegalText current(LegalPage page, Locale language) {
        return jdbc.sql(COLUMNS + " order by number desc limit 1")
                .params(page.name(), language.getLanguage())
                .query((row, _) -> read(page, language, row))
                .optional()
                .orElseGet(() -> usual(page, language));
    }

    /** All that were written, the newest first, and last the text that comes with Ramure. */
    public List<LegalText> history(LegalPage page, Locale language) {
        var all = new java.util.ArrayList<>(jdbc.sql(COLUMNS + " order by number desc")
                .params(page.name(), language.getLanguage())
                .query((row, _) -> read(page, language, row))
                .list());
        all.add(usual(page, language));
        return List.copyOf(all);
    }

    /**
     * @param seen the number that was current when writing began
     * @return empty when somebody wrote another one since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LegalText> write(LegalText text, int seen) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var statement = text.statement();
        var current = current(text.page(), text.language()).number();
        var added = current == seen
                && jdbc.sql("""
                                insert into legal_text (page, language, number, body, conformity, stated_on, share, auditor,
                                    written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                                .param(text.page().name())
                                .param(text.language().getLanguage())
                                .param(seen + 1)
                                .param(text.body())
                                .param(
                                        statement == null
                                                ? null
                                                : statement.conformity().name())
                                .param(statement == null ? null : statement.on())
                                .param(statement == null ? null : statement.share())
                                .param(statement == null ? null : statement.auditor())
                                .param(Times.column(now))
                                .update()
                        == 1;
        if (added && statement != null) {
            house.touched();
        }
        return added
                ? Optional.of(new LegalText(text.page(), text.language(), seen + 1, text.body(), statement, now))
                : Optional.empty();
    }

    private LegalText usual(LegalPage page, Locale language) {
        var body = new StringBuilder();
        IntStream.rangeClosed(1, MOST_PARTS)
                .takeWhile(part ->
                        !text(page.key() + "." + part + ".title", language).isEmpty())
                .forEach(part -> body.append("## ")
                        .append(text(page.key() + "." + part + ".title", language))
                        .append("\n\n")
                        .append(text(page.key() + "." + part + ".text", language))
                        .append("\n\n"));
        return new LegalText(
                page,
                language,
                0,
                body.toString().strip(),
                page == LegalPage.ACCESSIBILITY ? LegalText.USUAL_STATEMENT : null,
                null);
    }

    private String text(String key, Locale language) {
        var face = house.face();
        return Objects.requireNonNullElse(
                texts.getMessage(
                        key,
                        new Object[] {
                            face.name(), face.contact(), face.address().toString()
                        },
                        "",
                        language),
                "");
    }

    private static LegalText read(LegalPage page, Locale language, ResultSet row) throws SQLException {
        var conformity = row.getString("conformity");
        return new LegalText(
                page,
                language,
                row.getInt("number"),
                row.getString("body"),
                statement(conformity, row),
                Times.read(row, "written_at"));
    }

    private static @Nullable Statement statement(@Nullable String conformity, ResultSet row) throws SQLException {
        if (conformity == null) {
            return null;
        }
        var share = row.getObject("share", Integer.class);
        return new Statement(
                Conformity.valueOf(conformity),
                row.getObject("stated_on", LocalDate.class),
                share,
                Objects.requireNonNullElse(row.getString("auditor"), ""));
    }
}
