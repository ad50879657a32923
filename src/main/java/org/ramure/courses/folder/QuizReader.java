package org.ramure.courses.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizDraft;

/** Reads a quiz file; what a quiz must be is the quizzes' own to say, and is said with the lines of this file. */
final class QuizReader {

    private static final int LINE = 200;
    private static final int TEXT = 20_000;

    private final Fields quiz;
    private final RichText texts;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();

    QuizReader(Fields quiz, RichText texts, Problems problems) {
        this.quiz = quiz;
        this.texts = texts;
        this.problems = problems;
    }

    private static final Map<String, QuestionKind> KINDS = Arrays.stream(QuestionKind.values())
            .collect(Collectors.toUnmodifiableMap(QuestionKind::code, Function.identity()));

    private static final Map<String, String> PROPERTIES = Map.of(
            "title",
            "title",
            "pass",
            "pass",
            "attempts",
            "attempts",
            "minutes",
            "minutes",
            "no-questions",
            "questions");

    QuizDraft read() {
        var before = problems.count();
        var title = quiz.line("title", LINE);
        var pass = quiz.number("pass", 0, 100);
        var attempts = quiz.number("attempts", 0, 1000, 0);
        var minutes = quiz.number("minutes", 0, 24 * 60, 0);
        var shuffle = quiz.flag("shuffle", false);
        var asked = quiz.list("questions", 1, 200);
        var sound = problems.count() == before;
        var questions = new ArrayList<Question>();
        for (var question : asked) {
            question(question).ifPresent(questions::add);
        }
        sound &= questions.size() == asked.size() && !faulty.contains("");
        quiz.finish();
        var draft = new QuizDraft(title, pass, attempts, minutes, shuffle, questions);
        check(draft, sound);
        return draft;
    }

    /** What could not be read was told already: nothing is said of the harmless values that stand in for it. */
    private void check(QuizDraft draft, boolean sound) {
        for (var problem : draft.problems()) {
            if (problem.question().isEmpty() ? !sound : faulty.contains(problem.question())) {
                continue;
            }
            var said = Problems.said(problem.key(), problem.arguments().toArray());
            if (problem.question().isEmpty()) {
                var name = problem.key().substring(problem.key().lastIndexOf('.') + 1);
                problems.add(quiz.file(), quiz.line(PROPERTIES.getOrDefault(name, "")), "quiz", said);
            } else {
                problems.add(
                        quiz.file(),
                        lines.getOrDefault(problem.question(), quiz.line()),
                        "question",
                        problem.question(),
                        said);
            }
        }
    }

    private Optional<Question> question(Fields question) {
        var before = problems.count();
        var kind = question.choice("kind", KINDS);
        var least = kind.filter(known -> !known.scored()).isPresent() ? 0 : 1;
        var stem = new Stem(
                question.key("key"),
                question.number("points", least, 100, 1),
                markdown(question, "text", true),
                markdown(question, "hint", false),
                markdown(question, "feedback", false),
                explains(question));
        var first = lines.putIfAbsent(stem.key(), question.line());
        if (first != null && !stem.key().isEmpty()) {
            question.problem("key", "question-twice", stem.key(), first);
        }
        var read = kind.flatMap(known -> read(known, question, stem));
        if (kind.isPresent()) {
            question.finish();
        }
        if (problems.count() > before) {
            faulty.add(stem.key());
        }
        return read;
    }

    private Optional<Question> read(QuestionKind kind, Fields question, Stem stem) {
        if (question.has("fields")) {
            return byFields(kind, question, stem);
        }
        return switch (kind) {
            case SINGLE -> Optional.of(single(question, stem));
            case MULTIPLE -> Optional.of(multiple(question, stem));
            case TRUE_FALSE -> Optional.of(trueFalse(question, stem));
            case SHORT_TEXT -> Optional.of(shortText(question, stem));
            case NUMERIC -> Optional.of(numeric(question, stem));
            case MATCHING -> Optional.of(matching(question, stem));
            case ORDERING -> Optional.of(ordering(question, stem));
            default -> byFields(kind, question, stem);
        };
    }

    /** As the quizzes keep it: what has no properties of its own in the plain form. */
    private Optional<Question> byFields(QuestionKind kind, Fields question, Stem stem) {
        return question.tree("fields").flatMap(fields -> {
            try {
                var read = QuestionFields.read(kind, stem, fields);
                return Optional.of(QuestionTexts.map(
                        read,
                        text -> isOfStem(text, stem)
                                ? text
                                : texts.readForQuiz(text, question.file(), question.line("fields"))));
            } catch (IllegalArgumentException nonsense) {
                question.problem("fields", "question-fields", kind.code());
                return Optional.empty();
            }
        });
    }

    /** Those were read with their own lines. */
    private static boolean isOfStem(String text, Stem stem) {
        return text.equals(stem.text()) || text.equals(stem.hint()) || text.equals(stem.feedback());
    }

    private String explains(Fields question) {
        var lesson = question.text("explains", LINE, "");
        if (!lesson.isEmpty() && !texts.knowsLesson(lesson)) {
            question.problem("explains", "lesson-link", lesson);
        }
        return lesson;
    }

    private Question single(Fields question, Stem stem) {
        return new Question.Single(stem, options(question), question.flag("shuffle", true));
    }

    private Question multiple(Fields question, Stem stem) {
        return new Question.Multiple(stem, options(question), question.flag("shuffle", true));
    }

    private Question trueFalse(Fields question, Stem stem) {
        return new Question.TrueFalse(
                stem,
                question.flag("right"),
                markdown(question, "feedback-true", false),
                markdown(question, "feedback-false", false));
    }

    private Question shortText(Fields question, Stem stem) {
        return new Question.ShortText(
                stem, question.texts("accepted", 1, 50, 500), markdown(question, "feedback-wrong", false));
    }

    private Question numeric(Fields question, Stem stem) {
        var right = question.decimal("right", true);
        var tolerance = question.has("tolerance") ? question.decimal("tolerance", false) : BigDecimal.ZERO;
        return new Question.Numeric(
                stem, right, tolerance, question.line("unit", 40, ""), markdown(question, "feedback-wrong", false));
    }

    private Question matching(Fields question, Stem stem) {
        var pairs = new ArrayList<Pair>();
        for (var pair : question.list("pairs", 2, 30)) {
            pairs.add(new Pair(pair.line("left", 500), pair.line("right", 500), markdown(pair, "feedback", false)));
            pair.finish();
        }
        return new Question.Matching(stem, pairs, question.texts("extra", 0, 30, 500));
    }

    private Question ordering(Fields question, Stem stem) {
        return new Question.Ordering(
                stem, question.texts("items", 2, 30, 500), markdown(question, "feedback-wrong", false));
    }

    private List<Option> options(Fields question) {
        var options = new ArrayList<Option>();
        for (var option : question.list("options", 2, 30)) {
            options.add(new Option(
                    option.line("text", 500), option.flag("right", false), markdown(option, "feedback", false)));
            option.finish();
        }
        return options;
    }

    private String markdown(Fields fields, String name, boolean required) {
        var text = required ? fields.text(name, TEXT) : fields.text(name, TEXT, "");
        return texts.readForQuiz(text, fields.file(), fields.textLine(name));
    }
}
