package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.HtmlTexts;

/** Choices: one, several, true or false. */
final class ChoiceReader {

    private final XmlElement element;
    private final ReadTexts texts;
    private final Notes notes;

    ChoiceReader(XmlElement element, ReadTexts texts, Notes notes) {
        this.element = element;
        this.texts = texts;
        this.notes = notes;
    }

    /** @param whole whether everything right or nothing is gained, as the plug-in {@code multichoiceset} has it */
    Question read(Stem stem, boolean whole) {
        var given = element.all("answer").stream()
                .map(answer -> new Given(
                        texts.plain(answer),
                        QuestionReader.share(answer, notes),
                        texts.markdown(answer.child("feedback")),
                        ""))
                .toList();
        var shuffle = element.says("shuffleanswers", false);
        var combined = Combined.of(element, texts, notes);
        return whole || !element.says("single", true)
                ? several(combined.in(stem, notes), given, shuffle, whole || element.says("allornothing", false))
                : new Question.Single(
                        stem,
                        given.stream().map(answer -> one(answer, combined)).toList(),
                        shuffle);
    }

    /** What is told by how well one answered is told by what one chose: that is the same of a single choice. */
    private static Option one(Given given, Combined combined) {
        var further = Amounts.all(given.share())
                ? combined.right()
                : given.share().signum() > 0 ? combined.partly() : combined.wrong();
        return one(new Given(
                given.text(),
                given.share(),
                given.feedback().isEmpty() || further.isEmpty()
                        ? given.feedback() + further
                        : given.feedback() + "\n\n" + further,
                ""));
    }

    static Option one(Given given) {
        var right = Amounts.all(given.share());
        return new Option(
                given.text(), right, given.feedback(), right || given.share().signum() == 0 ? null : given.share());
    }

    static Question.Multiple several(Stem stem, List<Given> given, boolean shuffle, boolean whole) {
        var even = whole || even(given);
        return new Question.Multiple(
                stem,
                given.stream()
                        .map(answer -> new Option(
                                answer.text(),
                                answer.share().signum() > 0,
                                answer.feedback(),
                                even ? null : share(answer.share())))
                        .toList(),
                shuffle,
                whole ? Scoring.ALL_OR_NOTHING : Scoring.PARTS);
    }

    private static @Nullable BigDecimal share(BigDecimal share) {
        return share.signum() == 0 ? null : share;
    }

    /** Each right one gains its part and each wrong one loses one: what this house does by itself. */
    private static boolean even(List<Given> given) {
        var right = given.stream().filter(answer -> answer.share().signum() > 0).count();
        if (right == 0) {
            return true;
        }
        var part = Amounts.HUNDRED.divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP);
        return given.stream().allMatch(answer -> Amounts.near(answer.share().abs(), part));
    }

    Question trueFalse(Stem stem) {
        var right = false;
        var feedbackTrue = "";
        var feedbackFalse = "";
        var answers = element.all("answer");
        for (int place = 0; place < answers.size(); place++) {
            var answer = answers.get(place);
            var words = HtmlTexts.plain(answer.text()).toLowerCase(Locale.ROOT);
            var isTrue = words.equals("true") || !words.equals("false") && place == 0;
            var full = Amounts.all(QuestionReader.share(answer, notes));
            var feedback = texts.markdown(answer.child("feedback"));
            if (isTrue) {
                right = full;
                feedbackTrue = feedback;
            } else {
                right = answers.size() == 1 ? !full : right;
                feedbackFalse = feedback;
            }
        }
        if (answers.isEmpty()) {
            throw new Notes.Refused("no-answer");
        }
        return new Question.TrueFalse(stem, right, feedbackTrue, feedbackFalse);
    }
}
