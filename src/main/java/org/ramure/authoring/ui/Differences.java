package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ramure.authoring.LineDifference;

/** Two texts line by line: what only the first has, and what only the second has, each said and coloured. */
class Differences extends Div {

    /**
     * @param from the older, or the other's
     * @param to the newer, or one's own
     */
    Differences(String from, String to) {
        addClassName("differences");
        List<LineDifference> lines = LineDifference.between(from, to);
        if (lines.stream().allMatch(line -> line.kind() == LineDifference.Kind.SAME)) {
            add(Parts.help(getTranslation("authoring.difference.none")));
            return;
        }
        for (var line : lines) {
            var shown = new Div();
            shown.addClassName(line.kind().name().toLowerCase(java.util.Locale.ROOT));
            if (line.kind() != LineDifference.Kind.SAME) {
                var sign = new Span(
                        getTranslation("authoring.difference." + line.kind().name()));
                sign.addClassName("sr");
                shown.add(sign);
            }
            line.parts().forEach(part -> {
                var words = new Span(part.text());
                if (part.changed()) {
                    words.addClassName("word");
                }
                shown.add(words);
            });
            add(shown);
        }
    }
}
