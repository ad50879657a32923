package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.ramure.quizzes.Passage;

/** Markdown on a screen, element by element. */
class PassageText extends Div {

    PassageText(Passage passage) {
        addClassName("passage");
        passage.nodes().forEach(node -> getElement().appendChild(element(node)));
    }

    static Element element(Passage.Node node) {
        if (node.tag().isEmpty()) {
            return Element.createText(node.text());
        }
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
