package org.ramure.quizzes.exchange.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.exchange.Codec;
import org.ramure.quizzes.exchange.ExportName;
import org.ramure.quizzes.exchange.Exported;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.TextBytes;
import org.ramure.quizzes.exchange.WritingCheck;

/**
 * Aiken: choices of one, in words alone. “Answer” may be written in small letters.
 *
 * @see <a href="https://docs.moodle.org/en/Aiken_format">Aiken format, Moodle documentation</a>
 */
public final class AikenCodec implements Codec {

    private static final WritingCheck CHECK = new WritingCheck(Set.of(), AikenReader::read);
    private static final Pattern SIGNS =
            Pattern.compile("(?m)^\\h*[A-Z][.)]\\h+[^\\n]*\\n\\h*(?:\\n\\h*)?ANSWER\\h*:\\h*[A-Z]\\h*$");
    private static final Pattern MARKED = Pattern.compile("[*_`\\\\\\[<&~!#|\\n]");

    @Override
    public Imported read(byte[] file) {
        return read(TextBytes.of(file));
    }

    public Imported read(String text) {
        return AikenReader.read(TextBytes.lines(text));
    }

    /** Whether a text looks like Aiken. */
    public static boolean recognises(String text) {
        return SIGNS.matcher(text).find();
    }

    @Override
    public Exported write(QuestionSet set, String title, Locale language) {
        var text = new StringBuilder();
        var losses = new ArrayList<Finding>();
        for (var entry : set.entries()) {
            var written = written(entry.question(), language);
            if (written.isEmpty()) {
                losses.add(WritingCheck.leftOut(entry));
            } else {
                losses.addAll(CHECK.losses(entry, written.get()));
                text.append(written.get()).append('\n');
            }
        }
        return new Exported(
                text.toString().getBytes(StandardCharsets.UTF_8),
                ExportName.of(title, ".txt"),
                "text/plain;charset=UTF-8",
                losses);
    }

    private static Optional<String> written(Question question, Locale language) {
        return switch (question) {
            case Question.Single one
            when one.options().stream().filter(Option::right).count() == 1
                    && one.options().size() <= 26 ->
                Optional.of(block(
                        question,
                        one.options().stream().map(Option::text).toList(),
                        one.options().stream().map(Option::right).toList().indexOf(true)));
            case Question.TrueFalse one -> Optional.of(block(question, Truth.words(language), one.right() ? 0 : 1));
            default -> Optional.empty();
        };
    }

    private static String block(Question question, List<String> options, int right) {
        return words(question.stem().text()) + "\n"
                + IntStream.range(0, options.size())
                        .mapToObj(place -> letter(place) + ") " + line(options.get(place)) + "\n")
                        .collect(Collectors.joining())
                + "ANSWER: " + letter(right) + "\n";
    }

    private static char letter(int place) {
        return (char) ('A' + place);
    }

    private static String words(String markdown) {
        return MARKED.matcher(markdown).find()
                ? HtmlTexts.plain(HtmlTexts.html(markdown, address -> address))
                : line(markdown);
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
