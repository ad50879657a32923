package org.ramure.authoring.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The words of Vaadin's calendar. */
final class Calendars {

    private Calendars() {}

    static DatePickerI18n in(Locale language, UnaryOperator<String> say) {
        var symbols = DateFormatSymbols.getInstance(language);
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(List.of(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(List.of(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek("fr".equals(language.getLanguage()) ? 1 : 0)
                .setToday(say.apply("audit.today"))
                .setCancel(say.apply("audit.cancel"));
    }
}
