package org.ramure.quizzes.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ramure.kit.Texts;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.FlowingPdf;
import org.ramure.kit.pdf.Inline;
import org.ramure.quizzes.Arrangement;
import org.ramure.quizzes.QuizDraft;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints quizzes: accessible PDF on A4, to be answered by pen, or with the answers for who marks it. */
@Component
public class QuizPaper {

    /** The same for every print: the letters of the answers are those of the questions. */
    static final Arrangement ORDER = new Arrangement(0);

    private static final float BETWEEN = 22;
    private static final int LONGEST_NAME = 90;

    private final MessageSource texts;
    private final Clock clock;

    QuizPaper(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Questions stand in the order of the quiz, whatever it draws for an attempt; calculated ones that were not drawn get
     * numbers that are the same in every print.
     *
     * @param answers whether the key, what else is accepted, feedback and explanations are printed
     * @param images the bytes of an image by its address in the texts; empty for what cannot be had, which is told
     * @return the bytes of a PDF
     */
    public byte[] print(QuizDraft quiz, Locale wanted, boolean answers, Function<String, Optional<byte[]>> images) {
        var language = Texts.nearest(wanted);
        var title = answers
                ? texts.getMessage("quizzes.paper.answers.title", new Object[] {quiz.title()}, language)
                : quiz.title();
        try (var pdf = new FlowingPdf(title, language, clock.instant())) {
            var writer = new Writer(pdf, texts, language, images);
            var drawn = ORDER.drawn(quiz);
            pdf.add(head(writer, pdf, drawn, answers));
            var questions = new QuestionBands(writer, answers);
            for (int i = 0; i < drawn.questions().size(); i++) {
                var section = pdf.root().add("Sect");
                pdf.add(Writer.spaced(questions.of(drawn.questions().get(i), i + 1, section), BETWEEN));
            }
            return pdf.finished((page, pages) -> List.of(shortened(title), writer.say("page", page, pages)), Type.FOOT);
        }
    }

    private static List<Band> head(Writer writer, FlowingPdf pdf, QuizDraft quiz, boolean answers) {
        var bands = new ArrayList<List<Band>>();
        var heading = pdf.root().add("H1");
        if (answers) {
            bands.add(writer.text(heading, List.of(Inline.of(writer.say("answers"), Type.LABEL)), Column.PAGE));
        }
        bands.add(writer.text(heading, List.of(Inline.of(quiz.title(), Type.TITLE)), Column.PAGE));
        bands.add(Writer.spaced(
                writer.paragraph(pdf.root(), facts(writer, quiz), Type.SMALL.sized(10.5f), Column.PAGE), 4));
        if (!answers) {
            bands.add(Writer.spaced(
                    writer.text(
                            pdf.root().add("P"),
                            List.of(
                                    Inline.of(writer.say("name") + " ", Type.TEXT),
                                    blank(writer, "", 255),
                                    Inline.of("  " + writer.say("date") + " ", Type.TEXT),
                                    blank(writer, "", 110)),
                            Column.PAGE),
                    12));
            if (points(quiz) > 0) {
                bands.add(Writer.spaced(
                        writer.text(
                                pdf.root().add("P"),
                                List.of(
                                        Inline.of(writer.say("gained") + " ", Type.TEXT),
                                        blank(writer, "", 60),
                                        Inline.of(" / " + points(quiz), Type.TEXT)),
                                Column.PAGE),
                        2));
            }
        }
        return bands.stream().flatMap(List::stream).toList();
    }

    private static Inline blank(Writer writer, String label, float width) {
        return new Inline.Blank(label, width, "", writer.say("to-fill"), Type.TEXT);
    }

    private static String facts(Writer writer, QuizDraft quiz) {
        var facts = new ArrayList<String>();
        facts.add(writer.say("questions", quiz.questions().size()));
        if (points(quiz) > 0) {
            facts.add(writer.say("points", points(quiz)));
            facts.add(writer.say("pass", quiz.passPercent()));
        }
        if (quiz.minutes() > 0) {
            facts.add(writer.say("minutes", quiz.minutes()));
        }
        return String.join(Writer.DOT, facts);
    }

    private static int points(QuizDraft quiz) {
        return quiz.questions().stream()
                .mapToInt(question -> question.stem().points())
                .sum();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }
}
