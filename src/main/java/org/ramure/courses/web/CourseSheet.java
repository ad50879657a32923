package org.ramure.courses.web;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.files.FileAddress;
import org.ramure.kit.ByteSize;
import org.ramure.resources.ResourceId;

/**
 * What the page of a course says beside the edition itself.
 *
 * @param pass the percent that its quizzes ask for, or 0 when they differ or there is none
 * @param upcoming units that are announced and still to be written
 * @param cover the address of its image, or null when a drawing stands in
 */
record CourseSheet(
        List<ToolLine> tools,
        int quizzes,
        int pass,
        int shortest,
        int longest,
        boolean films,
        boolean captions,
        int upcoming,
        @Nullable String cover) {

    /**
     * A file to take away.
     *
     * @param page the slug of its own page, or null
     */
    record ToolLine(
            String name,
            String format,
            String size,
            int unit,
            String licence,
            @Nullable String page) {}

    /** The tools that have, or may have, a page of their own. */
    static List<ResourceId> resources(Edition edition) {
        return contents(edition, LessonContent.Tool.class).stream()
                .map(LessonContent.Tool::resource)
                .filter(Objects::nonNull)
                .toList();
    }

    static CourseSheet of(Edition edition, Map<ResourceId, String> pages, Locale language) {
        var quizzes = contents(edition, LessonContent.Quiz.class);
        var films = contents(edition, LessonContent.Video.class);
        var passes = quizzes.stream()
                .mapToInt(LessonContent.Quiz::passPercent)
                .distinct()
                .toArray();
        var minutes =
                edition.lessons().stream().mapToInt(Edition.Lesson::minutes).summaryStatistics();
        var cover = edition.cover();
        return new CourseSheet(
                tools(edition, pages, language),
                quizzes.size(),
                passes.length == 1 ? passes[0] : 0,
                least(minutes),
                edition.lessons().isEmpty() ? 0 : minutes.getMax(),
                !films.isEmpty(),
                films.stream().allMatch(film -> film.captions() != null),
                (int) edition.units().stream()
                        .filter(unit -> unit.lessons().isEmpty())
                        .count(),
                cover == null ? null : FileAddress.of(cover, "couverture"));
    }

    private static int least(IntSummaryStatistics minutes) {
        return minutes.getCount() == 0 ? 0 : minutes.getMin();
    }

    private static List<ToolLine> tools(Edition edition, Map<ResourceId, String> pages, Locale language) {
        var lines = new ArrayList<ToolLine>();
        for (int unit = 0; unit < edition.units().size(); unit++) {
            for (var lesson : edition.units().get(unit).lessons()) {
                if (lesson.content() instanceof LessonContent.Tool tool) {
                    lines.add(new ToolLine(
                            tool.name(),
                            tool.format(),
                            ByteSize.of(tool.bytes(), language),
                            unit + 1,
                            tool.licence(),
                            tool.resource() == null ? null : pages.get(tool.resource())));
                }
            }
        }
        return lines;
    }

    private static <C extends LessonContent> List<C> contents(Edition edition, Class<C> kind) {
        return edition.lessons().stream()
                .map(Edition.Lesson::content)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The icon of a kind of lesson, for the template. */
    public String icon(LessonContent content) {
        return switch (content) {
            case LessonContent.Text _ -> "book";
            case LessonContent.Video _ -> "video";
            case LessonContent.Document _ -> "file";
            case LessonContent.Tool _ -> "tool";
            case LessonContent.Quiz _ -> "quiz";
            case LessonContent.Link _ -> "link";
        };
    }

    /** The key of its words in the message bundles. */
    public String kind(LessonContent content) {
        return switch (content) {
            case LessonContent.Text _ -> "course.kind.text";
            case LessonContent.Video film -> "course.kind.video." + CatalogueAddress.lower(film.label());
            case LessonContent.Document _ -> "course.kind.document";
            case LessonContent.Tool _ -> "course.kind.tool";
            case LessonContent.Quiz _ -> "course.kind.quiz";
            case LessonContent.Link _ -> "course.kind.link";
        };
    }
}
