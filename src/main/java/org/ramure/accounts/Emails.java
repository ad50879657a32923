package org.ramure.accounts;

import org.ramure.kit.EmailAddress;
import org.ramure.kit.Refusal;

/** Addresses that people type into forms: what is wrong with one is said in words. */
final class Emails {

    private Emails() {}

    static String read(String typed) {
        return EmailAddress.read(typed).orElseThrow(() -> new Refusal(fault(typed.strip())));
    }

    private static String fault(String typed) {
        var at = typed.lastIndexOf('@');
        if (typed.isEmpty()) {
            return "account.email.missing";
        }
        if (at < 0) {
            return "account.email.at";
        }
        return typed.indexOf('.', at) < 0 || typed.endsWith(".") ? "account.email.end" : "account.email.wrong";
    }
}
