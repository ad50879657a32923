package org.ramure.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.Moments;
import org.ramure.operations.JobCard;
import org.ramure.operations.Jobs;
import org.ramure.operations.Machines;

/** What the house does by itself, and the machine that it does it on. */
@Route("travaux")
@Menu(title = "jobs.title", order = 330, icon = "gear")
@RolesAllowed("ADMINISTRATOR")
class JobsView extends Main implements HasDynamicTitle {

    private final Jobs jobs;
    private final DateTimeFormatter time;
    private final UnorderedList list = new UnorderedList();
    private final Span told = new Span();

    JobsView(Jobs jobs, Machines machines, CurrentPerson current) {
        this.jobs = jobs;
        var reader = current.require();
        this.time = Moments.toTheMinute(reader.language(), reader.zone());
        addClassName("page");
        list.addClassNames("list-line", "mails");
        told.getElement().setAttribute("role", "status");
        told.addClassName("help");
        var refresh = new Button(getTranslation("jobs.refresh"), _ -> show(""));
        var acts = new Div(refresh, told);
        acts.addClassNames("row", "jobs-acts");
        add(
                new H1(getTranslation("jobs.title")),
                new Paragraph(getTranslation("jobs.lede")),
                new MachineSection(machines.look(), reader),
                acts,
                list);
        show("");
    }

    private void show(String words) {
        told.setText(words);
        list.removeAll();
        jobs.list().forEach(job -> list.add(row(job)));
    }

    private ListItem row(JobCard job) {
        var title = getTranslation("job." + job.key());
        var name = new Span(title);
        name.addClassName("name");
        var what = new Div(name, help(getTranslation("job." + job.key() + ".what")), help(times(job)));
        what.addClassName("grow");
        what.add(help(getTranslation("jobs.month", job.runs(), job.failures(), job.misfires())));
        var fault = job.fault();
        if (fault != null) {
            var words = help(getTranslation("jobs.fault", fault));
            words.addClassName("address");
            what.add(words);
        }
        var acts = new Div(badge(job), button("jobs.run", title, () -> jobs.runNow(job.key()), "jobs.run.told"));
        acts.add(
                job.paused()
                        ? button("jobs.resume", title, () -> jobs.resume(job.key()), "jobs.resume.told")
                        : button("jobs.pause", title, () -> jobs.pause(job.key()), "jobs.pause.told"));
        acts.addClassName("row");
        var item = new ListItem(what, acts);
        item.addClassName("row");
        return item;
    }

    private Button button(String key, String job, Runnable deed, String told) {
        var button = new Button(getTranslation(key), _ -> {
            deed.run();
            show(getTranslation(told, job));
        });
        button.setAriaLabel(getTranslation("jobs.act", getTranslation(key), job));
        return button;
    }

    private Span badge(JobCard job) {
        var state = job.paused() ? "paused" : job.fault() != null ? "failed" : job.last() == null ? "never" : "well";
        var badge = new Span(getTranslation("jobs.state." + state));
        badge.addClassNames(
                "badge",
                switch (state) {
                    case "failed" -> "error";
                    case "paused" -> "warning";
                    case "never" -> "info";
                    default -> "success";
                });
        return badge;
    }

    private String times(JobCard job) {
        var millis = job.millis();
        return getTranslation(
                "jobs.times",
                at(job.last()),
                millis == null ? "–" : getTranslation("jobs.millis", millis),
                at(job.next()));
    }

    private String at(@Nullable Instant instant) {
        return instant == null ? "–" : time.format(instant);
    }

    private static Div help(String words) {
        var help = new Div(words);
        help.addClassName("help");
        return help;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("jobs.title");
    }
}
