package org.ramure.house;

import java.util.Set;
import org.ramure.house.PersonalData.Subject;
import org.ramure.kit.Refusal;

/**
 * What one module does when two accounts turn out to be one person's. Each module that holds data of people
 * ({@link PersonalData}) implements it too; while one does not, no accounts are merged.
 */
public interface PersonalMerge {

    /** The tables of its {@link PersonalData.Holding holdings} that it settles. */
    Set<String> settled();

    /**
     * Gives all that it keeps of the double to the account that stays, in the transaction of the caller. A second time it
     * finds nothing to do.
     *
     * @throws Refusal in words when it cannot; then nothing is merged anywhere
     */
    void merge(Subject kept, Subject gone);
}
