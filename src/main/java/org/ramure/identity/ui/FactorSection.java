package org.ramure.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.SecondFactorCard;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Moments;

/** The authenticator and its recovery codes: how they stand, and the ways to change them. */
class FactorSection extends Section {

    private final SecondFactors factors;
    private final Profiles profiles;
    private final SignedIn me;

    FactorSection(SecondFactors factors, Profiles profiles, SignedIn me) {
        this.factors = factors;
        this.profiles = profiles;
        this.me = me;
        addClassNames("stack", "tight");
        show();
    }

    private void show() {
        removeAll();
        var card = factors.mine();
        var state = new Span(getTranslation(card.isOn() ? "factor.is-on" : "factor.is-off"));
        state.addClassName("badge");
        state.addClassName(card.isOn() ? "success" : "idle");
        var head = new Div(new H3(getTranslation("factor.name")), state);
        head.addClassName("row");
        add(head);
        if (card.isOn()) {
            var time = Moments.toTheMinute(getLocale(), me.zone());
            add(new Paragraph(getTranslation("factor.since", time.format(card.since()))));
        } else {
            add(new Paragraph(getTranslation("factor.text")));
        }
        if (card.codesOfUse()) {
            add(new Paragraph(getTranslation("factor.codes-left", card.codesLeft())));
        }
        add(acts(card));
    }

    private Component acts(SecondFactorCard card) {
        var acts = new Div(way(card.isOn() ? "factor.change" : "factor.begin", "factor.path"));
        acts.addClassName("row");
        if (card.codesOfUse()) {
            acts.add(way("factor.codes", "codes.path"));
        }
        if (card.isOn()) {
            if (card.required()) {
                var required = new Span(getTranslation("factor.required"));
                required.addClassName("help");
                acts.add(required);
            } else {
                acts.add(new Button(getTranslation("factor.off"), _ -> askToTurnOff()));
            }
        }
        return acts;
    }

    /** To a page outside of the app. */
    private Anchor way(String words, String path) {
        var way = new Anchor(getTranslation(path), getTranslation(words));
        way.setRouterIgnore(true);
        way.addClassName("btn");
        return way;
    }

    private void askToTurnOff() {
        new ProofDialog(
                        profiles.proofWanted(),
                        getTranslation("factor.off.title"),
                        getTranslation("factor.off.text"),
                        getTranslation("factor.off.go"),
                        password -> factors.turnOff(password),
                        this::show)
                .open();
    }
}
