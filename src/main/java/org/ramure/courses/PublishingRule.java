package org.ramure.courses;

/** What those who write courses have to say before one is published. Implemented above: this module knows no drafts. */
public interface PublishingRule {

    /**
     * Asked while the course is held.
     *
     * @throws org.ramure.kit.Refusal when it may not be published now, or not by this person
     */
    void requirePublishable(CourseState course);
}
