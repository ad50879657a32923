package org.ramure.kit;

import org.springframework.context.MessageSource;

/** The message bundles, for plain tests. */
public final class TextsFixture {

    private TextsFixture() {}

    public static MessageSource texts() {
        return Texts.messageSource();
    }
}
