package org.ramure.identity;

import org.ramure.accounts.WayInChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With a new password or another address no identity waits for the account any more: its mail may lie in wrong hands. */
@Component
class OffersEnd {

    private final IdentityStore store;

    OffersEnd(IdentityStore store) {
        this.store = store;
    }

    /** At once, in the transaction of the change. */
    @EventListener
    void on(WayInChanged change) {
        store.forgetOffers(change.person());
    }
}
