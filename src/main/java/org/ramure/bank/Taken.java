package org.ramure.bank;

import java.util.List;

/**
 * What an import brought to the bank.
 *
 * @param again how many were there already, word for word, from an earlier import
 */
public record Taken(List<BankId> added, int again) {
    public Taken {
        added = List.copyOf(added);
    }
}
