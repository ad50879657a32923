package org.ramure.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.ramure.kit.ui.Icon;
import org.springframework.security.web.csrf.CsrfToken;

/** Signs out by a plain POST, which nobody else's page can send. */
@Tag("form")
class SignOutForm extends Component {

    /** @param unsent what sign-out.js asks when this browser keeps answers that no server has */
    SignOutForm(String words, String unsent) {
        getElement()
                .setAttribute("method", "post")
                .setAttribute("action", "/deconnexion")
                .setAttribute("data-unsent", unsent);
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .appendChild(new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
        var button = new Element("button").setAttribute("type", "submit").setAttribute("class", "entry");
        button.appendChild(new Icon("right").getElement(), new Element("span").setText(words));
        getElement().appendChild(button);
    }
}
