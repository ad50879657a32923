package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.Function;
import org.ramure.accounts.Refusals;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;

/** Does what a button asks for, and says at the field that is concerned why it could not be done. */
final class Deeds {

    private Deeds() {}

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
            for (var one : Refusals.in(refusal).reversed()) {
                say(fields.apply(one.key()), screen.getTranslation(one.key(), one.arguments()));
            }
        } catch (TooManyTries tries) {
            say(fields.apply("account.throttled"), screen.getTranslation("account.throttled", tries.minutes()));
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
