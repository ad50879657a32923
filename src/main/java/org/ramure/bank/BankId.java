package org.ramure.bank;

import java.util.UUID;
import org.ramure.kit.Ids;

/** A question of the bank. */
public record BankId(UUID value) {

    public static BankId next() {
        return new BankId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
