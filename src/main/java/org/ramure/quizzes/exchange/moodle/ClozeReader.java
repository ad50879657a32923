package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.HtmlTexts;

/**
 * Small questions within a text, as Moodle writes them: {@code {1:MULTICHOICE:=Right#Yes.~%50%Half~Wrong}}. Signs that mean
 * something are written behind a backslash.
 */
final class ClozeReader {

    private static final Pattern START = Pattern.compile("\\{(\\d{0,6}):("
            + "SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW"
            + "|NUMERICAL|NM"
            + "|MULTICHOICE_VS|MULTICHOICE_HS|MULTICHOICE_V|MULTICHOICE_H|MULTICHOICE_S|MULTICHOICE|MCVS|MCHS|MCV|MCH|MCS|MC"
            + "|MULTIRESPONSE_HS|MULTIRESPONSE_H|MULTIRESPONSE_S|MULTIRESPONSE|MRHS|MRH|MRS|MR"
            + "):");
    private static final Pattern UNREAD = Pattern.compile("\\{\\d{0,6}:[A-Z_]{2,20}:");
    private static final Pattern PERCENT = Pattern.compile("^%(-?\\d{1,3}(?:[.,]\\d{0,12})?)%");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([~#}\"/])");

    /** Some editors write entities of entities. */
    private static final Pattern TWICE = Pattern.compile("&amp;(#[0-9a-fA-Fx]{2,6};)");

    private final ReadTexts texts;
    private final Notes notes;
    private final boolean accentsMatter;

    ClozeReader(ReadTexts texts, Notes notes, boolean accentsMatter) {
        this.texts = texts;
        this.notes = notes;
        this.accentsMatter = accentsMatter;
    }

    /** @param html the text, in which a mark stands for each part */
    record Cloze(String html, List<Question> parts) {

        /** Where words are typed into every place it is a text with gaps; else each part keeps its own rules. */
        Question question(Stem stem) {
            return typed()
                    ? new Question.Gaps(
                            stem,
                            Question.Filling.TYPED,
                            parts.stream()
                                    .map(Question.ShortText.class::cast)
                                    .map(part -> new Question.Gap(part.accepted(), ""))
                                    .toList(),
                            List.of(),
                            first().feedbackWrong(),
                            first().caseMatters(),
                            first().accentsMatter())
                    : new Question.Composite(stem, parts);
        }

        private Question.ShortText first() {
            return (Question.ShortText) parts.getFirst();
        }

        private boolean typed() {
            return parts.stream()
                    .allMatch(part -> part instanceof Question.ShortText text
                            && parts.getFirst() instanceof Question.ShortText first
                            && text.stem().points() == first.stem().points()
                            && text.caseMatters() == first.caseMatters()
                            && text.feedbackWrong().equals(first.feedbackWrong())
                            && text.accepted().stream().allMatch(variant -> Amounts.all(variant.share())));
        }
    }

    /** @throws Notes.Refused when there is no part in it */
    Cloze read(String source) {
        var parts = new ArrayList<Question>();
        var text = new StringBuilder();
        var start = START.matcher(source);
        var from = 0;
        while (start.find(from)) {
            var end = end(source, start.end());
            if (end < 0) {
                break;
            }
            text.append(source, from, start.start())
                    .append("[[")
                    .append(parts.size() + 1)
                    .append("]]");
            parts.add(part(
                    parts.size() + 1,
                    start.group(1),
                    start.group(2),
                    TWICE.matcher(source.substring(start.end(), end)).replaceAll("&$1")));
            from = end + 1;
            if (parts.size() > Notes.MOST_PARTS) {
                throw new Notes.Refused("many-parts", parts.size());
            }
        }
        text.append(source, from, source.length());
        if (parts.isEmpty()) {
            throw new Notes.Refused("cloze-none");
        }
        if (UNREAD.matcher(text).find()) {
            notes.changed("cloze-unread");
        }
        return new Cloze(text.toString(), parts);
    }

    private static int end(String source, int from) {
        for (int place = from; place < source.length(); place++) {
            if (source.charAt(place) == '\\') {
                place++;
            } else if (source.charAt(place) == '}') {
                return place;
            }
        }
        return -1;
    }

    private Question part(int number, String weight, String type, String inner) {
        var points = weight.isEmpty() ? 1 : Integer.parseInt(weight);
        var stem = new Stem("p" + number, points, "", "", "", "");
        var given = pieces(inner, '~').stream()
                .map(this::given)
                .filter(answer -> !answer.text().isEmpty())
                .toList();
        var shuffle = type.endsWith("S");
        return switch (type.substring(0, 2)) {
            case "SH", "SA", "MW" -> ShortTextReader.read(stem, given, type.endsWith("C"), accentsMatter);
            case "NU", "NM" ->
                NumberReader.numeric(
                        stem, given.stream().map(ClozeReader::number).toList(), "", List.of(), notes);
            default ->
                type.startsWith("MR") || type.startsWith("MULTIR")
                        ? several(stem, given, shuffle)
                        : new Question.Single(
                                stem, given.stream().map(ChoiceReader::one).toList(), shuffle);
        };
    }

    /** Where each right one is said to be wholly right, they share. */
    private static Question several(Stem stem, List<Given> given, boolean shuffle) {
        var whole = given.stream()
                .allMatch(
                        answer -> Amounts.all(answer.share()) || answer.share().signum() == 0);
        return ChoiceReader.several(stem, whole ? lessWrong(given) : given, shuffle, false);
    }

    private static List<Given> lessWrong(List<Given> given) {
        var right = Math.max(
                1, given.stream().filter(answer -> answer.share().signum() > 0).count());
        var part = Amounts.HUNDRED.divide(BigDecimal.valueOf(right), 5, java.math.RoundingMode.HALF_UP);
        return given.stream()
                .map(answer -> new Given(
                        answer.text(), answer.share().signum() > 0 ? part : part.negate(), answer.feedback(), ""))
                .toList();
    }

    private Given given(String alternative) {
        var bare = alternative.strip();
        var share = BigDecimal.ZERO;
        var percent = PERCENT.matcher(bare);
        if (bare.startsWith("=")) {
            share = Amounts.HUNDRED;
            bare = bare.substring(1);
        } else if (percent.find()) {
            share = Amounts.read(percent.group(1)).map(Amounts::plain).orElse(share);
            bare = bare.substring(percent.end());
        }
        var pieces = pieces(bare, '#');
        var feedback = bare.length() > pieces.getFirst().length()
                ? bare.substring(pieces.getFirst().length() + 1)
                : "";
        return new Given(
                HtmlTexts.plain(ESCAPED.matcher(pieces.getFirst()).replaceAll("$1")),
                share,
                texts.inner(ESCAPED.matcher(feedback).replaceAll("$1")),
                "");
    }

    /** {@code 5.17:0.01}: a number and its tolerance. */
    private static Given number(Given given) {
        var colon = given.text().indexOf(':');
        return colon < 0
                ? given
                : new Given(
                        given.text().substring(0, colon).strip(),
                        given.share(),
                        given.feedback(),
                        given.text().substring(colon + 1).strip());
    }

    /** Parts between signs that no backslash stands before, and that begin no entity of a number. */
    private static List<String> pieces(String text, char sign) {
        var pieces = new ArrayList<String>();
        var from = 0;
        for (int place = 0; place < text.length(); place++) {
            var here = text.charAt(place);
            if (here == '\\') {
                place++;
            } else if (here == sign && !(sign == '#' && place > 0 && text.charAt(place - 1) == '&')) {
                pieces.add(text.substring(from, place));
                from = place + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
