package org.ramure.identity;

import java.io.Serializable;

/**
 * Who somebody is, as another house says.
 *
 * @param issuer the address by which that house signs
 * @param subject its own name for her, never given to anybody else
 * @param email empty when it does not say, or has not verified it
 * @param name empty when it does not say
 */
public record OutsideIdentity(String issuer, String subject, String email, String name) implements Serializable {

    private static final int LONGEST_SUBJECT = 255;

    public OutsideIdentity {
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("Subject of " + issuer);
        }
    }
}
