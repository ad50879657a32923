package org.ramure.accounts.web;

import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** A way in that another module offers on the page of signing in. */
@NamedInterface("entry")
public interface OtherWay {

    /** A template whose fragment {@code way} is shown; it knows {@code wanted}, where people go then. */
    String template();

    /** What the fragment shows besides; empty and it is shown all the same. */
    Map<String, Object> model();
}
