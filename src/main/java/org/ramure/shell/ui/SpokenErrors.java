package org.ramure.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.shell.FaultLog;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

/** What a gesture in the app raised is said to the person: a refusal in its words, a fault with its id. */
class SpokenErrors implements ErrorHandler {

    private final transient MessageSource texts;
    private final transient FaultLog faults;

    SpokenErrors(MessageSource texts, FaultLog faults) {
        this.texts = texts;
        this.faults = faults;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var words = words(event.getThrowable(), ui);
        if (ui == null) {
            return;
        }
        var notice = new Notification(words, 12_000, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.open();
    }

    private String words(Throwable thrown, @Nullable UI ui) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return text(ui, refusal.key(), refusal.arguments());
                }
                case NotThere _ -> {
                    return text(ui, "fault.404.text");
                }
                case AccessDeniedException _ -> {
                    return text(ui, "fault.403.text");
                }
                default -> {}
            }
        }
        var place = ui == null ? "app" : ui.getActiveViewLocation().getPath();
        return text(ui, "fault.500.notice", faults.record(thrown, "/app/" + place));
    }

    private String text(@Nullable UI ui, String key, Object... arguments) {
        return texts.getMessage(key, arguments, Texts.nearest(ui == null ? java.util.Locale.FRENCH : ui.getLocale()));
    }
}
