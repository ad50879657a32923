package org.ramure.kit.web;

import java.util.Map;

/** What the frame of every public page shows, the same for everybody while the house runs. */
public interface SiteAttributes {

    Map<String, Object> attributes();
}
