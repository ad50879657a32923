package org.ramure.quizzes.exchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.OrderScoring;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;

/** Takes one block apart. Which kind of question it is, is told from what stands between its braces, in Moodle's order. */
final class GiftQuestion {

    /** With all its answers; more than any that can be asked, and little enough to be taken apart at once. */
    private static final int LONGEST = 60_000;

    private static final int BEGINNING = 1_000;
    private static final String GENERAL = "####";
    private static final String BLANK = "_____";
    private static final Set<String> TRUE = Set.of("T", "TRUE", "VRAI");
    private static final Set<String> FALSE = Set.of("F", "FALSE", "FAUX");
    private static final Pattern ORDER_SETTINGS =
            Pattern.compile("\\s*>\\s*\\d*\\h*((?:\\b(?:[A-Z]+(?:_[A-Z]+)*|[01]|none|123|abc|iii)\\b\\h*)*)(?=\\n|$)");

    private final GiftBlock block;
    private final Leftovers left = new Leftovers();
    private final String title;
    private final int stemPlace;

    GiftQuestion(GiftBlock block) {
        this.block = block;
        var end = block.text().startsWith("::") ? block.text().indexOf("::", 2) : -1;
        title = end < 0
                ? ""
                : GiftEscapes.shown(block.text().substring(2, end))
                        .replaceAll("\\s+", " ")
                        .strip();
        stemPlace = end < 0 ? 0 : end + 2;
    }

    /** As its author named it, or empty. */
    String title() {
        return title;
    }

    Leftovers left() {
        return left;
    }

    /** What it asks, as far as one can say before it is taken apart. */
    String beginning() {
        var text = block.text().substring(stemPlace, Math.min(block.text().length(), stemPlace + BEGINNING));
        var brace = text.indexOf('{');
        return GiftText.of(brace > 0 ? text.substring(0, brace) : text, GiftText.Format.MOODLE)
                .plain(new Leftovers());
    }

    Question read(String key) throws Unreadable {
        var text = block.text();
        if (text.length() > LONGEST) {
            throw new Unreadable(0, "long");
        }
        var open = text.indexOf('{', stemPlace);
        var close = text.indexOf('}', stemPlace);
        if (open < 0 && close < 0) {
            var words = GiftText.of(text.substring(stemPlace), GiftText.Format.MOODLE);
            return new Question.Description(new Stem(key, 0, words.markdown(left), "", "", ""));
        }
        if (close < 0) {
            throw new Unreadable(open, "not-closed");
        }
        if (close < open || open < 0) {
            throw new Unreadable(close, "not-opened");
        }
        var second = text.indexOf('{', open + 1);
        if (second >= 0) {
            throw new Unreadable(second, second < close ? "brace-inside" : "two-answers");
        }
        var after = text.substring(close + 1).strip();
        var before = text.substring(stemPlace, open);
        var words = GiftText.of(
                after.isEmpty() ? before : before + BLANK + text.substring(close + 1), GiftText.Format.MOODLE);
        var inside = text.substring(open + 1, close);
        var general = inside.lastIndexOf(GENERAL);
        var feedback = general < 0
                ? ""
                : GiftText.of(inside.substring(general + GENERAL.length()), words.format())
                        .markdown(left);
        var stem = new Stem(key, 1, words.markdown(left), "", feedback, "");
        return answered(stem, general < 0 ? inside : inside.substring(0, general), open + 1, words.format());
    }

    private Question answered(Stem stem, String inside, int offset, GiftText.Format format) throws Unreadable {
        var answers = inside.strip();
        if (answers.isEmpty()) {
            return new Question.Open(stem, List.of(), "", "", 0, 0);
        }
        if (answers.startsWith("#")) {
            return numeric(stem, inside, offset, format);
        }
        if (answers.startsWith(">")) {
            return ordering(stem, inside);
        }
        if (inside.indexOf('~') >= 0) {
            return choice(stem, GiftAnswer.split(inside, offset, "=~"), format);
        }
        if (inside.indexOf('=') >= 0 && inside.contains("->")) {
            return matching(stem, inside, offset, format);
        }
        var alone = answers.indexOf('#') > 0
                ? answers.substring(0, answers.indexOf('#')).strip()
                : answers;
        var word = alone.length() > 1 ? alone.toUpperCase(Locale.ROOT) : alone;
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return trueFalse(stem, TRUE.contains(word), answers, format);
        }
        return shortText(stem, GiftAnswer.split(inside, offset, "="), offset, format);
    }

    private Question trueFalse(Stem stem, boolean right, String answers, GiftText.Format format) {
        var pieces = answers.split("#", 3);
        var onWrong = pieces.length > 1 ? GiftText.of(pieces[1], format).markdown(left) : "";
        var onRight = pieces.length > 2 ? GiftText.of(pieces[2], format).markdown(left) : "";
        return new Question.TrueFalse(stem, right, right ? onRight : onWrong, right ? onWrong : onRight);
    }

    /** With a right answer one is chosen, else several. */
    private Question choice(Stem stem, List<GiftAnswer> answers, GiftText.Format format) {
        var one = answers.stream().anyMatch(answer -> answer.sign() == '=');
        var options = answers.stream()
                .map(answer -> one ? ofOne(answer, format) : ofSeveral(answer, format))
                .toList();
        return one
                ? new Question.Single(stem, options, true)
                : new Question.Multiple(stem, EqualShares.without(options), true, Scoring.PARTS);
    }

    private Option ofOne(GiftAnswer answer, GiftText.Format format) {
        var share = answer.shareOr(answer.sign() == '=' ? GiftAnswer.ALL : BigDecimal.ZERO);
        var all = share.compareTo(GiftAnswer.ALL) == 0;
        return option(answer, all, all || share.signum() == 0 ? null : share, format);
    }

    private Option ofSeveral(GiftAnswer answer, GiftText.Format format) {
        var share = answer.shareOr(BigDecimal.ZERO);
        return option(answer, share.signum() > 0, share.signum() == 0 ? null : share, format);
    }

    private Option option(GiftAnswer answer, boolean right, @Nullable BigDecimal share, GiftText.Format format) {
        return new Option(
                GiftText.of(answer.words(), format).plain(left),
                right,
                GiftText.of(answer.feedback(), format).markdown(left),
                share);
    }

    private Question matching(Stem stem, String inside, int offset, GiftText.Format format) throws Unreadable {
        var pairs = new ArrayList<Pair>();
        var extra = new ArrayList<String>();
        for (var answer : GiftAnswer.split(inside, offset, "=")) {
            var arrow = answer.words().indexOf("->");
            if (arrow < 0) {
                throw new Unreadable(answer.place(), "no-arrow");
            }
            var asked = GiftText.of(answer.words().substring(0, arrow), format).plain(left);
            var match = new GiftText(
                            GiftText.Format.PLAIN,
                            answer.words().substring(arrow + 2).strip())
                    .plain(left);
            if (asked.isEmpty()) {
                extra.add(match);
            } else {
                pairs.add(new Pair(
                        asked, match, GiftText.of(answer.feedback(), format).markdown(left)));
            }
        }
        return new Question.Matching(stem, pairs, extra);
    }

    private Question shortText(Stem stem, List<GiftAnswer> answers, int offset, GiftText.Format format)
            throws Unreadable {
        var variants = new ArrayList<Variant>();
        var wrong = "";
        for (var answer : answers) {
            var words = GiftText.of(answer.words(), format).typed(left);
            var feedback = GiftText.of(answer.feedback(), format).markdown(left);
            var share = answer.shareOr(GiftAnswer.ALL);
            if (words.equals("*") && share.signum() == 0) {
                wrong = feedback;
            } else {
                variants.add(new Variant(words, share, feedback));
            }
        }
        if (variants.isEmpty()) {
            throw new Unreadable(offset, "no-answer");
        }
        return new Question.ShortText(stem, variants, wrong, false, false);
    }

    private Question numeric(Stem stem, String inside, int offset, GiftText.Format format) throws Unreadable {
        var begin = inside.indexOf('#') + 1;
        var wrongAt = inside.indexOf('~', begin);
        var answers =
                GiftAnswer.split(inside.substring(begin, wrongAt < 0 ? inside.length() : wrongAt), offset + begin, "=");
        var figures = new ArrayList<Figure>();
        var wrong = wrongAt < 0 ? "" : onWrong(inside.substring(wrongAt + 1), format);
        for (var answer : answers) {
            var share = answer.shareOr(GiftAnswer.ALL);
            var feedback = GiftText.of(answer.feedback(), format).markdown(left);
            var written = GiftEscapes.shown(answer.words());
            if (written.equals("*") && share.signum() == 0) {
                wrong = feedback;
            } else {
                figures.add(GiftNumbers.figure(written, share, feedback)
                        .orElseThrow(() -> new Unreadable(answer.place(), "no-number")));
            }
        }
        var right = figures.stream()
                .filter(figure -> figure.share().compareTo(GiftAnswer.ALL) == 0)
                .findFirst()
                .orElseThrow(() -> new Unreadable(offset, figures.isEmpty() ? "no-number" : "no-full"));
        figures.remove(right);
        if (!right.feedback().isEmpty()) {
            left.feedback();
        }
        return new Question.Numeric(stem, right.right(), right.tolerance(), "", wrong, false, figures, List.of());
    }

    private String onWrong(String written, GiftText.Format format) {
        return GiftText.of(written.substring(written.indexOf('#') + 1), format).markdown(left);
    }

    /** Moodle's question of order: how it is asked on the first line, then each item on a line of its own. */
    private Question ordering(Stem stem, String inside) {
        var settings = ORDER_SETTINGS.matcher(inside);
        var known = settings.lookingAt();
        var items = inside.substring(known ? settings.end() : inside.indexOf('>') + 1)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> GiftText.of(line, GiftText.Format.MOODLE).plain(left))
                .toList();
        return new Question.Ordering(stem, items, "", scoring(known ? settings.group(1) : ""));
    }

    private static OrderScoring scoring(String settings) {
        if (settings.contains("ALL_OR_NOTHING")) {
            return OrderScoring.ALL_OR_NOTHING;
        }
        return settings.contains("ABS") ? OrderScoring.PLACES : OrderScoring.FOLLOWING;
    }
}
