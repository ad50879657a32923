package org.ramure.cohorts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.CohortDraft;
import org.ramure.kit.Refusal;

/** What a group is called and when it goes: with dates, or each at her own rhythm. */
class CohortDialog extends Dialog {

    /** Keeps what was written. @throws Refusal in words */
    interface Keeping {
        void keep(CohortDraft draft);
    }

    private final TextField name = new TextField();
    private final Checkbox rhythm = new Checkbox();
    private final DatePicker starts = new DatePicker();
    private final DatePicker ends = new DatePicker();
    private final Div fault = new Div();
    private boolean kept;

    CohortDialog(@Nullable Cohort cohort, Locale language, Keeping keeping) {
        setHeaderTitle(getTranslation(cohort == null ? "cohorts.new" : "cohorts.change"));
        name.setLabel(getTranslation("cohorts.name"));
        name.setMaxLength(CohortDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        rhythm.setLabel(getTranslation("cohorts.rhythm"));
        rhythm.addValueChangeListener(_ -> starts.setEnabled(!rhythm.getValue()));
        day(starts, "cohorts.starts", language);
        day(ends, "cohorts.ends", language);
        ends.setHelperText(getTranslation("cohorts.ends.help"));
        fault.getElement().setAttribute("role", "alert");
        fault.addClassName("field-error");
        if (cohort == null) {
            rhythm.setValue(true);
        } else {
            name.setValue(cohort.name());
            rhythm.setValue(cohort.starts() == null);
            starts.setValue(cohort.starts());
            ends.setValue(cohort.ends());
        }
        var form = new Div(name, rhythm, starts, ends, fault);
        form.addClassName("stack");
        add(form);
        var save = new Button(getTranslation(cohort == null ? "cohorts.create" : "cohorts.save"), _ -> save(keeping));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cohorts.cancel"), _ -> close()), save);
    }

    /** The second of two quick clicks finds it kept already. */
    private void save(Keeping keeping) {
        if (kept) {
            return;
        }
        name.setInvalid(false);
        ends.setInvalid(false);
        fault.setText("");
        try {
            keeping.keep(new CohortDraft(name.getValue(), rhythm.getValue() ? null : within(starts), within(ends)));
            kept = true;
            close();
        } catch (Refusal refusal) {
            var words = getTranslation(refusal.key(), refusal.arguments());
            if (refusal.key().startsWith("cohorts.name")) {
                name.setErrorMessage(words);
                name.setInvalid(true);
                name.focus();
            } else if (refusal.key().startsWith("cohorts.end")) {
                ends.setErrorMessage(words);
                ends.setInvalid(true);
                ends.focus();
            } else {
                fault.setText(words);
            }
        }
    }

    private void day(DatePicker picker, String key, Locale language) {
        picker.setLabel(getTranslation(key));
        picker.setLocale(language);
        var names = DateFormatSymbols.getInstance(language);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(List.of(names.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(List.of(names.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("audit.today"))
                .setCancel(getTranslation("audit.cancel")));
        picker.setClearButtonVisible(true);
        picker.setMin(LocalDate.of(2000, 1, 1));
        picker.setMax(LocalDate.of(2999, 12, 31));
    }

    private static @Nullable LocalDate within(DatePicker picker) {
        var day = picker.getValue();
        return day == null || day.isBefore(picker.getMin()) || day.isAfter(picker.getMax()) ? null : day;
    }
}
