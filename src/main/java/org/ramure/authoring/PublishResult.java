package org.ramure.authoring;

import java.util.List;

/** What became of a publication: everyone sees it, or what is to be mended first. */
public sealed interface PublishResult {

    /** @param edition the number of the newest edition */
    record Published(int edition) implements PublishResult {}

    /** Nothing changed. */
    record Refused(List<PlacedProblem> problems) implements PublishResult {}
}
