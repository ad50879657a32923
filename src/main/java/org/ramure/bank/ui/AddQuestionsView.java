package org.ramure.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.bank.QuestionBank;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Formats;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import org.ramure.quizzes.ui.QuizTrial;

/**
 * Questions from elsewhere: pasted or in a file. What was read is shown as learners will see it, what was not is told with
 * its line; nothing is kept before she says so.
 */
@Route("questions/ajouter")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class AddQuestionsView extends Main implements HasDynamicTitle {

    private static final int LONGEST = 500_000;
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** Shown one by one with their controls; of a longer file the others are read and kept all the same. */
    private static final int SHOWN = 40;

    private final transient QuestionBank bank;
    private final TextArea pasted = new TextArea();
    private final TextField tags = new TextField();
    private final Div outcome = new Div();
    private transient @Nullable Imported imported;

    AddQuestionsView(QuestionBank bank) {
        this.bank = bank;
        bank.courses(); // who keeps no questions finds no page
        addClassNames("page", "bank-add");
        var back = new Anchor("questions", getTranslation("bank.title"));
        var crumbs = new Paragraph(back);
        crumbs.addClassName("s");
        pasted.setLabel(getTranslation("bank.paste"));
        pasted.setHelperText(getTranslation("bank.paste.help"));
        pasted.setMaxLength(LONGEST);
        pasted.setMinRows(8);
        pasted.setMaxRows(24);
        pasted.setWidthFull();
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.setValueChangeTimeout(300);
        pasted.addValueChangeListener(change -> read(change.getValue().getBytes(StandardCharsets.UTF_8), ""));
        tags.setLabel(getTranslation("bank.tag.give"));
        tags.setHelperText(getTranslation("bank.tag.help"));
        tags.setMaxLength(200);
        outcome.addClassNames("stack", "bank-outcome");
        add(crumbs, new H1(getTranslation("bank.add")), example(), pasted, upload(), outcome);
    }

    private Component example() {
        var text = new Pre(getTranslation("bank.example"));
        return new NativeDetails(getTranslation("bank.example.title"), text);
    }

    private Component upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> read(bytes, metadata.fileName())));
        upload.setUploadButton(new Button(getTranslation("bank.file"), new Icon("upload")));
        upload.setDropLabel(new Span(getTranslation("bank.file.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(_ -> refuse(getTranslation("bank.file.refused", MOST_BYTES / 1024 / 1024)));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** @param name of the file, or empty for what was pasted */
    void read(byte[] bytes, String name) {
        outcome.removeAll();
        imported = null;
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        var format = Formats.of(bytes, name);
        if (format.isEmpty()) {
            refuse(getTranslation("bank.format.unknown"));
            return;
        }
        imported = withoutAttachments(format.get().codec().read(bytes));
        show(format.get(), imported);
    }

    /** What shows or plays a file of its own is told and left, since the bank has no place for files. */
    private static Imported withoutAttachments(Imported read) {
        var findings = new ArrayList<>(read.findings());
        var entries = new ArrayList<Entry>();
        for (var entry : read.set().entries()) {
            if (QuestionTexts.of(entry.question()).stream().anyMatch(text -> text.contains(QuestionSet.ATTACHMENT))
                    || entry.question() instanceof Question.Hotspot) {
                findings.add(Finding.refused(entry.line(), entry.title(), "bank.attachments"));
            } else {
                entries.add(entry);
            }
        }
        return new Imported(QuestionSet.of(entries), findings);
    }

    private void refuse(String why) {
        outcome.removeAll();
        outcome.add(new Notice(Notice.Kind.ERROR, getTranslation("bank.format.refused"), why));
    }

    private void show(Formats format, Imported read) {
        var entries = read.set().entries();
        var refused = read.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REFUSED)
                .count();
        var said = new Notice(
                refused == 0 && !entries.isEmpty() ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                getTranslation("bank.read", entries.size(), getTranslation("bank.format." + format)),
                refused == 0 ? "" : getTranslation("bank.read.refused", refused));
        outcome.add(said);
        if (!read.findings().isEmpty()) {
            outcome.add(findings(read.findings()));
        }
        if (entries.isEmpty()) {
            return;
        }
        var keep = new Button(getTranslation("bank.keep", entries.size()), _ -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(tags, keep);
        row.addClassNames("row", "ends");
        outcome.add(row, preview(read));
    }

    private Component findings(List<Finding> findings) {
        var list = new UnorderedList();
        list.addClassName("findings");
        for (var finding : findings) {
            var line = new Span(finding.line() > 0 ? getTranslation("bank.line", finding.line()) : finding.element());
            line.addClassName("where");
            var words =
                    new Span(getTranslation(finding.key(), finding.arguments().toArray()));
            var item = new ListItem(line, new Span(" "), words);
            item.addClassName(finding.severity().name().toLowerCase(Locale.ROOT));
            list.add(item);
        }
        return list;
    }

    private Component preview(Imported read) {
        var section = new Section(new H2(getTranslation("bank.preview")));
        section.addClassNames("stack", "bank-preview");
        var number = 0;
        for (var entry : read.set().entries()) {
            if (++number > SHOWN) {
                break;
            }
            section.add(new QuizTrial(entry.question(), number));
        }
        var rest = read.set().entries().size() - SHOWN;
        if (rest > 0) {
            section.add(new Paragraph(getTranslation("bank.preview.more", rest)));
        }
        return section;
    }

    private void keep() {
        var read = imported;
        if (read == null) {
            return;
        }
        try {
            var taken = bank.take(read.set(), List.of(tags.getValue().split("[,;]")));
            imported = null;
            pasted.clear();
            outcome.removeAll();
            var done = new Notice(
                    Notice.Kind.SUCCESS,
                    getTranslation("bank.kept", taken.added().size()),
                    taken.again() == 0 ? "" : getTranslation("bank.kept.again", taken.again()));
            outcome.add(done.with(new Anchor("questions", getTranslation("bank.kept.see"))));
        } catch (Refusal refusal) {
            outcome.addComponentAsFirst(new Notice(
                    Notice.Kind.ERROR,
                    getTranslation("bank.format.refused"),
                    getTranslation(refusal.key(), refusal.arguments())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bank.add");
    }
}
