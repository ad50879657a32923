package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes areas of an image. */
final class HotspotWriting {

    private final ItemDraft item;
    private final Question.Hotspot hotspot;
    private final List<Question.Area> areas;

    HotspotWriting(ItemDraft item, Question.Hotspot hotspot) {
        this.item = item;
        this.hotspot = hotspot;
        this.areas = hotspot.areas();
    }

    boolean write() {
        var image = item.html().image(hotspot.image());
        if (image.isEmpty()) {
            item.refused("image", hotspot.image());
            return false;
        }
        var interaction = Element.of(hotspot.hidden() ? "selectPointInteraction" : "hotspotInteraction")
                .with("responseIdentifier", ItemDraft.RESPONSE)
                .with("maxChoices", hotspot.most())
                .add(Element.of("object")
                        .with("type", type(image.get()))
                        .with("data", image.get())
                        .with("width", hotspot.width())
                        .with("height", hotspot.height())
                        .words(hotspot.alternative()));
        if (hotspot.hidden()) {
            hidden();
        } else {
            shown(interaction);
        }
        item.body().add(interaction);
        return true;
    }

    private static String type(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MediaTypes.type(ending).orElse("image/png");
    }

    private void shown(Element interaction) {
        var one = hotspot.most() == 1;
        item.scored(
                ItemDraft.RESPONSE,
                areas.stream().map(Question.Area::right).toList(),
                shares(one),
                "",
                one,
                item.points(),
                hotspot.scoring());
        var ids = new ArrayList<String>();
        for (int place = 0; place < areas.size(); place++) {
            ids.add(ItemDraft.id("", place));
            interaction.add(Element.of("hotspotChoice")
                    .with("identifier", ItemDraft.id("", place))
                    .with("shape", Shapes.name(areas.get(place).shape()))
                    .with("coords", coords(areas.get(place)))
                    .with("hotspotLabel", areas.get(place).label()));
        }
        item.told(
                ItemDraft.RESPONSE,
                "",
                one,
                areas.stream().map(Question.Area::feedback).toList(),
                ids);
    }

    /** One area of several right ones gains its part. */
    private List<@Nullable BigDecimal> shares(boolean one) {
        var shares = new ArrayList<@Nullable BigDecimal>();
        var rights = areas.stream().filter(Question.Area::right).count();
        var plain = areas.stream().allMatch(area -> area.share() == null);
        for (var area : areas) {
            shares.add(
                    !plain || !one || rights == 1 || hotspot.scoring() == Scoring.ALL_OR_NOTHING
                            ? area.share()
                            : ItemDraft.part(Values.HUNDRED, area.right() ? rights : -rights));
        }
        return shares;
    }

    private static String coords(Question.Area area) {
        return String.join(",", area.numbers().stream().map(String::valueOf).toList());
    }

    private void hidden() {
        if (hotspot.scoring() == Scoring.ALL_OR_NOTHING) {
            item.loss("scoring");
        }
        if (areas.stream().anyMatch(area -> !area.feedback().isBlank())) {
            item.loss("area-feedback");
        }
        if (IntStream.range(0, areas.size())
                .anyMatch(place -> !areas.get(place).label().equals("Zone " + (place + 1)))) {
            item.loss("area-labels");
        }
        var plain = areas.stream().allMatch(area -> area.share() == null);
        var each = ItemDraft.part(
                item.points(), areas.stream().filter(Question.Area::right).count());
        var mapping = Element.of("areaMapping")
                .with("lowerBound", 0)
                .with("upperBound", Values.plain(item.points()))
                .with("defaultValue", plain ? Values.plain(each.negate()) : 0);
        for (var area : areas) {
            var value = area.share() != null
                    ? ItemDraft.part(item.points(), area.share())
                    : !plain ? BigDecimal.ZERO : area.right() ? each : each.negate();
            mapping.add(Element.of("areaMapEntry")
                    .with("shape", Shapes.name(area.shape()))
                    .with("coords", coords(area))
                    .with("mappedValue", Values.plain(value)));
        }
        item.declared(ItemDraft.RESPONSE, hotspot.most() == 1 ? "single" : "multiple", "point", List.of())
                .add(mapping);
        item.rules().hit(ItemDraft.RESPONSE);
    }
}
