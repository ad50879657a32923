package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.Location;
import java.util.Optional;

/** The field that an address asks for: it comes into sight with the focus in it, whatever it is folded into. */
final class Spot {

    /** Parameter of an address, with the name that a folder gives the field. */
    static final String FIELD = "champ";

    private Spot() {}

    static Optional<String> in(Location location) {
        return location.getQueryParameters().getSingleParameter(FIELD);
    }

    static void show(Component field) {
        for (Optional<Component> part = Optional.of(field);
                part.isPresent();
                part = part.get().getParent()) {
            if (part.get() instanceof NativeDetails fold) {
                fold.setOpen(true);
            }
        }
        field.getElement().executeJs("""
                const one = this;
                const inner = () => one.querySelector(":is(button, input, textarea, a[href]):not([disabled]):not([hidden])");
                (async () => {
                  for (const part of [one, ...one.querySelectorAll("*")]) {
                    if (part.localName.includes("-")) await customElements.whenDefined(part.localName);
                  }
                  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                  const holds = one.localName.includes("-") && one.localName !== "resumable-upload" || one.matches("button");
                  const at = holds ? one : inner();
                  at?.focus({ preventScroll: true });
                  (one.offsetHeight > innerHeight / 2 ? document.activeElement : one).scrollIntoView({ block: "center" });
                })();
                """);
    }
}
