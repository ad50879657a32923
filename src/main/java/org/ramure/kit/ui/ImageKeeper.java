package org.ramure.kit.ui;

import java.io.InputStream;
import java.io.Serializable;

/** Keeps an image that somebody pastes, drops or chooses while she writes. */
@FunctionalInterface
public interface ImageKeeper extends Serializable {

    /**
     * Called without the lock of the page's session, as the person who writes.
     *
     * @param name as her file is called; nobody has checked it
     * @param bytes whatever was sent: to be bounded and checked
     * @return the address that stands in the text, such as {@code /files/…}
     * @throws org.ramure.kit.Refusal with the words for her
     */
    String keep(String name, InputStream bytes);
}
