package org.ramure.house;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ramure.house.PersonalData.Archive;
import org.ramure.house.PersonalData.Holding;
import org.ramure.house.PersonalData.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that the house keeps of people, whichever module keeps it. It checks no right: facades that use it do. */
@Component
public class PersonalRegistry {

    /** Asked for late: some who hold data are themselves made of what shows the registry. */
    private final ObjectProvider<PersonalData> holders;

    PersonalRegistry(ObjectProvider<PersonalData> holders) {
        this.holders = holders;
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Subject subject, UUID nobody) {
        holders.orderedStream().forEach(holder -> holder.erase(subject, nobody));
    }
}
