package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.DraftHead;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.HeadMerge;
import org.ramure.authoring.HeadSheet;
import org.ramure.authoring.Pulse;
import org.ramure.authoring.SaveResult;
import org.ramure.courses.Edition.Author;
import org.ramure.courses.Level;
import org.ramure.courses.folder.CourseReader;
import org.ramure.files.FileRules;
import org.ramure.kit.Markdown;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.kit.ui.MarkdownEditor;
import org.ramure.kit.ui.Notice;

/** What the page of a course says of it; saved while it is written. */
@Route(AuthoringAddress.HEAD)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HeadView extends SharedPage<DraftHead, HeadSheet> {

    static final List<String> THEMES = List.of("partenariats", "territoires", "modeles-economiques");

    private final Drafts drafts;
    private final Markdown markdown;
    private final Company company;
    private final Div acts = new Div();
    private final Div work = new Div();
    private String slug = "";
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
    HeadView(Drafts drafts, Markdown markdown, CurrentPerson current, Clock clock) {
        super(current.require(), clock, "authoring.head.gone");
        this.drafts = drafts;
        this.markdown = markdown;
        company = new Company("authoring.head.alone", "authoring.head.together", clock, new Company.Place() {
            @Override
            public Pulse here() {
                return pulse();
            }

            @Override
            public void left() {
                drafts.leftHead(slug);
            }
        });
        addClassNames("page", "head-page");
        acts.addClassName("row");
        var head = new Div(
                new Div(new H1(getTranslation("authoring.head")), new Paragraph(getTranslation("authoring.head.lede"))),
                acts);
        head.addClassName("page-title");
        work.addClassNames("stack", "head-form");
        add(head, company, late, told, work, receipts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        acts.removeAll();
        acts.add(Parts.link(AuthoringAddress.headHistory(slug), "clock", getTranslation("authoring.history")));
        show(open());
        fresh();
        remind();
        company.hear();
        Spot.in(event.getLocation()).flatMap(this::field).ifPresent(Spot::show);
    }

    @Override
    void fill() {
        var head = sheet().draft();
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
        aims = Editors.list(getTranslation("authoring.head.aims"), head.aims());
        aims.setHelperText(getTranslation("authoring.head.aims.help"));
        audience = Editors.lines(getTranslation("authoring.head.audience"), head.audience());
        prerequisites = Editors.lines(getTranslation("authoring.head.prerequisites"), head.prerequisites());
        prerequisites.setHelperText(getTranslation("authoring.head.prerequisites.help"));
        authors = Editors.list(
                getTranslation("authoring.head.authors"),
                head.authors().stream().map(HeadView::line).toList());
        authors.setHelperText(getTranslation("authoring.head.authors.help"));
        licence = Editors.line(getTranslation("authoring.licence"), head.licence());
        drawing = new Select<>();
        drawing.setLabel(getTranslation("authoring.head.drawing"));
        drawing.setItems(CourseReader.DRAWINGS);
        drawing.setItemLabelGenerator(one -> getTranslation("authoring.drawing." + one));
        drawing.setValue(CourseReader.DRAWINGS.contains(head.drawing()) ? head.drawing() : "rameaux");
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

    /** @param name as a folder has it, perhaps of something inside it */
    private Optional<Component> field(String name) {
        return switch (name.split("\\.", 2)[0]) {
            case "title" -> Optional.of(title);
            case "language" -> Optional.of(language);
            case "theme" -> Optional.of(theme);
            case "level" -> Optional.of(level);
            case "summary" -> Optional.of(summary);
            case "description" -> Optional.of(description);
            case "aims" -> Optional.of(aims);
            case "audience" -> Optional.of(audience);
            case "prerequisites" -> Optional.of(prerequisites);
            case "authors" -> Optional.of(authors);
            case "licence" -> Optional.of(licence);
            case "cover" -> Optional.of(cover);
            case "certificate" -> Optional.of(hours);
            default -> Optional.empty();
        };
    }

    private Section part(String key, com.vaadin.flow.component.Component... fields) {
        var section = new Section(new H2(getTranslation(key)));
        section.add(fields);
        section.addClassNames("card", "stack");
        return section;
    }

    /** Read again by {@link #author}: in a name itself, nothing looks like what divides the two. */
    static String line(Author author) {
        var name = author.name().replaceAll("\\s+;\\s", "; ");
        return author.about().isBlank() ? name : name + " ; " + author.about();
    }

    @Override
    DraftHead read() {
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

    @Override
    boolean isSending() {
        return cover.isSending();
    }

    @Override
    void save() {
        company.touch();
        title.setInvalid(false);
        super.save();
    }

    @Override
    HeadSheet open() {
        return drafts.head(slug);
    }

    @Override
    SaveResult<HeadSheet> save(int revision, DraftHead head) {
        return drafts.save(slug, revision, head);
    }

    @Override
    SaveResult<HeadSheet> settle(int revision, DraftHead head) {
        return drafts.settle(slug, revision, head);
    }

    @Override
    Optional<Instant> late() {
        return drafts.lateHead(slug);
    }

    @Override
    void letGo() {
        drafts.letGoHead(slug);
    }

    @Override
    String history() {
        return AuthoringAddress.headHistory(slug);
    }

    private Pulse pulse() {
        var pulse = drafts.hereOnHead(slug);
        if (isNews(pulse.revision())) {
            tell(new Notice(
                            Notice.Kind.INFO,
                            getTranslation(pulse.own() ? "authoring.head.newer.own" : "authoring.head.newer"),
                            getTranslation("authoring.newer.text"))
                    .with(Parts.button("down", getTranslation("authoring.newer.take"), this::take)));
        }
        return pulse;
    }

    @Override
    DraftHead merge(DraftHead base, DraftHead mine, DraftHead theirs) {
        return HeadMerge.of(base, mine, theirs);
    }

    @Override
    String words(DraftHead head) {
        return HeadWords.of(head, this::getTranslation);
    }

    @Override
    Optional<DraftHead> without(Refusal refusal, String words, DraftHead head, DraftHead last) {
        if (!refusal.key().startsWith("authoring.title")) {
            return Optional.empty();
        }
        title.setErrorMessage(words);
        title.setInvalid(true);
        return Optional.of(head.called(last.title()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet().draft().title(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.head");
    }
}
