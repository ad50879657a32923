package org.ramure.accounts.web;

import java.io.Serializable;
import java.time.Instant;
import org.ramure.accounts.SignedIn;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody who has proved who she is, and of whom something else is asked before she is in.
 *
 * @param stay whether her device stays signed in
 * @param wanted where she goes then
 */
@NamedInterface("entry")
public record HalfEntered(SignedIn person, boolean stay, String wanted, Instant since) implements Serializable {}
