package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;

/** One question, of the type that its element names. */
final class QuestionReader {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "questiontext",
            "generalfeedback",
            "defaultgrade",
            "penalty",
            "hidden",
            "idnumber",
            "tags",
            "coursetags",
            "answer",
            "single",
            "shuffleanswers",
            "answernumbering",
            "showstandardinstruction",
            "correctfeedback",
            "partiallycorrectfeedback",
            "incorrectfeedback",
            "shownumcorrect",
            "hint",
            "usecase",
            "units",
            "unitgradingtype",
            "unitpenalty",
            "showunits",
            "unitsleft",
            "instructions",
            "subquestion",
            "responseformat",
            "responserequired",
            "responsefieldlines",
            "minwordlimit",
            "maxwordlimit",
            "attachments",
            "attachmentsrequired",
            "maxbytes",
            "filetypeslist",
            "graderinfo",
            "responsetemplate",
            "selectoption",
            "dragbox",
            "layouttype",
            "selecttype",
            "selectcount",
            "gradingtype",
            "showgrading",
            "numberingstyle",
            "synchronize",
            "dataset_definitions",
            "correctresponsesfeedback",
            "image_base64",
            "length",
            "accentsmatter",
            "allornothing");

    private final XmlElement element;
    private final String key;
    private final Notes notes;
    private final ReadTexts texts;
    private final ReadFiles files;

    QuestionReader(XmlElement element, String key, Notes notes, ReadFiles files) {
        this.element = element;
        this.key = key;
        this.notes = notes;
        this.files = files;
        this.texts = new ReadTexts(
                files,
                notes,
                element.child("questiontext")
                        .map(text -> text.attribute("format", "moodle_auto_format"))
                        .orElse("moodle_auto_format"));
    }

    /** @throws Notes.Refused when nothing can be made of it */
    Question read() {
        var question = typed(element.attribute("type", "").strip());
        var unknown = new TreeSet<String>();
        element.children().forEach(child -> {
            if (!KNOWN.contains(child.name())) {
                unknown.add(child.name());
            }
        });
        if (!unknown.isEmpty()) {
            notes.changed("elements", String.join(", ", unknown));
        }
        if (element.says("hidden", false)) {
            notes.noted("hidden");
        }
        return question;
    }

    private Question typed(String type) {
        var numbers = new NumberReader(element, texts, notes);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "multichoice", "multichoiceset" ->
                new ChoiceReader(element, texts, notes).read(stem(points()), type.endsWith("set"));
            case "truefalse" -> new ChoiceReader(element, texts, notes).trueFalse(stem(points()));
            case "shortanswer" ->
                ShortTextReader.read(
                        stem(points()),
                        element.all("answer").stream().map(this::given).toList(),
                        element.says("usecase", false),
                        element.says("accentsmatter", true));
            case "numerical" ->
                numbers.read(
                        stem(points()),
                        element.all("answer").stream().map(this::given).toList());
            case "calculated", "calculatedsimple" -> numbers.calculated(stem(points()));
            case "match", "matching", "ddmatch" ->
                new OrderReader(element, texts, notes).matching(stem(points()), type.equals("ddmatch"));
            case "ordering" -> new OrderReader(element, texts, notes).read(stem(points()));
            case "gapselect" -> new GapReader(element, texts, notes).read(stem(points()), Question.Filling.LIST);
            case "ddwtos" -> new GapReader(element, texts, notes).read(stem(points()), Question.Filling.DRAGGED);
            case "cloze", "multianswer" -> cloze();
            case "essay" -> new EssayReader(element, texts, notes).read(stem(points()));
            case "description" -> new Question.Description(stem(0));
            case "" -> throw new Notes.Refused("no-type");
            default -> throw new Notes.Refused("unsupported", type);
        };
    }

    private Given given(XmlElement answer) {
        return new Given(
                answer.text().strip(),
                share(answer, notes),
                texts.markdown(answer.child("feedback")),
                answer.said("tolerance"));
    }

    static BigDecimal share(XmlElement answer, Notes notes) {
        var said = answer.attribute("fraction", "0");
        return Amounts.read(said).map(Amounts::plain).orElseGet(() -> {
            notes.changed("fraction", said);
            return BigDecimal.ZERO;
        });
    }

    private Question cloze() {
        var text = element.child("questiontext").orElseThrow(() -> new Notes.Refused("cloze-none"));
        var cloze = new ClozeReader(texts, notes, element.says("accentsmatter", true)).read(text.text());
        var sum = cloze.parts().stream().mapToInt(part -> part.stem().points()).sum();
        var stem = stem(element.has("defaultgrade") ? points() : bounded(BigDecimal.valueOf(sum)), cloze.html());
        return cloze.question(stem);
    }

    private int points() {
        return Amounts.read(element.said("defaultgrade", "1"))
                .map(this::bounded)
                .orElse(1);
    }

    /** Points are whole here, from 1 to 100. */
    private int bounded(BigDecimal grade) {
        var points = Math.clamp(grade.setScale(0, RoundingMode.HALF_UP).longValue(), 1, 100);
        if (grade.compareTo(BigDecimal.valueOf(points)) != 0) {
            notes.changed("points", Amounts.plain(grade), points);
        }
        return points;
    }

    private Stem stem(int points) {
        return stem(points, element.child("questiontext").map(XmlElement::text).orElse(""));
    }

    private Stem stem(int points, String source) {
        var text = element.child("questiontext")
                .map(asked -> texts.markdown(asked, source))
                .orElse("");
        var hints = new ArrayList<String>();
        for (var hint : element.all("hint")) {
            var said = texts.markdown(hint.child("hintcontent").orElse(hint));
            if (!said.isEmpty()) {
                hints.add(said);
            }
        }
        return new Stem(
                key,
                points,
                Stream.of(text, oldImage())
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + "\n\n" + b)
                        .orElse(""),
                hints.isEmpty() ? "" : hints.removeFirst(),
                texts.markdown(element.child("generalfeedback")),
                "",
                hints,
                penalty());
    }

    /** As Moodle 1 wrote images: beside the text. */
    private String oldImage() {
        var base64 = element.child("image_base64").map(XmlElement::text).orElse("");
        if (base64.isBlank()) {
            return "";
        }
        var name = element.said("image", "image");
        return ReadFiles.decoded(base64)
                .map(bytes -> "![](" + files.add(name, bytes) + ")")
                .orElseGet(() -> {
                    notes.changed("file-broken", name);
                    return "";
                });
    }

    private @Nullable BigDecimal penalty() {
        var said = element.said("penalty");
        if (said.isEmpty()) {
            return null;
        }
        var penalty = Amounts.read(said).orElse(BigDecimal.TEN);
        if (penalty.signum() < 0 || penalty.compareTo(BigDecimal.ONE) > 0) {
            notes.changed("penalty", said);
            return null;
        }
        return Amounts.plain(penalty.movePointRight(2));
    }

    static List<String> tags(XmlElement question) {
        return Stream.of("tags", "coursetags")
                .flatMap(list -> question.child(list).stream())
                .flatMap(list -> list.all("tag").stream())
                .map(tag -> tag.text().replaceAll("\\s+", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
