package org.ramure.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Devices;
import org.ramure.accounts.Profiles;
import org.springframework.beans.factory.ObjectProvider;

/** One's own account. */
@Route("profil")
@PermitAll
class ProfileView extends Main implements HasDynamicTitle {

    ProfileView(Profiles profiles, Devices devices, CurrentPerson current, ObjectProvider<ProfilePart> parts) {
        addClassNames("page", "profile");
        var profile = profiles.mine();
        add(new H1(getTranslation("profile.title")), new ProfileForm(profiles, profile));
        if (profile.mustComeInAgain()) {
            add(new ProofCard(profiles, profile));
        } else {
            add(
                    new AddressForm(profiles, profile),
                    new PasswordForm(profiles, profile, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        parts.orderedStream().map(ProfilePart::show).forEach(this::add);
        add(new DeviceList(devices, current.require()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }
}
