package org.ramure.quizzes;

import java.util.List;

/**
 * What became of answers sent together.
 *
 * @param receipts of those that are kept
 * @param stale those refused because a newer answer is there already, from another tab or device
 * @param late keys of those answered after the deadline
 */
public record Saving(List<Receipt> receipts, List<Stale> stale, List<String> late) {

    public boolean complete() {
        return stale.isEmpty() && late.isEmpty();
    }

    /** @param kept what stands, with its receipt; both answers in the sheet's positions */
    public record Stale(Answer refused, Answer kept, Receipt receipt) {}
}
