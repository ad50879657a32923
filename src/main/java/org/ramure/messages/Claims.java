package org.ramure.messages;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages for one sender; the token of a link is minted in the same transaction. */
@Component
@Transactional
class Claims {

    private final MessageStore store;
    private final Links links;

    Claims(MessageStore store, Links links) {
        this.store = store;
        this.links = links;
    }

    /** @return empty when another sender was faster, or the link of the message has become pointless */
    Optional<Claim> take(UUID id) {
        var sender = UUID.randomUUID();
        if (!store.claim(id, sender)) {
            return Optional.empty();
        }
        var message = store.find(id).orElseThrow();
        var link = links.mint(message);
        if (link.isEmpty()) {
            store.settle(id, sender, MessageState.EXPIRED, null);
        }
        return link.map(address -> new Claim(message, sender, address));
    }
}
