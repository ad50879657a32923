package org.ramure.authoring;

import java.time.Instant;
import java.util.Date;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.ramure.courses.CourseId;
import org.springframework.stereotype.Component;

/** The triggers of planned publications, one for each course, written in the transaction of the plan. */
@Component
class PublicationTriggers {

    private static final String GROUP = "authoring-publish";

    private final Scheduler scheduler;

    PublicationTriggers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** A time that passed while nothing ran is made up for at once. */
    void plan(CourseId course, Instant at) {
        var key = key(course);
        var trigger = TriggerBuilder.newTrigger()
                .forJob(PublicationJob.NAME, PublicationJob.GROUP)
                .withIdentity(key)
                .usingJobData(PublicationJob.COURSE, course.toString())
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        try {
            if (scheduler.rescheduleJob(key, trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    void cancel(CourseId course) {
        try {
            scheduler.unscheduleJob(key(course));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TriggerKey key(CourseId course) {
        return TriggerKey.triggerKey(course.toString(), GROUP);
    }
}
