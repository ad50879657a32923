package org.ramure.kit.web;

import java.util.Map;

/** What the frame of every public page shows, the same for everybody until the house changes it. */
public interface SiteAttributes {

    /** What the attributes are made of, with an {@code equals} that tells any difference; read for every request. */
    Object state();

    Map<String, Object> attributes();
}
