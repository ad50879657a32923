package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Area;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Interactions on an image: areas that are shown, and points that are set. */
final class ImageParts {

    private static final int MOST = 30;

    private final Item item;

    ImageParts(Item item) {
        this.item = item;
    }

    private record Image(String address, String alternative, int width, int height) {}

    private Image image(Element interaction) {
        var image = interaction.elements().stream()
                .filter(one -> one.is("object") || one.is("img"))
                .findFirst()
                .orElseThrow(() -> new NotTaken(interaction.line(), "image-needed", ""));
        var words = Texts.alternative(image);
        return new Image(
                item.texts().imageAddress(image),
                words.isEmpty() ? item.name() : words,
                pixels(image, "width"),
                pixels(image, "height"));
    }

    private static int pixels(Element image, String side) {
        return Values.number(image.attribute(side))
                .filter(number -> number.signum() > 0 && number.compareTo(Values.FARTHEST) <= 0)
                .orElseThrow(() -> new NotTaken(image.line(), "image-size"))
                .intValue();
    }

    Part hotspot(Element interaction) {
        var response = item.response(interaction);
        var choices = interaction.elements("hotspotChoice").toList();
        var ids = ChoiceParts.ids(choices);
        var most = ChoiceParts.most(interaction, 1);
        var image = image(interaction);
        var ticking = Ticking.of(response, item.scored(response), ids, response.single() ? 1 : most);
        var one = response.single() || most == 1;
        var told = one
                ? item.feedbacks()
                        .each(
                                response,
                                ids.stream()
                                        .<Object>map(id -> response.single() ? id : List.of(id))
                                        .toList())
                : item.feedbacks().eachChoice(response, ids);
        var shares = shares(ticking, one);
        var areas = new ArrayList<Area>();
        for (int place = 0; place < choices.size(); place++) {
            var choice = choices.get(place);
            var label = choice.attribute("hotspotLabel").strip();
            areas.add(new Area(
                    Shapes.shape(choice),
                    Shapes.numbers(choice),
                    label.isEmpty() ? "Zone " + (place + 1) : label,
                    ticking.right().get(place),
                    told.get(place),
                    shares.get(place)));
        }
        return new Part(
                question(image, areas, false, one ? 1 : most == 0 ? areas.size() : most, ticking.scoring()),
                ticking.full(),
                ticking.below());
    }

    /** Areas have one rule for one and for several: equal parts, which wrong ones lose. */
    private static List<@Nullable BigDecimal> shares(Ticking ticking, boolean one) {
        var several = ticking.shares(false);
        var rights = ticking.right().stream().filter(right -> right).count();
        return one && rights == 1 ? ticking.shares(true) : several;
    }

    private static Question.Hotspot question(Image image, List<Area> areas, boolean hidden, int most, Scoring scoring) {
        return new Question.Hotspot(
                new Question.Stem("part", 1, "", "", "", ""),
                image.address(),
                image.alternative(),
                image.width(),
                image.height(),
                areas,
                hidden,
                Math.min(MOST, most),
                scoring);
    }

    Part points(Element interaction) {
        var response = item.response(interaction);
        var mapping = response.areas();
        if (!(Ticking.unwrapped(item.scored(response)) instanceof Expression.Hit) || mapping == null) {
            throw new NotTaken(response.line(), "point-rule", response.id());
        }
        if (mapping.least() != null && mapping.least().signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        var written = response.single() ? 1 : ChoiceParts.most(interaction, 1);
        var most = written == 0 ? MOST : Math.min(written, MOST);
        var values = mapping.areas().stream().map(Response.MappedArea::value).toList();
        var full = Response.bounded(
                values.stream()
                        .filter(value -> value.signum() > 0)
                        .sorted(Comparator.reverseOrder())
                        .limit(most)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                mapping.least(),
                mapping.most());
        if (full.signum() <= 0 || mapping.otherwise().signum() > 0) {
            throw new NotTaken(response.line(), "no-right");
        }
        var even = even(values, mapping.otherwise(), full);
        if (!even && mapping.otherwise().signum() < 0 && most > 1) {
            throw new NotTaken(response.line(), "missed-points");
        }
        var areas = IntStream.range(0, values.size())
                .mapToObj(place -> new Area(
                        mapping.areas().get(place).shape(),
                        mapping.areas().get(place).numbers(),
                        "Zone " + (place + 1),
                        values.get(place).signum() > 0,
                        "",
                        even
                                ? null
                                : Values.percent(values.get(place), full)
                                        .max(Values.HUNDRED.negate())
                                        .min(Values.HUNDRED)))
                .toList();
        var negative = (mapping.least() == null || mapping.least().signum() < 0)
                && (mapping.otherwise().signum() < 0 || values.stream().anyMatch(value -> value.signum() < 0));
        return new Part(question(image(interaction), areas, true, most, Scoring.PARTS), full, negative);
    }

    /** As this house counts where nothing is said: what is missed loses as much as a wrong area. */
    private static boolean even(List<BigDecimal> values, BigDecimal otherwise, BigDecimal full) {
        var right = values.stream().filter(value -> value.signum() > 0).count();
        var part = full.divide(BigDecimal.valueOf(Math.max(1, right)), java.math.MathContext.DECIMAL64);
        return Values.close(otherwise, part.negate())
                && values.stream().allMatch(value -> Values.close(value, value.signum() > 0 ? part : part.negate()));
    }
}
