package org.ramure.bank;

import java.util.List;

/** @param more whether there are more than the total, which was counted no further */
public record BankPage(List<BankCard> cards, int total, boolean more) {
    public BankPage {
        cards = List.copyOf(cards);
    }
}
