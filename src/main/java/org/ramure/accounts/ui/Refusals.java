package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;

/** Does what a button asks for, and says at the field that is concerned why it could not be done. */
final class Refusals {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Refusals() {}

    static boolean tried(Component screen, HasValidation field, Runnable work) {
        field.setInvalid(false);
        return tried(screen, _ -> field, work);
    }

    /**
     * @param fields finds the field from the key of the refusal
     * @return whether it was done
     */
    static boolean tried(Component screen, Function<String, HasValidation> fields, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            say(fields.apply(refusal.key()), screen.getTranslation(refusal.key(), refusal.arguments()));
        } catch (TooManyTries tries) {
            var again = HOUR.format(tries.again().plusSeconds(59).atZone(ZoneId.of("Europe/Paris")));
            say(fields.apply("account.throttled"), screen.getTranslation("account.throttled", again));
        }
        return false;
    }

    private static void say(HasValidation field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    static void done(Component screen, String key) {
        Notification.show(screen.getTranslation(key), 5000, Notification.Position.BOTTOM_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }
}
