package org.ramure.identity.web;

import java.util.Map;
import org.ramure.accounts.web.OtherWay;
import org.ramure.identity.OutsideIdentities;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A button for each house that this one trusts. */
@Component
@Order(2)
class ProviderWay implements OtherWay {

    private final OutsideIdentities identities;

    ProviderWay(OutsideIdentities identities) {
        this.identities = identities;
    }

    @Override
    public String template() {
        return "identity/provider-way";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of("providers", identities.providers());
    }
}
