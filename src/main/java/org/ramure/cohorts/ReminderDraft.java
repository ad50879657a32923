package org.ramure.cohorts;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Refusal;
import org.ramure.learning.FollowerQuery.State;

/**
 * A word to those who stopped.
 *
 * @param days for how many days they have not moved
 * @param cohort one group, or null for everybody
 * @param french what French readers are told
 * @param english what English readers are told; empty words are told in French
 */
public record ReminderDraft(
        Audience audience, int days, @Nullable CohortId cohort, Words french, Words english) {

    public static final int LEAST_DAYS = 3;
    public static final int MOST_DAYS = 730;
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4_000;

    /** Who is meant. Names are stored: add, never rename. */
    public enum Audience {
        /** Who began, and stopped. */
        STOPPED(EnumSet.of(State.STOPPED)),
        /** Who never opened a lesson. */
        NOT_BEGUN(EnumSet.of(State.TO_BEGIN)),
        BOTH(EnumSet.of(State.STOPPED, State.TO_BEGIN));

        private final Set<State> states;

        Audience(Set<State> states) {
            this.states = states;
        }

        Set<State> states() {
            return states;
        }
    }

    /** @param subject one line; @param body paragraphs with an empty line between them */
    public record Words(String subject, String body) {

        boolean isEmpty() {
            return subject.isBlank() && body.isBlank();
        }

        Words tidy() {
            return new Words(
                    subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
                    body.replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                            .strip());
        }
    }

    /** @throws Refusal with words for what is missing */
    ReminderDraft checked() {
        var checked = new ReminderDraft(audience, days, cohort, french.tidy(), english.tidy());
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw new Refusal("reminder.refused.days", LEAST_DAYS, MOST_DAYS);
        }
        require(checked.french, "fr");
        if (!checked.english.isEmpty()) {
            require(checked.english, "en");
        }
        return checked;
    }

    private static void require(Words words, String language) {
        if (words.subject.isEmpty()) {
            throw new Refusal("reminder.refused.subject." + language);
        }
        if (words.body.isEmpty()) {
            throw new Refusal("reminder.refused.body." + language);
        }
        if (words.subject.length() > LONGEST_SUBJECT || words.body.length() > LONGEST_BODY) {
            throw new Refusal("reminder.refused.long", LONGEST_SUBJECT, LONGEST_BODY);
        }
    }
}
