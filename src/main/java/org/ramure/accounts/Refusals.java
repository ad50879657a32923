package org.ramure.accounts;

import java.util.ArrayList;
import java.util.List;
import org.ramure.kit.Refusal;

/** Several refusals of one form, so that a person mends everything at once; as a refusal it says the first. */
public class Refusals extends Refusal {

    private final transient List<Refusal> all;

    private Refusals(List<Refusal> all) {
        super(all.getFirst().key(), all.getFirst().arguments());
        this.all = List.copyOf(all);
    }

    /** A refusal, as one or as several. */
    public static List<Refusal> in(Refusal refusal) {
        return refusal instanceof Refusals several ? several.all : List.of(refusal);
    }

    /** Does all the checks, then throws what they refused. */
    static void of(Runnable... checks) {
        var refused = new ArrayList<Refusal>();
        for (var check : checks) {
            try {
                check.run();
            } catch (Refusal refusal) {
                refused.add(refusal);
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusals(refused);
        }
    }
}
