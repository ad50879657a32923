package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Extra;
import org.ramure.quizzes.Question.Filling;
import org.ramure.quizzes.Question.Gap;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;

/** Texts with gaps to fill from lists or by dragging; in the file a mark names a choice, here it counts the gaps. */
final class GapReader {

    private static final Pattern MARK = Pattern.compile("\\[\\[(\\d{1,3})]]");

    private final XmlElement element;
    private final ReadTexts texts;
    private final Notes notes;

    GapReader(XmlElement element, ReadTexts texts, Notes notes) {
        this.element = element;
        this.texts = texts;
        this.notes = notes;
    }

    Question read(Stem stem, Filling filling) {
        var choices = choices();
        var marks = MARK.matcher(stem.text())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        if (marks.size() > Notes.MOST_PARTS) {
            throw new Notes.Refused("many-parts", marks.size());
        }
        for (int mark : marks) {
            if (mark < 1 || mark > choices.size()) {
                throw new Notes.Refused("gap-choice", mark);
            }
        }
        var ordered = marks.stream()
                .sorted()
                .toList()
                .equals(IntStream.rangeClosed(1, marks.size()).boxed().toList());
        var combined = Combined.of(element, texts, notes);
        var told = combined.withoutWrong().in(stem, notes);
        var used = new HashSet<>(marks);
        return new Question.Gaps(
                ordered ? told : counted(told),
                filling,
                (ordered ? marks.stream().sorted() : marks.stream())
                        .map(mark -> choices.get(mark - 1))
                        .map(choice -> new Gap(List.of(new Variant(choice.text())), choice.group()))
                        .toList(),
                IntStream.range(0, choices.size())
                        .filter(place -> !used.contains(place + 1))
                        .mapToObj(choices::get)
                        .toList(),
                combined.wrong(),
                false,
                false);
    }

    /** Groups have names where there is more than the first of them. */
    private List<Extra> choices() {
        var choices = new ArrayList<Extra>();
        Stream.concat(element.all("selectoption").stream(), element.all("dragbox").stream())
                .forEach(choice -> choices.add(new Extra(
                        choice.name().equals("dragbox")
                                ? texts.plain(choice)
                                : choice.text().strip(),
                        choice.said("group", "1"))));
        return choices.stream().allMatch(choice -> choice.group().equals("1"))
                ? choices.stream().map(choice -> new Extra(choice.text(), "")).toList()
                : choices;
    }

    private static Stem counted(Stem stem) {
        var text = new StringBuilder();
        var found = MARK.matcher(stem.text());
        for (int number = 1; found.find(); number++) {
            found.appendReplacement(text, "[[" + number + "]]");
        }
        found.appendTail(text);
        return new Stem(
                stem.key(),
                stem.points(),
                text.toString(),
                stem.hint(),
                stem.feedback(),
                stem.explains(),
                stem.furtherHints(),
                stem.penalty());
    }
}
