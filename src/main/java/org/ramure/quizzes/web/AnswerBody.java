package org.ramure.quizzes.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.AnswerGiven;
import org.ramure.quizzes.NoSuchAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads one answer or a list of them, within bounds: what comes from a browser is hostile. */
final class AnswerBody {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_ANSWERS = 200;
    private static final TypeReference<List<Sent>> ANSWERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private AnswerBody() {}

    static final class TooLarge extends RuntimeException {}

    private record Sent(String question, long sequence, Answer answer, Instant answeredAt) {}

    static List<AnswerGiven> read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        try {
            var sent = JSON.readValue(bytes, ANSWERS);
            if (sent == null || sent.isEmpty() || sent.size() > MOST_ANSWERS) {
                throw new NoSuchAnswer("No answers, or too many");
            }
            return sent.stream().map(AnswerBody::given).toList();
        } catch (JacksonException | NullPointerException nonsense) {
            throw new NoSuchAnswer("Not an answer", nonsense);
        }
    }

    private static AnswerGiven given(Sent sent) {
        return new AnswerGiven(
                Objects.requireNonNull(sent.question),
                sent.sequence,
                Objects.requireNonNull(sent.answer),
                Objects.requireNonNull(sent.answeredAt));
    }
}
