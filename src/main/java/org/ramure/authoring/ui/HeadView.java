package org.ramure.authoring.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.DraftHead;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.HeadMerge;
import org.ramure.authoring.HeadResult;
import org.ramure.authoring.HeadSheet;
import org.ramure.authoring.HeadWords;
import org.ramure.courses.Edition.Author;
import org.ramure.courses.Level;
import org.ramure.files.FileRules;
import org.ramure.kit.Markdown;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.kit.ui.MarkdownEditor;
import org.ramure.kit.ui.Notice;

/** What the page of a course says of it; saved while it is written. */
@Route(AuthoringAddress.HEAD)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HeadView extends SavingPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> THEMES = List.of("partenariats", "territoires", "modeles-economiques");
    private static final List<String> DRAWINGS = List.of("rameaux", "arbre", "feuille");

    private final Drafts drafts;
    private final Markdown markdown;
    private final Div acts = new Div();
    private final Div work = new Div();
    private String slug = "";
    private HeadSheet sheet;
    private DraftHead saved;
    private int revision;
    private boolean showing;
    private @Nullable ConflictPanel panel;
    private TextField title;
    private Select<Locale> language;
    private ComboBox<String> theme;
    private Select<Level> level;
    private TextArea summary;
    private MarkdownEditor description;
    private TextArea aims;
    private TextArea audience;
    private TextArea prerequisites;
    private TextArea authors;
    private TextField licence;
    private Select<String> drawing;
    private FileField cover;
    private IntegerField hours;

    @SuppressWarnings("NullAway.Init")
    HeadView(Drafts drafts, Markdown markdown, CurrentPerson current) {
        super(current.require());
        this.drafts = drafts;
        this.markdown = markdown;
        addClassNames("page", "head-page");
        acts.addClassName("row");
        var head = new Div(
                new Div(new H1(getTranslation("authoring.head")), new Paragraph(getTranslation("authoring.head.lede"))),
                acts);
        head.addClassName("page-title");
        work.addClassNames("stack", "head-form");
        add(head, told, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        acts.removeAll();
        acts.add(receipt, Parts.link(AuthoringAddress.headHistory(slug), "clock", getTranslation("authoring.history")));
        show(drafts.head(slug));
        fresh();
    }

    private void show(HeadSheet now) {
        sheet = now;
        saved = now.head();
        revision = now.revision();
        panel = null;
        told.removeAll();
        showing = true;
        fill();
        showing = false;
    }

    private void fill() {
        var head = sheet.head();
        var desk = new Desk(slug, head.language(), drafts, markdown);
        title = Editors.line(getTranslation("authoring.head.title"), head.title());
        language = new Select<>();
        language.setLabel(getTranslation("authoring.head.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("authoring.language." + one.getLanguage()));
        language.setValue(Texts.nearest(head.language()));
        theme = new ComboBox<>(getTranslation("authoring.head.theme"));
        theme.setItems(
                THEMES.contains(head.theme())
                        ? THEMES
                        : List.of(THEMES.get(0), THEMES.get(1), THEMES.get(2), head.theme()));
        theme.setItemLabelGenerator(one -> THEMES.contains(one) ? getTranslation("theme." + one) : one);
        theme.setAllowCustomValue(true);
        theme.addCustomValueSetListener(event -> {
            var key = org.ramure.kit.PlainLetters.of(event.getDetail())
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            theme.setItems(List.of(THEMES.get(0), THEMES.get(1), THEMES.get(2), key));
            theme.setValue(key);
        });
        theme.setValue(head.theme());
        level = new Select<>();
        level.setLabel(getTranslation("authoring.head.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> getTranslation("authoring.level." + one.name()));
        level.setValue(head.level());
        summary = Editors.lines(getTranslation("authoring.head.summary"), head.summary());
        summary.setMaxLength(300);
        summary.setHelperText(getTranslation("authoring.head.summary.help"));
        description = desk.editor(getTranslation("authoring.head.description"), head.description());
        aims = Editors.lines(getTranslation("authoring.head.aims"), String.join("\n", head.aims()));
        aims.setHelperText(getTranslation("authoring.head.aims.help"));
        audience = Editors.lines(getTranslation("authoring.head.audience"), head.audience());
        prerequisites = Editors.lines(getTranslation("authoring.head.prerequisites"), head.prerequisites());
        prerequisites.setHelperText(getTranslation("authoring.head.prerequisites.help"));
        authors = Editors.lines(
                getTranslation("authoring.head.authors"),
                String.join("\n", head.authors().stream().map(HeadView::line).toList()));
        authors.setHelperText(getTranslation("authoring.head.authors.help"));
        licence = Editors.line(getTranslation("authoring.licence"), head.licence());
        drawing = new Select<>();
        drawing.setLabel(getTranslation("authoring.head.drawing"));
        drawing.setItems(DRAWINGS);
        drawing.setItemLabelGenerator(one -> getTranslation("authoring.drawing." + one));
        drawing.setValue(DRAWINGS.contains(head.drawing()) ? head.drawing() : "rameaux");
        cover = new FileField(
                desk, getTranslation("authoring.head.cover"), FileRules.IMAGE, head.cover(), this::changed);
        hours = new IntegerField(getTranslation("authoring.head.hours"));
        hours.setMin(1);
        hours.setMax(1000);
        hours.setStepButtonsVisible(true);
        hours.setValue(head.hours());
        hours.setValueChangeMode(ValueChangeMode.LAZY);
        Editors.listen(
                this::changed,
                title,
                language,
                theme,
                level,
                summary,
                description,
                aims,
                audience,
                prerequisites,
                authors,
                licence,
                drawing,
                hours);
        work.removeAll();
        work.add(
                part("authoring.head.card", title, summary, Parts.row(theme, level, language)),
                part("authoring.head.page", description, aims, audience, prerequisites),
                part("authoring.head.made", authors, licence, hours),
                part("authoring.head.picture", drawing, cover));
    }

    private Section part(String key, com.vaadin.flow.component.Component... fields) {
        var section = new Section(new H2(getTranslation(key)));
        section.add(fields);
        section.addClassNames("card", "stack");
        return section;
    }

    private static String line(Author author) {
        return author.about().isBlank() ? author.name() : author.name() + " ; " + author.about();
    }

    private DraftHead read() {
        return new DraftHead(
                title.getValue().strip(),
                language.getValue(),
                Objects.requireNonNullElse(theme.getValue(), ""),
                level.getValue(),
                summary.getValue().strip(),
                description.getValue(),
                lines(aims),
                audience.getValue().strip(),
                prerequisites.getValue().strip(),
                lines(authors).stream().map(HeadView::author).toList(),
                licence.getValue().strip(),
                drawing.getValue(),
                cover.file(),
                Math.clamp(Objects.requireNonNullElse(hours.getValue(), 1), 1, 1000));
    }

    private static Author author(String line) {
        var parts = line.split("\\s;\\s", 2);
        return new Author(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    private static List<String> lines(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void changed() {
        if (!showing) {
            save();
        }
    }

    private void save() {
        var head = read();
        title.setInvalid(false);
        try {
            heard(head, drafts.save(slug, revision, head));
        } catch (Refusal refusal) {
            refused(head, refusal);
        }
    }

    private void heard(DraftHead head, HeadResult result) {
        switch (result) {
            case HeadResult.Saved done -> {
                revision = done.revision();
                saved = head;
                if (panel != null) {
                    panel = null;
                    told.removeAll();
                }
                saved(done.at());
            }
            case HeadResult.Conflict conflict -> conflict(head, conflict.theirs());
        }
    }

    /** A title that is missing keeps nothing else from being saved. */
    private void refused(DraftHead head, Refusal refusal) {
        var words = getTranslation(refusal.key(), refusal.arguments());
        if (refusal.key().startsWith("authoring.title")) {
            title.setErrorMessage(words);
            title.setInvalid(true);
            var rest = head.called(saved.title());
            heard(rest, drafts.save(slug, revision, rest));
        } else {
            tell(new Notice(Notice.Kind.ERROR, words, ""));
        }
        unsaved();
    }

    private void conflict(DraftHead mine, HeadSheet theirs) {
        unsaved();
        if (panel == null
                || !panel.isAbout(theirs.revision())
                || panel.getParent().isEmpty()) {
            panel = new ConflictPanel(theirs.revision(), theirs.author(), HeadWords.of(theirs.head()), choices(theirs));
            tell(panel);
        }
        panel.compare(HeadWords.of(mine), HeadWords.of(HeadMerge.of(saved, mine, theirs.head())));
    }

    private ConflictPanel.Choices choices(HeadSheet theirs) {
        return new ConflictPanel.Choices() {
            @Override
            public void mine() {
                settle(theirs, read(), false);
            }

            @Override
            public void theirs() {
                if (isFree()) {
                    instead(theirs);
                }
            }

            @Override
            public void merged() {
                if (isFree()) {
                    settle(theirs, HeadMerge.of(saved, read(), theirs.head()), true);
                }
            }
        };
    }

    private boolean isFree() {
        if (cover.isSending() && panel != null) {
            panel.waitForFile();
        }
        return !cover.isSending();
    }

    /** @param anew whether the fields shall show what was chosen */
    private void settle(HeadSheet theirs, DraftHead chosen, boolean anew) {
        try {
            var result = drafts.settle(slug, theirs.revision(), chosen);
            heard(chosen, result);
            if (anew && result instanceof HeadResult.Saved) {
                show(drafts.head(slug));
            }
        } catch (Refusal refusal) {
            refused(chosen, refusal);
        }
    }

    /** Hers goes into the history first, to the last word; somebody who saved a third text is heard before. */
    private void instead(HeadSheet theirs) {
        var mine = read();
        var result = drafts.save(slug, revision, mine);
        if (result instanceof HeadResult.Conflict again && again.theirs().revision() == theirs.revision()) {
            show(again.theirs());
            saved(again.theirs().changedAt());
        } else {
            heard(mine, result);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.head().title(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.head");
    }
}
