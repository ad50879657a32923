package org.ramure.courses.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.ramure.courses.Problem;
import org.springframework.context.MessageSource;

/** The problems of a folder, file by file and line by line. */
class ProblemList extends Div {

    ProblemList(List<Problem> problems, MessageSource texts, Locale language) {
        addClassName("problems");
        var files = new LinkedHashMap<String, UnorderedList>();
        for (var problem : problems) {
            var list = files.computeIfAbsent(problem.file(), _ -> new UnorderedList());
            var line = new Span(
                    problem.line() > 0
                            ? texts.getMessage("courses.import.line", new Object[] {problem.line()}, language)
                            : texts.getMessage("courses.import.whole", null, language));
            line.addClassName("line");
            list.add(new ListItem(line, new Span(problem.text(texts, language))));
        }
        files.forEach((file, list) -> add(new H2(file), list));
    }
}
