package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Extra;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Unit;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** One question, as the type of Moodle that comes nearest; what that cannot hold is noted. */
final class QuestionWriter {

    private static final int DRAWN = 20;
    private static final Pattern MARK = Pattern.compile("\\[\\[(\\d{1,2})]]");

    private final XmlText xml = new XmlText();
    private final Entry entry;
    private final Notes notes;
    private final WrittenTexts texts;

    QuestionWriter(Entry entry, WrittenFiles files, Notes notes) {
        this.entry = entry;
        this.notes = notes;
        this.texts = new WrittenTexts(xml, files, notes);
    }

    /** What a question is called where it has no title. */
    static String name(Entry entry) {
        var words = HtmlTexts.plain(HtmlTexts.html(entry.question().stem().text(), address -> address));
        return !entry.title().isBlank()
                ? entry.title()
                : words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 58)) + "…";
    }

    /** Nothing when Moodle has no such thing. */
    String write() {
        var question = entry.question();
        if (!question.stem().explains().isEmpty()) {
            notes.changed("out.explains");
        }
        switch (question) {
            case Question.Single one -> single(one);
            case Question.Multiple one -> multiple(one);
            case Question.TrueFalse one -> trueFalse(one);
            case Question.ShortText one -> shortText(one);
            case Question.Numeric one -> numeric(one);
            case Question.Matching one -> matching(one);
            case Question.Ordering one -> ordering(one);
            case Question.Gaps one -> gaps(one);
            case Question.Categories one -> categories(one);
            case Question.Open one -> open(one);
            case Question.Upload one -> upload(one);
            case Question.Calculated one -> calculated(one);
            case Question.Description _ -> head("description");
            case Question.Composite one -> cloze(new ClozeWriter(texts, notes).composite(one));
            case Question.Hotspot _ -> {
                notes.refused("quizzes.moodle.out.hotspot");
                return "";
            }
            case Question.Opinion _ -> {
                notes.refused("quizzes.moodle.out.opinion");
                return "";
            }
        }
        tail();
        return xml.toString();
    }

    private void head(String type) {
        head(type, "");
    }

    private void head(String type, String furtherFeedback) {
        begin(type);
        texts.write("questiontext", entry.question().stem().text());
        middle(furtherFeedback, true);
    }

    private void begin(String type) {
        xml.open("question", "type", type)
                .open("name")
                .leaf("text", name(entry))
                .close("name");
    }

    private void middle(String furtherFeedback, boolean grade) {
        var stem = entry.question().stem();
        texts.write(
                "generalfeedback",
                furtherFeedback.isEmpty() || stem.feedback().isEmpty()
                        ? stem.feedback() + furtherFeedback
                        : stem.feedback() + "\n\n" + furtherFeedback);
        if (grade) {
            xml.leaf("defaultgrade", String.valueOf(stem.points()));
        }
        if (stem.penalty() != null) {
            xml.leaf("penalty", Amounts.written(stem.penalty().movePointLeft(2)));
        }
        xml.leaf("hidden", "0").leaf("idnumber", entry.idNumber());
    }

    private void tail() {
        var stem = entry.question().stem();
        if (!stem.hint().isEmpty()) {
            texts.write("hint", stem.hint());
        }
        stem.furtherHints().forEach(hint -> texts.write("hint", hint));
        if (!entry.tags().isEmpty()) {
            xml.open("tags");
            entry.tags().stream()
                    .sorted()
                    .forEach(tag -> xml.open("tag").leaf("text", tag).close("tag"));
            xml.close("tags");
        }
        xml.close("question");
    }

    private void single(Question.Single one) {
        head("multichoice");
        xml.leaf("single", "true")
                .leaf("shuffleanswers", String.valueOf(one.shuffle()))
                .leaf("answernumbering", "abc");
        one.options().forEach(option -> option(option, share(option)));
    }

    private static BigDecimal share(Option option) {
        return option.share() != null ? option.share() : option.right() ? Amounts.HUNDRED : BigDecimal.ZERO;
    }

    private void multiple(Question.Multiple one) {
        head("multichoice");
        xml.leaf("single", "false")
                .leaf("shuffleanswers", String.valueOf(one.shuffle()))
                .leaf("answernumbering", "abc");
        if (one.scoring() == Question.Scoring.ALL_OR_NOTHING) {
            notes.changed("out.all-or-nothing");
            xml.leaf("allornothing", "1");
        }
        var shares = shares(one.options());
        for (int place = 0; place < shares.size(); place++) {
            option(one.options().get(place), shares.get(place));
        }
    }

    /** Where nothing else is said a right one gains its part and a wrong one loses as much. */
    static List<BigDecimal> shares(List<Option> options) {
        if (options.stream().anyMatch(option -> option.share() != null)) {
            return options.stream()
                    .map(option -> option.share() == null ? BigDecimal.ZERO : option.share())
                    .toList();
        }
        var right = options.stream().filter(Option::right).count();
        var part =
                Amounts.plain(Amounts.HUNDRED.divide(BigDecimal.valueOf(Math.max(1, right)), 5, RoundingMode.HALF_UP));
        return options.stream()
                .map(option -> option.right() ? part : part.negate())
                .toList();
    }

    private void option(Option option, BigDecimal share) {
        xml.open("answer", "fraction", Amounts.written(share), "format", "plain_text")
                .leaf("text", option.text());
        texts.write("feedback", option.feedback());
        xml.close("answer");
    }

    private void trueFalse(Question.TrueFalse one) {
        head("truefalse");
        answer(one.right() ? "100" : "0", "true", one.feedbackTrue(), null);
        answer(one.right() ? "0" : "100", "false", one.feedbackFalse(), null);
    }

    private void answer(String share, String text, String feedback, @Nullable BigDecimal tolerance) {
        xml.open("answer", "fraction", share, "format", "moodle_auto_format").leaf("text", text);
        texts.write("feedback", feedback);
        if (tolerance != null) {
            xml.leaf("tolerance", Amounts.written(tolerance));
        }
        xml.close("answer");
    }

    private void shortText(Question.ShortText one) {
        head("shortanswer");
        xml.leaf("usecase", one.caseMatters() ? "1" : "0");
        if (!one.accentsMatter()) {
            notes.changed("out.accents");
            xml.leaf("accentsmatter", "0");
        }
        one.accepted()
                .forEach(variant -> answer(Amounts.written(variant.share()), variant.text(), variant.feedback(), null));
        if (!one.feedbackWrong().isEmpty()) {
            answer("0", "*", one.feedbackWrong(), null);
        }
    }

    private void numeric(Question.Numeric one) {
        head("numerical");
        figures(one, notes)
                .forEach(figure -> answer(
                        Amounts.written(figure.share()),
                        Amounts.written(figure.right()),
                        figure.feedback(),
                        figure.tolerance()));
        if (!one.feedbackWrong().isEmpty()) {
            answer("0", "*", one.feedbackWrong(), BigDecimal.ZERO);
        }
        units(one.unit(), one.units());
    }

    /** Moodle knows tolerances as numbers only. */
    static List<Figure> figures(Question.Numeric one, Notes notes) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(one.right(), one.tolerance(), one.relative(), Amounts.HUNDRED, ""));
        figures.addAll(one.others());
        return figures.stream()
                .map(figure -> {
                    if (!figure.relative()) {
                        return figure;
                    }
                    notes.changed("out.relative");
                    return new Figure(
                            figure.right(),
                            Amounts.plain(figure.right().abs().multiply(figure.tolerance())),
                            false,
                            figure.share(),
                            figure.feedback());
                })
                .toList();
    }

    private void units(String unit, List<Unit> units) {
        var all = new ArrayList<Unit>();
        if (!unit.isEmpty()) {
            all.add(new Unit(unit, BigDecimal.ONE));
        }
        all.addAll(units);
        if (!all.isEmpty()) {
            xml.open("units");
            all.forEach(one -> xml.open("unit")
                    .leaf("multiplier", Amounts.written(one.factor()))
                    .leaf("unit_name", one.name())
                    .close("unit"));
            xml.close("units");
        }
        xml.leaf("unitgradingtype", "0")
                .leaf("unitpenalty", "0.1")
                .leaf("showunits", all.isEmpty() ? "3" : "0")
                .leaf("unitsleft", "0");
    }

    private void matching(Question.Matching one) {
        var feedback = one.pairs().stream()
                .filter(pair -> !pair.feedback().isEmpty())
                .map(pair -> "- " + HtmlTexts.escaped(pair.left()) + " : "
                        + pair.feedback().replaceAll("\\s*\\R\\s*", " "))
                .toList();
        if (!feedback.isEmpty()) {
            notes.changed("out.pair-feedback");
        }
        head("matching", String.join("\n", feedback));
        xml.leaf("shuffleanswers", "true");
        one.pairs().forEach(pair -> subquestion(pair.left(), pair.right()));
        one.extra().forEach(extra -> subquestion("", extra));
    }

    private void subquestion(String left, String right) {
        xml.open("subquestion", "format", "plain_text")
                .leaf("text", left)
                .open("answer")
                .leaf("text", right)
                .close("answer")
                .close("subquestion");
    }

    private void categories(Question.Categories one) {
        notes.changed("out.categories");
        var feedback = one.items().stream()
                .filter(item -> !item.feedback().isEmpty())
                .map(item -> "- " + HtmlTexts.escaped(item.text()) + " : "
                        + item.feedback().replaceAll("\\s*\\R\\s*", " "))
                .toList();
        head("matching", String.join("\n", feedback));
        xml.leaf("shuffleanswers", "true");
        one.items().forEach(item -> subquestion(item.text(), one.categories().get(item.category())));
        for (int place = 0; place < one.categories().size(); place++) {
            var category = place;
            if (one.items().stream().noneMatch(item -> item.category() == category)) {
                subquestion("", one.categories().get(place));
            }
        }
    }

    private void ordering(Question.Ordering one) {
        head("ordering");
        xml.leaf("layouttype", "VERTICAL")
                .leaf("selecttype", "ALL")
                .leaf("selectcount", "0")
                .leaf(
                        "gradingtype",
                        switch (one.scoring()) {
                            case FOLLOWING -> "RELATIVE_NEXT_EXCLUDE_LAST";
                            case PLACES -> "ABSOLUTE_POSITION";
                            case ALL_OR_NOTHING -> "ALL_OR_NOTHING";
                        })
                .leaf("showgrading", "SHOW")
                .leaf("numberingstyle", "none");
        combined(one.feedbackWrong());
        for (int place = 0; place < one.items().size(); place++) {
            xml.open("answer", "fraction", String.valueOf(place + 1), "format", "plain_text")
                    .leaf("text", one.items().get(place))
                    .close("answer");
        }
    }

    private void combined(String wrong) {
        texts.write("correctfeedback", "");
        texts.write("partiallycorrectfeedback", "");
        texts.write("incorrectfeedback", wrong);
    }

    private void gaps(Question.Gaps one) {
        if (one.filling() == Question.Filling.TYPED) {
            cloze(new ClozeWriter(texts, notes).gaps(one));
            return;
        }
        var dragged = one.filling() == Question.Filling.DRAGGED;
        var choices = new LinkedHashSet<Extra>();
        one.gaps().forEach(gap -> choices.add(choice(gap)));
        choices.addAll(one.extra());
        var places = List.copyOf(choices);
        begin(dragged ? "ddwtos" : "gapselect");
        texts.write("questiontext", MARK.matcher(one.stem().text()).replaceAll(found -> {
            var gap = Integer.parseInt(found.group(1));
            return gap < 1 || gap > one.gaps().size()
                    ? "[[" + gap + "]]"
                    : "[[" + (places.indexOf(choice(one.gaps().get(gap - 1))) + 1) + "]]";
        }));
        middle("", true);
        xml.leaf("shuffleanswers", "1");
        combined(one.feedbackWrong());
        for (var choice : places) {
            var uses = one.gaps().stream()
                    .filter(gap -> choice(gap).equals(choice))
                    .count();
            if (dragged) {
                xml.open("dragbox", "format", "plain_text");
            } else {
                xml.open("selectoption");
            }
            xml.leaf("text", choice.text()).leaf("group", group(choice, places));
            if (dragged && uses > 1) {
                xml.empty("infinite");
            }
            xml.close(dragged ? "dragbox" : "selectoption");
        }
    }

    private static Extra choice(Question.Gap gap) {
        return new Extra(gap.accepted().getFirst().text(), gap.group());
    }

    /** Moodle counts groups: names that are no such number become the next ones. */
    private static String group(Extra choice, List<Extra> all) {
        var names = all.stream().map(Extra::group).distinct().toList();
        return names.stream().allMatch(name -> name.matches("[1-9]|1\\d|20"))
                ? choice.group()
                : String.valueOf(names.indexOf(choice.group()) + 1);
    }

    private void cloze(ClozeWriter.Written cloze) {
        begin("cloze");
        texts.write("questiontext", entry.question().stem().text(), cloze::in);
        var points = entry.question().stem().points();
        if (points != cloze.weight()) {
            notes.changed("out.points", points, cloze.weight());
        }
        middle("", points != cloze.weight());
        if (!cloze.accentsMatter()) {
            xml.leaf("accentsmatter", "0");
        }
    }

    private void open(Question.Open one) {
        head("essay");
        essay("plain", 0, one.model(), one.rubric());
        xml.leaf("minwordlimit", one.fewestWords() == 0 ? "" : String.valueOf(one.fewestWords()))
                .leaf("maxwordlimit", one.mostWords() == 0 ? "" : String.valueOf(one.mostWords()))
                .open("responsetemplate", "format", "plain_text")
                .leaf("text", one.template())
                .close("responsetemplate");
    }

    private void upload(Question.Upload one) {
        head("essay");
        essay("noinline", one.most(), one.model(), one.rubric());
        xml.leaf("filetypeslist", one.types().stream().map(type -> "." + type).collect(Collectors.joining(",")));
    }

    private void essay(String format, int files, String model, List<Question.Criterion> rubric) {
        xml.leaf("responseformat", format)
                .leaf("responserequired", files == 0 ? "1" : "0")
                .leaf("responsefieldlines", "15")
                .leaf("attachments", String.valueOf(files))
                .leaf("attachmentsrequired", files == 0 ? "0" : "1");
        if (rubric.isEmpty()) {
            texts.write("graderinfo", model);
            return;
        }
        notes.changed("out.rubric");
        var lines = rubric.stream()
                .map(criterion -> "- " + HtmlTexts.escaped(criterion.text()) + " : "
                        + criterion.levels().stream()
                                .map(level -> HtmlTexts.escaped(level.text()) + " (" + level.points() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        texts.write("graderinfo", model.isEmpty() ? lines : model + "\n\n" + lines);
    }

    /** Moodle draws from lists that come along; this house draws anew. */
    private void calculated(Question.Calculated one) {
        head("calculatedsimple");
        xml.leaf("synchronize", "0")
                .leaf("single", "0")
                .leaf("answernumbering", "abc")
                .leaf("shuffleanswers", "0");
        combined("");
        formula("100", one.formula(), one, "");
        if (!one.feedbackWrong().isEmpty()) {
            formula("0", "*", one, one.feedbackWrong());
        }
        units(one.unit(), List.of());
        xml.open("dataset_definitions");
        one.variables().forEach(this::variable);
        xml.close("dataset_definitions");
    }

    private void formula(String share, String formula, Question.Calculated one, String feedback) {
        xml.open("answer", "fraction", share)
                .leaf("text", formula)
                .leaf("tolerance", Amounts.written(one.tolerance()))
                .leaf("tolerancetype", one.relative() ? "1" : "2")
                .leaf("correctanswerformat", "1")
                .leaf("correctanswerlength", String.valueOf(one.decimals()));
        texts.write("feedback", feedback);
        xml.close("answer");
    }

    private void variable(Question.Variable variable) {
        xml.open("dataset_definition");
        worded("status", "private");
        worded("name", variable.name());
        xml.leaf("type", "calculatedsimple");
        worded("distribution", "uniform");
        worded("minimum", Amounts.written(variable.from()));
        worded("maximum", Amounts.written(variable.to()));
        worded("decimals", String.valueOf(variable.decimals()));
        xml.leaf("itemcount", String.valueOf(DRAWN)).open("dataset_items");
        var random = new Random(variable.name().hashCode());
        for (int number = 1; number <= DRAWN; number++) {
            var value = variable.from()
                    .add(variable.to().subtract(variable.from()).multiply(BigDecimal.valueOf(random.nextDouble())))
                    .setScale(variable.decimals(), RoundingMode.HALF_UP);
            xml.open("dataset_item")
                    .leaf("number", String.valueOf(number))
                    .leaf("value", Amounts.written(value))
                    .close("dataset_item");
        }
        xml.close("dataset_items")
                .leaf("number_of_items", String.valueOf(DRAWN))
                .close("dataset_definition");
    }

    private void worded(String name, String text) {
        xml.open(name).leaf("text", text).close(name);
    }
}
