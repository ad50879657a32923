package org.ramure.identity.web;

import java.util.Map;
import org.ramure.accounts.web.OtherWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The button of passkeys on the page of signing in. */
@Component
@Order(1)
class PasskeyWay implements OtherWay {

    @Override
    public String template() {
        return "identity/passkey-way";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of();
    }
}
