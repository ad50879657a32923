package org.ramure.certificates.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.ramure.certificates.CertificateCheck;
import org.ramure.kit.LongDate;

/** What a certificate says, for who manages it. */
class StatementCard extends Div {

    StatementCard(CertificateCheck.Statement statement) {
        addClassNames("card", "stack");
        var facts = new DescriptionList();
        facts.addClassName("said");
        add(new H2(statement.title()), facts);
        fact(facts, "certificates.manage.holder", statement.holder());
        fact(facts, "certificates.paper.date", LongDate.in(getLocale(), statement.completedOn()));
        fact(facts, "certificates.paper.duration", getTranslation("certificates.hours", statement.hours()));
        fact(facts, "certificates.paper.number", statement.number());
    }

    private void fact(DescriptionList facts, String label, String words) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(words)));
    }
}
