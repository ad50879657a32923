package org.ramure.accounts;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody asks to be mailed.
 *
 * @param purpose sign-in, sign-up or reset; who asks for one that does not fit the address gets the one that does
 * @param email as typed
 * @param wanted the page of the app where she wants to go
 * @param consents what she allows, when this makes an account
 * @param client the network address of who asks
 */
public record LinkWish(
        LinkPurpose purpose,
        String email,
        Locale language,
        String wanted,
        Set<ConsentPurpose> consents,
        String client) {}
