package org.ramure.messages;

import java.util.List;
import java.util.Optional;
import org.ramure.house.HouseSettings;
import org.springframework.stereotype.Component;

/** The addresses with tokens that messages carry, asked from whoever knows their purpose. */
@Component
class Links {

    private final List<LinkMinter> minters;
    private final HouseSettings house;

    Links(List<LinkMinter> minters, HouseSettings house) {
        this.minters = minters;
        this.house = house;
    }

    /** An absolute address; an empty one for a message without a token; nothing when the link is pointless by now. */
    Optional<String> mint(Message message) {
        var link = message.link();
        if (link == null) {
            return Optional.of("");
        }
        return minters.stream()
                .filter(minter -> minter.purpose().equals(link.purpose()))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("Nobody mints links for " + link.purpose()))
                .mint(link.subject(), message.language())
                .map(house::url);
    }
}
