package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.Outline;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.UnitDraft;
import org.ramure.authoring.UnitMerge;
import org.ramure.authoring.UnitSheet;
import org.ramure.authoring.Units;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Notice;

/** What can be done with a unit. When somebody else has saved it meanwhile, both texts are shown and nothing is overwritten. */
class UnitDialog extends Dialog {

    private final OutlineView view;
    private final Units units;
    private final Div told = new Div();
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private UnitSheet sheet;
    private @Nullable ConflictPanel panel;

    /** @param sheet as it is now, and not as it was when the outline was read */
    UnitDialog(OutlineView view, Units units, Outline.Unit unit, UnitSheet sheet) {
        this.view = view;
        this.units = units;
        this.sheet = sheet;
        setHeaderTitle(sheet.draft().title());
        addClassName("acts-dialog");
        title.setLabel(getTranslation("authoring.unit.title"));
        title.setMaxLength(200);
        title.setWidthFull();
        title.setAutofocus(true);
        summary.setLabel(getTranslation("authoring.unit.summary"));
        summary.setHelperText(getTranslation("authoring.unit.summary.help"));
        summary.setMaxLength(600);
        summary.setWidthFull();
        told.addClassName("told");
        fill();
        var content = new Div(
                told,
                title,
                summary,
                Parts.row(
                        act("up", "authoring.up", () -> view.moves().move(unit, -1)),
                        act("down", "authoring.down", () -> view.moves().move(unit, 1)),
                        act(
                                "clock",
                                "authoring.history",
                                () -> view.open(AuthoringAddress.unitHistory(view.slug(), sheet.id()))),
                        act("copy", "authoring.duplicate", () -> view.duplicate(unit)),
                        act("trash", "authoring.unit.delete", () -> view.delete(unit))),
                new OtherCourses(view::targets, (slug, name) -> {
                    close();
                    view.attempt(() -> view.send(unit, slug, name));
                }));
        content.addClassName("stack");
        add(content);
        var save = new Button(getTranslation("authoring.save"), _ -> attempt(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("authoring.close"), _ -> close()), save);
    }

    private Component act(String icon, String words, Runnable deed) {
        return Parts.button(icon, getTranslation(words), () -> {
            close();
            view.attempt(deed);
        });
    }

    /** @param field to begin with, as a folder has it */
    void open(String field) {
        title.setAutofocus(!field.equals("summary"));
        summary.setAutofocus(field.equals("summary"));
        open();
    }

    private void fill() {
        title.setValue(sheet.draft().title());
        summary.setValue(sheet.draft().summary());
    }

    private UnitDraft mine() {
        return new UnitDraft(title.getValue(), summary.getValue());
    }

    private void attempt(Runnable deed) {
        try {
            title.setInvalid(false);
            summary.setInvalid(false);
            deed.run();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.key().startsWith("authoring.summary")) {
            summary.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
            summary.setInvalid(true);
            summary.focus();
        } else {
            view.refused(title, refusal);
        }
    }

    private void save() {
        heard(units.save(view.slug(), sheet.id(), sheet.revision(), mine()));
    }

    private void heard(SaveResult<UnitSheet> result) {
        switch (result) {
            case SaveResult.Saved<UnitSheet> saved -> {
                var now = mine();
                close();
                view.saved(sheet, now, saved.revision());
            }
            case SaveResult.Conflict<UnitSheet> conflict -> conflict(conflict.theirs());
            case SaveResult.Gone<UnitSheet> _ -> {
                told.removeAll();
                told.add(new Notice(
                        Notice.Kind.ERROR,
                        getTranslation("authoring.unit.gone"),
                        getTranslation("authoring.unit.gone.text")));
            }
        }
    }

    private void conflict(UnitSheet theirs) {
        var again = panel != null && !panel.isAbout(theirs.revision());
        panel = new ConflictPanel(
                theirs.revision(), author(theirs), words(theirs.draft()), again, new ConflictPanel.Choices() {
                    @Override
                    public void mine() {
                        settle(theirs, UnitDialog.this.mine());
                    }

                    @Override
                    public void theirs() {
                        attempt(() -> instead(theirs));
                    }

                    @Override
                    public void merged() {
                        settle(theirs, merge(theirs));
                    }
                });
        panel.compare(words(mine()), words(merge(theirs)));
        told.removeAll();
        told.add(panel);
    }

    private UnitDraft merge(UnitSheet theirs) {
        return UnitMerge.of(sheet.draft(), mine(), theirs.draft());
    }

    private String author(UnitSheet theirs) {
        return theirs.own() ? getTranslation("authoring.own-tab", theirs.author()) : theirs.author();
    }

    private String words(UnitDraft draft) {
        return UnitWords.of(draft, this::getTranslation);
    }

    private void settle(UnitSheet theirs, UnitDraft chosen) {
        attempt(() -> {
            title.setValue(chosen.title());
            summary.setValue(chosen.summary());
            heard(units.settle(view.slug(), theirs.id(), theirs.revision(), chosen));
        });
    }

    /** Hers goes into the history first, to the last word; somebody who saved a third text is heard before. */
    private void instead(UnitSheet theirs) {
        var result = units.save(view.slug(), sheet.id(), sheet.revision(), mine());
        if (result instanceof SaveResult.Conflict<UnitSheet> still
                && still.theirs().revision() == theirs.revision()) {
            sheet = theirs;
            panel = null;
            told.removeAll();
            fill();
        } else {
            heard(result);
        }
    }
}
