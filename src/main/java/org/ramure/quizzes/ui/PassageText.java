package org.ramure.quizzes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.ramure.kit.Assets;
import org.ramure.quizzes.Passage;

/** Markdown on a screen, element by element; browsers draw formulas themselves. */
class PassageText extends Div {

    private final Passage passage;

    PassageText(Passage passage) {
        this.passage = passage;
        addClassName("passage");
        passage.nodes().forEach(node -> getElement().appendChild(element(node)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (passage.has("formula") || passage.has("formula-block")) {
            event.getUI().getPage().addJsModule(Assets.address("components/quiz-formula.js"));
        }
    }

    static Element element(Passage.Node node) {
        if (node.tag().isEmpty()) {
            return Element.createText(node.text());
        }
        return switch (node.tag()) {
            case "gap" -> gap(node.text());
            case "formula" -> formula(node.text());
            case "formula-block" -> formula(node.text()).setAttribute("block", true);
            case "audio" -> sound(node);
            case "table" ->
                new Element("div")
                        .setAttribute("class", "table-scroll")
                        .setAttribute("tabindex", "0")
                        .appendChild(plain(node));
            default -> plain(node);
        };
    }

    private static Element gap(String number) {
        return new Element("span").setAttribute("class", "gap-mark").setText(number);
    }

    private static Element formula(String tex) {
        return new Element("quiz-formula").setText(tex);
    }

    private static Element sound(Passage.Node node) {
        var player = new Element("audio")
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("src", node.address())
                .setAttribute("aria-label", node.text());
        return new Element("span")
                .setAttribute("class", "sound")
                .appendChild(new Element("span").setText(node.text()), player);
    }

    private static Element plain(Passage.Node node) {
        var element = new Element(node.tag());
        switch (node.tag()) {
            case "a" -> element.setAttribute("href", node.address());
            case "img" -> {
                element.setAttribute("src", node.address());
                element.setAttribute("alt", node.text());
            }
            default -> {}
        }
        children(node.nodes()).forEach(element::appendChild);
        return element;
    }

    private static List<Element> children(List<Passage.Node> nodes) {
        return nodes.stream().map(PassageText::element).toList();
    }
}
