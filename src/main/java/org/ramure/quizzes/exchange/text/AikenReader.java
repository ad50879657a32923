package org.ramure.quizzes.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.EntryName;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Aiken: a question, options behind letters, and a line that says which of them is right. Nothing else is guessed. */
final class AikenReader {

    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\h+(.*)");
    private static final Pattern ANSWER = Pattern.compile("(?i)ANSWER\\h*:\\h*(.*)");

    private final EntryKeys keys = new EntryKeys();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> stem = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private final List<String> options = new ArrayList<>();
    private int begin;
    private boolean blank;

    private AikenReader() {}

    static Imported read(String text) {
        var reader = new AikenReader();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            reader.line(++number, line.strip());
        }
        reader.unanswered();
        return new Imported(QuestionSet.of(reader.entries), reader.findings);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            blank = true;
            return;
        }
        var option = OPTION.matcher(line);
        var answer = ANSWER.matcher(line);
        if (option.matches() && !stem.isEmpty()) {
            letters.append(option.group(1));
            options.add(option.group(2).strip());
        } else if (answer.matches()) {
            answered(number, answer.group(1).strip());
        } else {
            if (blank || !options.isEmpty()) {
                unanswered();
            }
            if (stem.isEmpty()) {
                begin = number;
            }
            stem.add(line);
        }
        blank = false;
    }

    private void unanswered() {
        if (!stem.isEmpty()) {
            refused(begin, options.isEmpty() ? "no-options" : "no-answer");
        }
        clear();
    }

    private void clear() {
        stem.clear();
        options.clear();
        letters.setLength(0);
    }

    private void refused(int line, String key, Object... arguments) {
        findings.add(
                Finding.refused(line, EntryName.beginning(String.join(" ", stem)), "quizzes.aiken." + key, arguments));
    }

    private void answered(int line, String answer) {
        var wrong = wrong(answer);
        if (wrong != null) {
            refused(wrong.equals("no-options") || wrong.equals("letters") ? begin : line, wrong, answer);
        } else {
            entry(letters.indexOf(answer.substring(0, 1)));
        }
        clear();
    }

    private @Nullable String wrong(String answer) {
        if (stem.isEmpty()) {
            return "no-stem";
        }
        if (options.size() < 2) {
            return "no-options";
        }
        if (letters.chars().distinct().count() < letters.length()) {
            return "letters";
        }
        if (!answer.matches("[A-Z][.)]?")) {
            return "one-letter";
        }
        return letters.indexOf(answer.substring(0, 1)) < 0 ? "no-such-option" : null;
    }

    private void entry(int right) {
        var question = question(right);
        var problems = question.problems();
        problems.forEach(problem -> findings.add(Finding.refused(
                begin,
                EntryName.beginning(String.join(" ", stem)),
                problem.key(),
                problem.arguments().toArray())));
        if (problems.isEmpty()) {
            entries.add(new Entry(question, "", List.of(), Set.of(), "", begin));
        }
    }

    private Question question(int right) {
        var text = new Stem(keys.next(""), 1, HtmlTexts.escaped(String.join("\n", stem)), "", "", "");
        if (options.size() == 2) {
            var first = Truth.ofWord(options.getFirst());
            var last = Truth.ofWord(options.getLast());
            if (first.isPresent() && last.isPresent() && !first.equals(last)) {
                return new Question.TrueFalse(text, first.get() == (right == 0), "", "");
            }
        }
        var choices = new ArrayList<Option>();
        for (var option : options) {
            choices.add(new Option(option, choices.size() == right, ""));
        }
        return new Question.Single(text, choices, true);
    }
}
