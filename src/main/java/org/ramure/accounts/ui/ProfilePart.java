package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** What another module shows of one's own account, on the page of the profile. */
@NamedInterface("profile")
public interface ProfilePart {

    Component show();
}
