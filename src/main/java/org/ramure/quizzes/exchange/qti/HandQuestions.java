package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.Optional;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** What people mark: words of learners and their files. */
final class HandQuestions {

    private final ItemBody body;
    private final Item item;

    HandQuestions(ItemBody body) {
        this.body = body;
        this.item = body.item();
    }

    Question open(Element interaction) {
        var response = item.response(interaction);
        byHand(response);
        if (!response.single()) {
            throw new NotTaken(response.line(), "unknown", "cardinality=\"" + response.cardinality() + "\"");
        }
        var model = model(response);
        return new Question.Open(
                body.stem(item.pointsByHand(), body.text(body::prompt)),
                List.of(),
                model,
                String.join("\n", response.before()),
                0,
                0);
    }

    /** What is written for others than learners, or the right answer. */
    private String model(Response response) {
        var written = item.body()
                .all("rubricBlock")
                .filter(block -> !Texts.forLearners(block))
                .map(block -> item.texts().markdown(block))
                .toList();
        return written.isEmpty()
                ? Texts.escaped(String.join("\n\n", response.correct()))
                : String.join("\n\n", written);
    }

    /** What people mark must not be scored by a rule as well. */
    private void byHand(Response response) {
        if (item.score(response) != null) {
            throw new NotTaken(response.line(), "by-hand", response.id());
        }
    }

    Question upload(Element interaction) {
        var response = item.response(interaction);
        byHand(response);
        var type = interaction.attribute("type").strip();
        var ending = type.isEmpty() ? Optional.<String>empty() : MediaTypes.ending(type);
        if (!type.isEmpty() && ending.isEmpty()) {
            item.changed(interaction.line(), "upload-type", type);
        }
        return new Question.Upload(
                body.stem(item.pointsByHand(), body.text(body::prompt)),
                List.of(),
                model(response),
                ending.stream().toList(),
                1);
    }
}
