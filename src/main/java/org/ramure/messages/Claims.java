package org.ramure.messages;

import java.util.List;
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
    private final List<LastLook> looks;

    Claims(MessageStore store, Links links, List<LastLook> looks) {
        this.store = store;
        this.links = links;
        this.looks = looks;
    }

    /** @return empty when another sender was faster, nobody wants the message any more, or its link has become pointless */
    Optional<Claim> take(UUID id) {
        var sender = UUID.randomUUID();
        if (!store.claim(id, sender)) {
            return Optional.empty();
        }
        var message = store.find(id).orElseThrow();
        if (!isWanted(message)) {
            store.settle(id, sender, MessageState.DROPPED, null);
            return Optional.empty();
        }
        var link = links.mint(message);
        if (link.isEmpty()) {
            store.settle(id, sender, MessageState.EXPIRED, null);
        }
        return link.map(address -> new Claim(message, sender, address));
    }

    private boolean isWanted(Message message) {
        return looks.stream()
                .filter(look -> message.occasion().startsWith(look.occasions()))
                .allMatch(look -> look.isWanted(message.occasion()));
    }
}
