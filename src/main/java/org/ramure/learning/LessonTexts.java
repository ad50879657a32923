package org.ramure.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.courses.LessonId;
import org.ramure.kit.Markdown;
import org.ramure.kit.SafeHtml;
import org.springframework.stereotype.Component;

/** The texts of lessons as HTML: made once for each edition, and shared by all who read them. */
@Component
class LessonTexts {

    private static final long CACHED_CHARACTERS = 32_000_000;

    private final Markdown markdown;
    private final Cache<Source, Text> rendered = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Source _, Text text) -> text.characters())
            .build();

    LessonTexts(Markdown markdown) {
        this.markdown = markdown;
    }

    private record Source(LessonId lesson, int edition) {}

    record Text(SafeHtml body, SafeHtml transcript) {

        int characters() {
            return body.html().length() + transcript.html().length();
        }
    }

    Text of(Edition edition, Lesson lesson) {
        return rendered.get(new Source(lesson.id(), edition.number()), _ -> render(edition, lesson));
    }

    private Text render(Edition edition, Lesson lesson) {
        var transcript = lesson.content() instanceof LessonContent.Video video ? video.transcript() : "";
        var page = LessonAddress.of(edition, lesson);
        return new Text(
                markdown.render(lesson.content().body(), edition.language(), page),
                markdown.render(transcript, edition.language(), page));
    }
}
