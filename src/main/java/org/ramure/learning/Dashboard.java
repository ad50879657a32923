package org.ramure.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.certificates.CertificateCard;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;

/**
 * Everything on "Mon parcours".
 *
 * @param courses current enrolments, the one she last worked on first
 */
public record Dashboard(List<Following> courses, List<ToolCard> tools, List<CertificateCard> certificates) {

    /**
     * A course that she follows.
     *
     * @param next the lesson to go on with, or null when all are done
     * @param resumeAt seconds or thousandths in that lesson
     * @param lastVisit when she last opened a lesson, or null
     * @param withdrawn whether the house withdrew her certificate
     * @param fellFrom the share that she was shown before a new edition added lessons, or null: said once, never silent
     */
    public record Following(
            Edition edition,
            CourseProgress progress,
            @Nullable Lesson next,
            int resumeAt,
            @Nullable Instant lastVisit,
            @Nullable Instant completedAt,
            @Nullable String certificate,
            boolean withdrawn,
            @Nullable Integer fellFrom) {}
}
