package org.ramure.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import org.ramure.accounts.PersonId;
import org.ramure.courses.LessonContent;
import org.ramure.kit.Assets;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonPage;

/** Surrounds what is read or played; tells the server how far the learner is, and brings her back there. */
@Tag("lesson-progress")
class LessonWatch extends HtmlContainer {

    record Settings(
            String address,
            String lesson,
            String person,
            boolean film,
            int resumeAt,
            boolean done,
            Map<String, String> texts) {}

    LessonWatch(LessonPage page, PersonId person) {
        var film = page.lesson().content() instanceof LessonContent.Video;
        getElement()
                .setPropertyBean(
                        "settings",
                        new Settings(
                                LessonAddress.api(page.edition(), page.lesson()) + "/progress",
                                LessonAddress.of(page.edition(), page.lesson()),
                                person.toString(),
                                film,
                                page.resumeAt(),
                                page.line().isDone(),
                                texts(page, film)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/lesson-progress.js"));
    }

    private Map<String, String> texts(LessonPage page, boolean film) {
        return Map.ofEntries(
                Map.entry("saved", getTranslation("learning.receipt.saved")),
                Map.entry("kept", getTranslation("learning.receipt.kept")),
                Map.entry("over", getTranslation("learning.session.over")),
                Map.entry("signIn", getTranslation("learning.session.sign-in")),
                Map.entry("done", getTranslation("learning.done")),
                Map.entry(
                        "noteDone",
                        getTranslation("learning.note.done", page.lesson().minutes())),
                Map.entry("resumed", getTranslation(film ? "learning.resumed.film" : "learning.resumed.text", "{0}")),
                Map.entry("restart", getTranslation("learning.restart")),
                Map.entry("transcript", getTranslation("learning.transcript")),
                Map.entry("search", getTranslation("learning.transcript.search")),
                Map.entry("noMatch", getTranslation("learning.transcript.none")));
    }
}
