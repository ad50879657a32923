package org.ramure.certificates.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.ramure.accounts.CurrentPerson;
import org.ramure.certificates.CertificateCheck;
import org.ramure.certificates.Certificates;
import org.ramure.kit.LongDate;
import org.ramure.kit.ui.Notice;

/** Where an administrator finds a certificate by its number, and withdraws it. */
@Route("gestion/attestations")
@Menu(title = "certificates.manage", order = 340, icon = "award")
@RolesAllowed("ADMINISTRATOR")
class RevocationView extends Main implements HasDynamicTitle {

    private final transient Certificates certificates;
    private final ZoneId zone;
    private final TextField number = new TextField(getTranslation("certificates.manage.number"));
    private final Div found = new Div();

    RevocationView(Certificates certificates, CurrentPerson current) {
        this.certificates = certificates;
        this.zone = current.require().zone();
        addClassNames("page", "certificates");
        var head = new Div(
                new H1(getTranslation("certificates.manage")),
                new Paragraph(getTranslation("certificates.manage.text")));
        head.addClassName("page-title");
        number.setHelperText(getTranslation("certificates.check.help"));
        number.setMaxLength(100);
        number.setWidthFull();
        var search = new Button(getTranslation("certificates.manage.search"), _ -> search());
        search.addClickShortcut(Key.ENTER);
        var row = new Div(number, search);
        row.addClassNames("number-search");
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        add(head, row, found);
    }

    private void search() {
        found.removeAll();
        number.setInvalid(false);
        switch (certificates.check(number.getValue())) {
            case CertificateCheck.Mistyped _ -> {
                number.setErrorMessage(getTranslation("certificates.check.mistyped.text"));
                number.setInvalid(true);
                number.focus();
            }
            case CertificateCheck.Unknown _ ->
                found.add(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("certificates.check.unknown.title"),
                        getTranslation("certificates.check.unknown.text")));
            case CertificateCheck.Revoked revoked ->
                found.add(
                        new StatementCard(revoked.statement()),
                        new Notice(
                                Notice.Kind.INFO,
                                getTranslation(
                                        "certificates.manage.revoked",
                                        LongDate.in(
                                                getLocale(),
                                                revoked.revokedAt().atZone(zone).toLocalDate())),
                                revoked.reason()));
            case CertificateCheck.Valid valid -> {
                var revoke = new Button(getTranslation("certificates.manage.revoke"), _ -> ask(valid.statement()));
                revoke.addThemeVariants(ButtonVariant.ERROR);
                found.add(new StatementCard(valid.statement()), revoke);
            }
        }
    }

    private void ask(CertificateCheck.Statement statement) {
        new RevocationDialog(statement, reason -> {
                    certificates.revoke(statement.number(), reason);
                    search();
                    Notification.show(getTranslation("certificates.manage.done", statement.number()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.manage");
    }
}
