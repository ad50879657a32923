package org.ramure.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ramure.accounts.ConsentPurpose;
import org.ramure.accounts.Profile;
import org.ramure.accounts.ProfileDraft;
import org.ramure.accounts.Profiles;
import org.ramure.kit.Texts;

/** Name, language, time zone and consents. */
class ProfileForm extends Section {

    private final Profiles profiles;
    private final TextField name = new TextField();
    private final Select<Locale> language = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Map<ConsentPurpose, Checkbox> consents = new EnumMap<>(ConsentPurpose.class);

    ProfileForm(Profiles profiles, Profile profile) {
        this.profiles = profiles;
        addClassNames("card", "stack");
        name.setLabel(getTranslation("profile.name"));
        name.setHelperText(getTranslation("newcomer.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setValue(profile.name());
        language.setLabel(getTranslation("profile.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("profile.language." + one.getLanguage()));
        language.setValue(Texts.nearest(profile.language()));
        zone.setLabel(getTranslation("profile.zone"));
        zone.setHelperText(getTranslation("profile.zone.help"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setItemLabelGenerator(id -> id.replace('_', ' '));
        zone.setValue(profile.zone().getId());
        var save = new Button(getTranslation("profile.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("profile.me")), name, language, zone, choices(profile.consents()), save);
    }

    private Div choices(Set<ConsentPurpose> given) {
        var all = new Div();
        all.addClassNames("stack", "tight");
        all.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("consent.legend"));
        for (var purpose : ConsentPurpose.values()) {
            var box = new Checkbox(getTranslation("consent." + purpose), given.contains(purpose));
            box.setHelperText(getTranslation("consent." + purpose + ".help"));
            consents.put(purpose, box);
            all.add(box);
        }
        return all;
    }

    private void save() {
        var chosen = zone.getValue();
        zone.setInvalid(chosen == null);
        if (chosen == null) {
            zone.setErrorMessage(getTranslation("profile.zone.missing"));
            return;
        }
        if (Deeds.tried(this, name, () -> profiles.save(draft(ZoneId.of(chosen))))) {
            Deeds.done(this, "profile.saved");
            speak(language.getValue());
        }
    }

    private ProfileDraft draft(ZoneId where) {
        var allowed = consents.entrySet().stream()
                .filter(consent -> consent.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new ProfileDraft(name.getValue(), language.getValue(), where, allowed);
    }

    /** Another language is spoken at once, by the frame too. */
    private void speak(Locale chosen) {
        getUI().filter(ui -> !ui.getLocale().getLanguage().equals(chosen.getLanguage()))
                .ifPresent(ui -> {
                    VaadinSession.getCurrent().setLocale(chosen);
                    ui.getPage().reload();
                });
    }
}
