package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import org.ramure.accounts.PersonRow;
import org.springframework.modulith.NamedInterface;

/** What an administrator may do with somebody's account in another module. */
@NamedInterface("profile")
public interface PersonPart {

    /** @param afterwards closes the dialog and shows the list as it has become */
    Component show(PersonRow person, Runnable afterwards);
}
