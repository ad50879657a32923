package org.ramure.quizzes.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizFixture;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class QuizPaperTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final QuizPaper paper = new QuizPaper(texts(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static MessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("texts/quizzes");
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.FRENCH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    static QuizDraft every() {
        return all(Stream.concat(
                        QuizFixture.ofEachKind().questions().stream(),
                        QuizFixture.ofTheOtherKinds().questions().stream())
                .toArray(Question[]::new));
    }

    private static QuizDraft all(Question... questions) {
        return new QuizDraft("Les partenariats, de l’idée à l’accord", 60, 0, 30, false, List.of(questions));
    }

    @Test
    void draws() throws IOException {
        var folder = System.getProperty("paper.folder", "");
        org.junit.jupiter.api.Assumptions.assumeFalse(folder.isBlank());
        for (var answers : List.of(false, true)) {
            Files.write(Path.of(folder, answers + ".pdf"), paper.print(every(), Locale.FRENCH, answers, QuizPaperTests::image));
        }
    }

    private static Optional<byte[]> image(String address) {
        var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xC8DDAE));
        graphics.fillRect(0, 0, 400, 200);
        graphics.setColor(new Color(0x1E6B4E));
        graphics.fillOval(40, 20, 250, 160);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toByteArray());
    }
}
