package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** « Comment ce chiffre est calculé »: visible beside each figure, in words. */
class HowComputed extends NativeDetails {

    /**
     * @param figure what it is called, for screen readers
     * @param how in words
     */
    HowComputed(String figure, String how) {
        var words = new Span(getTranslation("followup.how"));
        var of = new Span(" (" + figure + ")");
        of.addClassName("sr");
        setSummary(words, of);
        setContent(new Paragraph(how));
        addClassName("how");
    }

    /** @param keys of what is computed: the texts {@code <key>} and {@code <key>.how} say it */
    HowComputed(List<String> keys) {
        setSummary(new Span(getTranslation("followup.how.all")));
        var list = new DescriptionList();
        keys.forEach(key -> list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(getTranslation(key + ".how"))));
        setContent(list);
        addClassName("how");
    }
}
