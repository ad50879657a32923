package org.ramure.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseSettings;
import org.ramure.house.House;
import org.ramure.kit.Assets;
import org.ramure.kit.Texts;
import org.ramure.shell.FaultLog;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What holds for every view: its language, the end of its title, and the words for a lost connection or session. */
@Component
class AppLifecycle implements VaadinServiceInitListener {

    private final CurrentPerson current;
    private final MessageSource texts;
    private final House house;
    private final FaultLog faults;
    private final CourseSettings courses;

    AppLifecycle(CurrentPerson current, MessageSource texts, House house, FaultLog faults, CourseSettings courses) {
        this.current = current;
        this.texts = texts;
        this.house = house;
        this.faults = faults;
        this.courses = courses;
    }

    @Override
    public void serviceInit(ServiceInitEvent app) {
        app.addIndexHtmlRequestListener(new AppPage(current, house, texts, courses.videoHosts()));
        app.getSource().setSystemMessagesProvider(this::systemMessages);
        app.getSource()
                .addSessionInitListener(start -> start.getSession().setErrorHandler(new SpokenErrors(texts, faults)));
        app.getSource().addUIInitListener(start -> prepare(start.getUI()));
    }

    private void prepare(UI ui) {
        current.signedIn().map(SignedIn::language).ifPresent(language -> {
            VaadinSession.getCurrent().setLocale(language);
            ui.setLocale(language);
        });
        ui.addClassName("in-app");
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(text("app.reconnect", ui.getLocale()));
        lost.setDialogTextGaveUp(text("app.offline", ui.getLocale()));
        lost.setReconnectAttempts(1000);
        lost.setReconnectInterval(3000);
        ui.getPage().addJsModule(Assets.address("components/connection.js"));
        ui.addAfterNavigationListener(arrival -> {
            ui.beforeClientResponse(ui, _ -> completeTitle(ui));
            beginAtTheTop(ui, arrival);
        });
    }

    /** Vaadin leaves the page scrolled where the one before was: the next lesson would open at its end. */
    private static void beginAtTheTop(UI ui, AfterNavigationEvent arrival) {
        var trigger = arrival.getLocationChangeEvent().getTrigger();
        if (trigger != NavigationTrigger.PAGE_LOAD && trigger != NavigationTrigger.HISTORY) {
            ui.getPage().executeJs("if (!location.hash) window.scrollTo(0, 0)");
        }
    }

    /** The view says what it shows, the house adds its name. */
    private void completeTitle(UI ui) {
        var end = " — " + house.name();
        var title = ui.getInternals().getTitle();
        if (title != null && !title.isBlank() && !title.endsWith(end)) {
            ui.getPage().setTitle(title + end);
        }
    }

    /**
     * Without an address the page is asked for again, and sign-in brings one back to where one was. A page takes its words
     * along when it is opened, in the language of who opens it; her browser may speak another.
     */
    private SystemMessages systemMessages(SystemMessagesInfo about) {
        var language = current.signedIn().map(SignedIn::language).orElseGet(() -> browser(about));
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text("app.expired", language));
        messages.setSessionExpiredMessage(text("app.expired.text", language));
        messages.setInternalErrorCaption(text("app.broken", language));
        messages.setInternalErrorMessage(text("app.broken.text", language));
        messages.setCookiesDisabledCaption(text("app.cookies", language));
        messages.setCookiesDisabledMessage(text("app.cookies.text", language));
        messages.setSyncErrorCaption(text("app.broken", language));
        messages.setSyncErrorMessage(text("app.broken.text", language));
        return messages;
    }

    private static Locale browser(SystemMessagesInfo about) {
        return Texts.nearest(about.getLocale() == null ? Locale.FRENCH : about.getLocale());
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, Texts.nearest(language));
    }
}
