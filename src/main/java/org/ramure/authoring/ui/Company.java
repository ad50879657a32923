package org.ramure.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.Pulse;
import org.ramure.kit.NotThere;

/** Who else has a text open, asked every few seconds while she does something there. */
class Company extends Paragraph {

    private static final int BEAT_MILLIS = 5_000;

    /** Who has done nothing for so long is not here any more, and lets her session end. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    /** What several people may have open. */
    interface Place {

        Pulse here();

        void left();
    }

    private final String alone;
    private final String together;
    private final transient Clock clock;
    private final transient Place place;
    private Instant touched = Instant.EPOCH;
    private @Nullable Registration beat;

    /**
     * @param alone key of the words for nobody else
     * @param together key of the words that name the others
     */
    Company(String alone, String together, Clock clock, Place place) {
        this.alone = alone;
        this.together = together;
        this.clock = clock;
        this.place = place;
        addClassNames("present", "s");
        getElement().setAttribute("role", "status");
    }

    /** She does something. */
    void touch() {
        touched = clock.instant();
        getUI().ifPresent(ui -> ui.setPollInterval(BEAT_MILLIS));
    }

    void hear() {
        try {
            var others = place.here().others();
            setText(others.isEmpty() ? getTranslation(alone) : getTranslation(together, String.join(", ", others)));
            setClassName("now", !others.isEmpty());
        } catch (NotThere gone) {
            setText("");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        touched = clock.instant();
        event.getUI().setPollInterval(BEAT_MILLIS);
        beat = event.getUI().addPollListener(poll -> {
            if (touched.plus(IDLE).isBefore(clock.instant())) {
                poll.getSource().setPollInterval(-1);
                setText("");
            } else {
                hear();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (beat != null) {
            beat.remove();
        }
        place.left();
    }
}
