package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import org.ramure.quizzes.Question;

/** How a question is answered by pen. */
final class Instructions {

    private Instructions() {}

    static String of(Writer writer, Question question) {
        return switch (question) {
            case Question.Single _ -> writer.say("how.single");
            case Question.Multiple _ -> writer.say("how.multiple");
            case Question.TrueFalse _ -> writer.say("how.single");
            case Question.ShortText _ -> writer.say("how.short-text");
            case Question.Numeric _, Question.Calculated _ -> writer.say("how.numeric");
            case Question.Matching _ -> writer.say("how.matching");
            case Question.Ordering ordering ->
                writer.say("how.ordering", ordering.items().size());
            case Question.Gaps gaps ->
                writer.say(gaps.filling() == Question.Filling.TYPED ? "how.gaps" : "how.gaps-bank");
            case Question.Categories _ -> writer.say("how.categories");
            case Question.Hotspot hotspot ->
                writer.say(hotspot.hidden() ? "how.hotspot-hidden" : "how.hotspot", hotspot.most());
            case Question.Opinion _ -> writer.say("how.opinion");
            case Question.Open open -> open(writer, open);
            case Question.Upload upload -> upload(writer, upload);
            case Question.Composite _, Question.Description _ -> "";
        };
    }

    private static String open(Writer writer, Question.Open open) {
        var all = new ArrayList<>(List.of(writer.say("how.open")));
        if (open.fewestWords() > 0 && open.mostWords() > 0) {
            all.add(writer.say("words.between", open.fewestWords(), open.mostWords()));
        } else if (open.mostWords() > 0) {
            all.add(writer.say("words.most", open.mostWords()));
        } else if (open.fewestWords() > 0) {
            all.add(writer.say("words.fewest", open.fewestWords()));
        }
        return String.join(" ", all);
    }

    private static String upload(Writer writer, Question.Upload upload) {
        var files = writer.say("how.upload", upload.most());
        return upload.types().isEmpty()
                ? files
                : files + " " + writer.say("how.upload.types", String.join(", ", upload.types()));
    }
}
