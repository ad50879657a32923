package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes one question as an item of QTI 2.1, and tells what does not go into it. */
final class ItemWriter {

    private final Question question;
    private final Locale language;
    private final ItemDraft item;
    private final ChoiceWriting choices;
    private final TypedWriting typed;
    private final PairWriting pairs;
    private final GapWriting gapped;

    ItemWriter(Question question, String name, Locale language, Media media, List<Finding> losses) {
        this.question = question;
        this.language = language;
        this.item = new ItemDraft(question, name, media, losses);
        this.choices = new ChoiceWriting(item);
        this.typed = new TypedWriting(item);
        this.pairs = new PairWriting(item);
        this.gapped = new GapWriting(item);
    }

    /** Nothing for what QTI cannot hold at all, which is told. */
    Optional<Element> item(String id) {
        if (question instanceof Question.Calculated) {
            item.refused("calculated");
            return Optional.empty();
        }
        item.stem(question.stem());
        if (!kind()) {
            return Optional.empty();
        }
        item.always();
        return Optional.of(item.written(id, language));
    }

    private boolean kind() {
        switch (question) {
            case Question.Gaps gaps when gaps.filling() != Question.Filling.DRAGGED -> {}
            case Question.Composite _ -> {}
            case Question.Gaps _ -> {}
            default -> item.body().add(item.html().blocks(question.stem().text()));
        }
        return switch (question) {
            case Question.Single single -> {
                item.body()
                        .add(choices.choice(
                                ItemDraft.RESPONSE,
                                "",
                                single.options(),
                                single.shuffle(),
                                true,
                                item.points(),
                                Scoring.PARTS,
                                ""));
                yield true;
            }
            case Question.Multiple multiple -> {
                item.body()
                        .add(choices.choice(
                                ItemDraft.RESPONSE,
                                "",
                                multiple.options(),
                                multiple.shuffle(),
                                false,
                                item.points(),
                                multiple.scoring(),
                                ""));
                yield true;
            }
            case Question.TrueFalse truth -> choices.trueFalse(truth, language);
            case Question.ShortText text ->
                typed.words(ItemDraft.RESPONSE, "", text, item.points())
                        && typed.last(TypedWriting.field(ItemDraft.RESPONSE, 20), "");
            case Question.Numeric number -> {
                typed.numeric(ItemDraft.RESPONSE, "", number, item.points());
                yield typed.last(TypedWriting.field(ItemDraft.RESPONSE, 12), number.unit());
            }
            case Question.Matching matching -> pairs.matching(matching);
            case Question.Categories categories -> pairs.categories(categories);
            case Question.Ordering ordering -> pairs.ordering(ordering);
            case Question.Gaps gaps ->
                gaps.filling() == Question.Filling.DRAGGED ? gapped.dragged(gaps) : gapped.inText(gaps);
            case Question.Hotspot hotspot -> new HotspotWriting(item, hotspot).write();
            case Question.Opinion opinion -> choices.opinion(opinion);
            case Question.Open open -> open(open);
            case Question.Upload upload -> upload(upload);
            case Question.Description _ -> true;
            case Question.Composite composite -> new CompositeWriting(item).composite(composite);
            case Question.Calculated _ -> false;
        };
    }

    private boolean open(Question.Open open) {
        if (open.fewestWords() > 0 || open.mostWords() > 0) {
            item.loss("words");
        }
        var declaration = item.declared(ItemDraft.RESPONSE, "single", "string", List.of());
        if (!open.template().isBlank()) {
            declaration.add(ItemDraft.values("defaultValue", List.of(open.template())));
        }
        item.body()
                .add(Element.of("extendedTextInteraction")
                        .with("responseIdentifier", ItemDraft.RESPONSE)
                        .with("expectedLines", 10));
        forMarkers(open.model(), open.rubric());
        return true;
    }

    private boolean upload(Question.Upload upload) {
        if (upload.most() > 1) {
            item.loss("files", upload.most());
        }
        item.declared(ItemDraft.RESPONSE, "single", "file", List.of());
        var interaction = Element.of("uploadInteraction").with("responseIdentifier", ItemDraft.RESPONSE);
        var type = upload.types().size() == 1 ? MediaTypes.type(upload.types().getFirst()) : Optional.<String>empty();
        type.ifPresent(one -> interaction.with("type", one));
        if (type.isEmpty() && !upload.types().isEmpty()) {
            item.loss("types", String.join(", ", upload.types()));
        }
        item.body().add(interaction);
        forMarkers(upload.model(), upload.rubric());
        return true;
    }

    private void forMarkers(String model, List<Question.Criterion> rubric) {
        if (!rubric.isEmpty()) {
            item.loss("rubric");
        }
        if (model.isBlank() && rubric.isEmpty()) {
            return;
        }
        var block =
                Element.of("rubricBlock").with("view", "scorer").add(item.html().blocks(model));
        for (var criterion : rubric) {
            var list = Element.of("ul");
            for (var level : criterion.levels()) {
                list.add(Element.of("li").words(level.text() + " (" + level.points() + ")"));
            }
            block.add(Element.of("p").words(criterion.text()), list);
        }
        item.body().add(block);
    }
}
