package org.ramure.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.CertificateRequest;
import org.ramure.certificates.Certificates;
import org.ramure.courses.Edition;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when nothing is missing any more: completed, certified and told, once. */
@Component
class CourseCompletion {

    private final EnrolmentBook enrolments;
    private final CourseProgresses progresses;
    private final Accounts accounts;
    private final Certificates certificates;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseCompletion(
            EnrolmentBook enrolments,
            CourseProgresses progresses,
            Accounts accounts,
            Certificates certificates,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.progresses = progresses;
        this.accounts = accounts;
        this.certificates = certificates;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The one way to complete a course: whoever may have done the last thing that was missing calls it, as often as need
     * be. Of two at the same moment the second waits for the first, and sees what it did.
     *
     * @return how far she is
     */
    CourseProgress completeIfNothingIsMissing(PersonId person, Edition edition) {
        enrolments.hold(person, edition.course());
        var now = clock.instant();
        var progress = progresses.of(person, edition);
        enrolments.counted(person, edition.course(), progress, edition.number());
        if (progress.isComplete() && enrolments.complete(person, edition.course(), now)) {
            certify(person, edition, now);
        }
        return progress;
    }

    private void certify(PersonId person, Edition edition, Instant now) {
        SystemActor.run("learning", () -> {
            var learner = accounts.find(person).orElseThrow();
            var number = certificates.issue(new CertificateRequest(
                    person,
                    edition.course().value(),
                    learner.name(),
                    edition.title(),
                    edition.hours(),
                    LocalDate.ofInstant(now, learner.zone()),
                    edition.language()));
            enrolments.certified(person, edition.course(), number);
            outbox.post(new MessageDraft(
                            "certificate/" + person + "/" + edition.course(),
                            learner.email(),
                            learner.language(),
                            "certificate",
                            Map.of(
                                    "name",
                                    learner.name(),
                                    "course",
                                    edition.title(),
                                    "number",
                                    number,
                                    "path",
                                    "/app/attestations"),
                            MessageKind.NOTICE)
                    .of(person.value()));
            events.publishEvent(new CourseCompleted(person, edition.course(), number, now));
        });
    }
}
