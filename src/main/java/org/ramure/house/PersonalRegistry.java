package org.ramure.house;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.house.PersonalData.Archive;
import org.ramure.house.PersonalData.Holding;
import org.ramure.house.PersonalData.Subject;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that the house keeps of people, whichever module keeps it. It checks no right: facades that use it do. */
@Component
public class PersonalRegistry {

    /** Asked for late: some who hold data are themselves made of what shows the registry. */
    private final ObjectProvider<PersonalData> holders;

    private final ObjectProvider<PersonalMerge> merges;

    PersonalRegistry(ObjectProvider<PersonalData> holders, ObjectProvider<PersonalMerge> merges) {
        this.holders = holders;
        this.merges = merges;
    }

    public List<Holding> holdings() {
        return holders.stream()
                .flatMap(holder -> holder.holdings().stream())
                .sorted(Comparator.comparing(Holding::table))
                .toList();
    }

    @Transactional(readOnly = true)
    public void gather(Subject subject, Archive archive) {
        holders.orderedStream().forEach(holder -> holder.gather(subject, archive));
    }

    /** Tables with data of people that no module knows how to merge. */
    public Set<String> unsettled() {
        var settled = merges.stream().flatMap(merge -> merge.settled().stream()).collect(Collectors.toSet());
        return holdings().stream()
                .map(Holding::table)
                .filter(table -> !settled.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Gives all that is kept of one person to another, who is she too.
     *
     * @throws Refusal when a module refuses, or none knows what to do with a table
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Subject kept, Subject gone) {
        var unsettled = unsettled();
        if (!unsettled.isEmpty()) {
            throw new Refusal("merge.refused.unsettled", String.join(", ", unsettled));
        }
        merges.orderedStream().forEach(merge -> merge.merge(kept, gone));
    }

    /**
     * Forgets her everywhere. Each holder gets an id of nobody of its own, drawn by lot: what the modules go on counting is
     * tied together by no id, and not by ids of one moment either, as those that are ordered by time would be.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Subject subject) {
        holders.orderedStream().forEach(holder -> holder.erase(subject, UUID.randomUUID()));
    }
}
