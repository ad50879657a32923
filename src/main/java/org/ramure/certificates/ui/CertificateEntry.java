package org.ramure.certificates.ui;

import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.ramure.certificates.CertificateCard;
import org.ramure.house.HouseSettings;
import org.ramure.kit.LongDate;
import org.ramure.kit.ui.Icon;

/** One certificate of a person’s: what it says, and what she can do with it. */
class CertificateEntry extends Article {

    CertificateEntry(CertificateCard card, HouseSettings house) {
        addClassNames("card", "stack");
        var number = new Span(card.number());
        number.addClassName("num");
        var facts = new Paragraph(new Span(getTranslation(
                "certificates.entry.facts",
                LongDate.in(getLocale(), card.completedOn()),
                getTranslation("certificates.hours", card.hours()))));
        facts.addClassName("muted");
        add(new H2(card.title()), facts, new Paragraph(new Span(getTranslation("certificates.entry.number")), number));
        var acts = new Div();
        acts.addClassName("row");
        var reason = card.revokedFor();
        if (reason != null) {
            var badge = new Span(getTranslation("certificates.entry.revoked"));
            badge.addClassNames("badge", "error");
            add(badge, new Paragraph(getTranslation("certificates.entry.reason", reason)));
        } else {
            acts.add(download(card));
        }
        var path = getTranslation("certificates.check.path") + "/" + card.number();
        acts.add(check(card, path), copy(card, house.url(path)));
        add(acts);
    }

    private Anchor download(CertificateCard card) {
        var link = new Anchor("/api/certificates/" + card.number() + ".pdf");
        link.add(new Icon("download"), new Span(getTranslation("certificates.entry.download")), about(card));
        link.addClassNames("btn", "primary");
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor check(CertificateCard card, String path) {
        var link = new Anchor(path);
        link.add(new Icon("shield"), new Span(getTranslation("certificates.entry.check")), about(card));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("btn");
        link.setRouterIgnore(true);
        return link;
    }

    private NativeButton copy(CertificateCard card, String address) {
        var button = new NativeButton();
        button.add(new Icon("copy"), new Span(getTranslation("certificates.entry.copy")), about(card));
        button.addClassName("btn");
        Clipboard.onClick(button)
                .writeText(
                        address,
                        _ -> Notification.show(getTranslation("certificates.entry.copied")),
                        _ -> Notification.show(getTranslation("certificates.entry.copy-failed", address)));
        return button;
    }

    /** Three certificates have three links of the same words: those who hear them are told which. */
    private Span about(CertificateCard card) {
        var title = new Span(card.title());
        title.addClassName("sr");
        return title;
    }
}
