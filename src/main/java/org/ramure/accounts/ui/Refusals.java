package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;

/** Does what a button asks for, and says in words, at the field where it can, why it could not be done. */
final class Refusals {

    private Refusals() {}

    /** @return whether it was done */
    static boolean tried(Component screen, @Nullable HasValidation field, Runnable work) {
        try {
            if (field != null) {
                field.setInvalid(false);
            }
            work.run();
            return true;
        } catch (Refusal refusal) {
            say(screen, field, screen.getTranslation(refusal.key(), refusal.arguments()));
        } catch (TooManyTries tries) {
            var time = DateTimeFormatter.ofPattern("HH:mm").format(tries.again().atZone(ZoneId.systemDefault()));
            say(screen, field, screen.getTranslation("account.throttled", time));
        }
        return false;
    }

    private static void say(Component screen, @Nullable HasValidation field, String words) {
        if (field == null) {
            var notice = Notification.show(words, 8000, Notification.Position.BOTTOM_CENTER);
            notice.addThemeVariants(NotificationVariant.ERROR);
            notice.setAssertive(true);
            return;
        }
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
    }

    static void done(Component screen, String key) {
        Notification.show(screen.getTranslation(key), 5000, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }
}
