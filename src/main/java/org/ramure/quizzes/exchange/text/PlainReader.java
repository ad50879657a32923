package org.ramure.quizzes.exchange.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.text.PlainLine.Kind;

/** Gathers the lines of each question: what begins one, and what goes on with the one before. */
final class PlainReader {

    private static final int MOST_POINTS = 100;

    private final List<PlainLine> lines = new ArrayList<>();
    private final List<PlainDraft> drafts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable PlainDraft current;
    private @Nullable StringBuilder open;
    private boolean blank = true;

    private PlainReader() {}

    /** @param findings of lines that belong to no question */
    record Gathered(List<PlainDraft> drafts, List<Finding> findings) {}

    static Gathered read(String text) {
        var reader = new PlainReader();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            reader.lines.add(PlainLine.of(++number, line));
        }
        for (int place = 0; place < reader.lines.size(); place++) {
            reader.line(place);
        }
        return new Gathered(reader.drafts, reader.findings);
    }

    private void line(int place) {
        var line = lines.get(place);
        switch (line.kind()) {
            case BLANK -> {
                blank = true;
                if (current != null && !current.hasAnswers()) {
                    current.stem.add("");
                }
                return;
            }
            case NUMBER -> number(line, place);
            case LETTER, BULLET, BOX -> option(line);
            case ANSWER -> answer(line);
            case EXPLANATION, HINT, POINTS, TAGS -> named(line);
            case QUOTE -> quote(line);
            case WORDS -> words(line.number(), line.text());
        }
        blank = false;
    }

    private void begin(int line, String number, String delimiter, String text) {
        current = new PlainDraft(line, number, delimiter);
        current.stem.add(text);
        drafts.add(current);
        open = null;
    }

    private void number(PlainLine line, int place) {
        if (current != null && isNumberedOption(current, line, place)) {
            current.option(line);
            open = null;
        } else {
            begin(line.number(), line.label(), line.delimiter(), line.text());
        }
    }

    /** Numbers may stand before options as well: they begin again at 1 below a question, and go on from there. */
    private boolean isNumberedOption(PlainDraft draft, PlainLine line, int place) {
        if (!draft.asked() || draft.answer != null || line.delimiter().equals("question")) {
            return false;
        }
        if (!draft.options.isEmpty()) {
            var last = draft.options.getLast();
            return last.sign().equals(line.delimiter())
                    && last.label().equals(String.valueOf(Integer.parseInt(line.label()) - 1));
        }
        return line.label().equals("1")
                && !(draft.numbered() && draft.delimiter.equals(line.delimiter()))
                && lines.subList(place + 1, lines.size()).stream()
                        .filter(next -> next.kind() != Kind.BLANK)
                        .findFirst()
                        .filter(next -> next.kind() == Kind.NUMBER
                                && next.label().equals("2")
                                && next.delimiter().equals(line.delimiter()))
                        .isPresent();
    }

    private void option(PlainLine line) {
        if (current != null && current.asked() && current.answer == null && belongs(current, line)) {
            current.option(line);
            open = null;
        } else if (line.kind() == Kind.LETTER) {
            words(line.number(), line.label() + line.delimiter() + " " + line.text());
        } else if (current == null || current.hasAnswers()) {
            findings.add(Finding.refused(line.number(), line.text(), "quizzes.text.option-alone"));
        } else {
            current.stem.add(line.text());
        }
    }

    /** M. Dupont is no option: letters begin at the first, and stand once. */
    private static boolean belongs(PlainDraft draft, PlainLine line) {
        return line.kind() != Kind.LETTER
                || (draft.options.isEmpty()
                        ? line.label().equalsIgnoreCase("a") || line.delimiter().equals(")")
                        : !draft.hasLabel(line.label()));
    }

    private void answer(PlainLine line) {
        if (current == null || !current.asked()) {
            findings.add(Finding.refused(line.number(), line.text(), "quizzes.text.answer-alone"));
        } else if (current.answer != null) {
            findings.add(Finding.refused(line.number(), line.text(), "quizzes.text.answer-twice"));
        } else {
            current.answer = line.text();
            current.answerLine = line.number();
            open = null;
        }
    }

    private void named(PlainLine line) {
        if (current == null) {
            findings.add(Finding.refused(line.number(), line.text(), "quizzes.text.answer-alone"));
            return;
        }
        switch (line.kind()) {
            case EXPLANATION -> open(current.feedback, line);
            case HINT -> open(current.hint, line);
            case POINTS -> points(current, line);
            default ->
                Arrays.stream(line.text().split("[,;]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .forEach(current.tags::add);
        }
    }

    private void open(StringBuilder text, PlainLine line) {
        text.append(text.isEmpty() ? "" : "\n").append(line.text());
        open = text;
    }

    private void points(PlainDraft draft, PlainLine line) {
        open = null;
        if (line.text().matches("\\d{1,3}") && Integer.parseInt(line.text()) <= MOST_POINTS) {
            draft.points = Integer.parseInt(line.text());
        } else {
            findings.add(Finding.changed(line.number(), line.text(), "quizzes.text.points"));
        }
    }

    private void quote(PlainLine line) {
        if (open != null && !blank) {
            open.append('\n').append(line.text());
        } else if (current != null && !current.options.isEmpty() && current.answer == null) {
            current.comment(line.text());
        } else {
            words(line.number(), "> " + line.text());
        }
    }

    private void words(int number, String text) {
        if (current == null || blank && (current.hasAnswers() || !current.numbered() && current.asked())) {
            begin(number, "", "", text);
        } else if (open != null) {
            open.append('\n').append(text);
        } else if (current.answer != null || !current.options.isEmpty() && text.endsWith("?")) {
            begin(number, "", "", text);
        } else if (current.options.isEmpty()) {
            current.stem.add(text);
        } else {
            current.more(text);
        }
    }
}
