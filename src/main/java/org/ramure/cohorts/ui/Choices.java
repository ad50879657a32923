package org.ramure.cohorts.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.CohortId;

/** Selects of groups. */
final class Choices {

    private Choices() {}

    /** @param none what it is called when no group is chosen */
    static void offer(Select<Optional<Cohort>> select, List<Cohort> cohorts, String none) {
        select.setItems(Stream.concat(
                        Stream.of(Optional.<Cohort>empty()), cohorts.stream().map(Optional::of))
                .toList());
        select.setItemLabelGenerator(one -> one.map(Cohort::name).orElse(none));
        select.setValue(Optional.empty());
    }

    static @Nullable CohortId chosen(Select<Optional<Cohort>> select) {
        var chosen = select.getValue() == null ? Optional.<Cohort>empty() : select.getValue();
        return chosen.map(Cohort::id).orElse(null);
    }
}
