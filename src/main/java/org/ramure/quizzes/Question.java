package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and what counts as right. Kept as JSON in versions of quizzes: names here are a file format: add, never
 * rename. Texts are Markdown but those of options, pairs and items, which are plain; an absent text is empty. Shares are
 * percentages of the points of the question, exact or rounded to five decimals or more: 33.33333 is a third.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Single.class, name = "single"),
    @JsonSubTypes.Type(value = Question.Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = Question.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = Question.ShortText.class, name = "short-text"),
    @JsonSubTypes.Type(value = Question.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = Question.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = Question.Ordering.class, name = "ordering"),
    @JsonSubTypes.Type(value = Question.Gaps.class, name = "gaps"),
    @JsonSubTypes.Type(value = Question.Categories.class, name = "categories"),
    @JsonSubTypes.Type(value = Question.Hotspot.class, name = "hotspot"),
    @JsonSubTypes.Type(value = Question.Opinion.class, name = "opinion"),
    @JsonSubTypes.Type(value = Question.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Question.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = Question.Calculated.class, name = "calculated"),
    @JsonSubTypes.Type(value = Question.Description.class, name = "description"),
    @JsonSubTypes.Type(value = Question.Composite.class, name = "composite")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Question {

    Stem stem();

    /** What is wrong with it, each by a key of the message bundles; empty when it can be asked. */
    default List<QuizProblem> problems() {
        return QuestionProblems.of(this);
    }

    /**
     * What every question has.
     *
     * @param key unique in the quiz, never changes
     * @param points 0 for what is not scored: opinions and descriptions
     * @param feedback shown after the question is answered, whatever the answer
     * @param explains key of the lesson that explains, or empty
     * @param furtherHints shown one by one, after the first, where one may try again
     * @param penalty share that each further try costs where one may try again; null for what the house says
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stem(
            String key,
            int points,
            String text,
            String hint,
            String feedback,
            String explains,
            List<String> furtherHints,
            @Nullable BigDecimal penalty) {

        @JsonCreator
        public Stem {
            furtherHints = listed(furtherHints);
        }

        public Stem(String key, int points, String text, String hint, String feedback, String explains) {
            this(key, points, text, hint, feedback, explains, List.of(), null);
        }
    }

    /** @param share what choosing it gains or, negative, loses; null when right or wrong says it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(
            String text,
            boolean right,
            String feedback,
            @Nullable BigDecimal share) {

        @JsonCreator
        public Option {}

        public Option(String text, boolean right, String feedback) {
            this(text, right, feedback, null);
        }
    }

    /** One option is chosen; when several are right each of them gains all. */
    record Single(Stem stem, List<Option> options, boolean shuffle) implements Question {
        public Single {
            options = List.copyOf(options);
        }
    }

    /** How several answers to one question become points. */
    enum Scoring {
        /** Each right one gains its part, each wrong one loses one, never below none. */
        PARTS,
        /** Everything right, or nothing. */
        ALL_OR_NOTHING
    }

    /** One or more are right. Shares of options, where one has any, replace equal parts. */
    record Multiple(Stem stem, List<Option> options, boolean shuffle, Scoring scoring) implements Question {

        @JsonCreator
        public Multiple {
            options = List.copyOf(options);
            scoring = Objects.requireNonNullElse(scoring, Scoring.PARTS);
        }

        public Multiple(Stem stem, List<Option> options, boolean shuffle) {
            this(stem, options, shuffle, Scoring.PARTS);
        }
    }

    record TrueFalse(Stem stem, boolean right, String feedbackTrue, String feedbackFalse) implements Question {}

    /**
     * Something that one may type, with what it gains; also read from its text alone.
     *
     * @param text in which {@code *} stands for any characters and {@code \*} for a star
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variant(String text, BigDecimal share, String feedback) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        @JsonCreator
        public Variant {
            share = Objects.requireNonNullElse(share, ALL);
            feedback = Objects.requireNonNullElse(feedback, "");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Variant(String text) {
            this(text, ALL, "");
        }

        /** Whether it gains everything. */
        public boolean full() {
            return share.compareTo(ALL) >= 0;
        }
    }

    /** Spaces around are ignored, and letters' case and accents unless they matter. The first variant that fits counts. */
    record ShortText(
            Stem stem, List<Variant> accepted, String feedbackWrong, boolean caseMatters, boolean accentsMatter)
            implements Question {

        @JsonCreator
        public ShortText {
            accepted = List.copyOf(accepted);
        }

        public ShortText(Stem stem, List<String> accepted, String feedbackWrong) {
            this(stem, accepted.stream().map(Variant::new).toList(), feedbackWrong, false, false);
        }
    }

    /**
     * A number that is accepted.
     *
     * @param tolerance 0 for the very number; a range is its middle with half of its width
     * @param relative whether the tolerance is a part of the number, 0.05 for five percent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(BigDecimal right, BigDecimal tolerance, boolean relative, BigDecimal share, String feedback) {}

    /** @param factor how many of it make one of the question's own unit: 100 for cm where the answer is in m */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(String name, BigDecimal factor) {}

    /**
     * The first figure that fits counts: the right one, then the others.
     *
     * @param tolerance absolute or relative, 0 for the very number
     * @param others further figures, each with what it gains
     * @param units further units that one may answer in
     */
    record Numeric(
            Stem stem,
            BigDecimal right,
            BigDecimal tolerance,
            String unit,
            String feedbackWrong,
            boolean relative,
            List<Figure> others,
            List<Unit> units)
            implements Question {

        @JsonCreator
        public Numeric {
            others = listed(others);
            units = listed(units);
        }

        public Numeric(Stem stem, BigDecimal right, BigDecimal tolerance, String unit, String feedbackWrong) {
            this(stem, right, tolerance, unit, feedbackWrong, false, List.of(), List.of());
        }
    }

    /**
     * What choosing something for something gains or, negative, loses, where equal parts do not say it; what no share
     * names gains nothing.
     *
     * @param place of what stands on the left, or of the gap
     * @param choice text of what is chosen for it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Share(int place, String choice, BigDecimal share) {}

    /**
     * Each pair gains an equal part, and a wrong one loses none, unless all must be right or shares say it.
     *
     * @param extra further choices on the right, that match nothing
     */
    record Matching(Stem stem, List<Pair> pairs, List<String> extra, Scoring scoring, List<Share> shares)
            implements Question {

        @JsonCreator
        public Matching {
            pairs = List.copyOf(pairs);
            extra = List.copyOf(extra);
            scoring = Objects.requireNonNullElse(scoring, Scoring.PARTS);
            shares = listed(shares);
        }

        public Matching(Stem stem, List<Pair> pairs, List<String> extra) {
            this(stem, pairs, extra, Scoring.PARTS, List.of());
        }

        /** What stands on the right, each text once: two pairs may share one. */
        public List<String> choices() {
            return Stream.concat(pairs.stream().map(Pair::right), extra.stream())
                    .distinct()
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pair(String left, String right, String feedback) {}

    /** How an order becomes points. */
    enum OrderScoring {
        /** A part for each item that is followed by its right successor: one item moved does not spoil the others. */
        FOLLOWING,
        /** A part for each item in its right place. */
        PLACES,
        /** The right order, or nothing. */
        ALL_OR_NOTHING
    }

    /** @param items in the right order */
    record Ordering(Stem stem, List<String> items, String feedbackWrong, OrderScoring scoring) implements Question {

        @JsonCreator
        public Ordering {
            items = List.copyOf(items);
            scoring = Objects.requireNonNullElse(scoring, OrderScoring.FOLLOWING);
        }

        public Ordering(Stem stem, List<String> items, String feedbackWrong) {
            this(stem, items, feedbackWrong, OrderScoring.FOLLOWING);
        }
    }

    /** How gaps are filled. */
    enum Filling {
        TYPED,
        LIST,
        DRAGGED
    }

    /**
     * A gap of a text; a list or words to drag offer the first variant of each gap of the same group.
     *
     * @param accepted where words are typed every variant, else one, with the rule of {@link ShortText}
     * @param group which choices it has; of typed gaps empty
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Gap(List<Variant> accepted, String group) {
        public Gap {
            accepted = List.copyOf(accepted);
            group = Objects.requireNonNullElse(group, "");
        }
    }

    /** A choice that fills no gap of its group. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Extra(String text, String group) {}

    /**
     * A text with gaps, written {@code [[1]]}, {@code [[2]]}… where they stand; each gains an equal part, unless all must
     * be right or shares say it.
     *
     * @param extra choices that fill nothing; of typed gaps empty
     * @param shares of choices; of typed gaps empty
     */
    record Gaps(
            Stem stem,
            Filling filling,
            List<Gap> gaps,
            List<Extra> extra,
            String feedbackWrong,
            boolean caseMatters,
            boolean accentsMatter,
            Scoring scoring,
            List<Share> shares)
            implements Question {

        @JsonCreator
        public Gaps {
            gaps = List.copyOf(gaps);
            extra = listed(extra);
            scoring = Objects.requireNonNullElse(scoring, Scoring.PARTS);
            shares = listed(shares);
        }

        public Gaps(
                Stem stem,
                Filling filling,
                List<Gap> gaps,
                List<Extra> extra,
                String feedbackWrong,
                boolean caseMatters,
                boolean accentsMatter) {
            this(stem, filling, gaps, extra, feedbackWrong, caseMatters, accentsMatter, Scoring.PARTS, List.of());
        }

        /** What may be chosen in any gap, each text of a group once; of typed gaps nothing. */
        public List<Extra> choices() {
            return filling == Filling.TYPED
                    ? List.of()
                    : Stream.concat(
                                    gaps.stream()
                                            .map(gap -> new Extra(
                                                    gap.accepted().getFirst().text(), gap.group())),
                                    extra.stream())
                            .distinct()
                            .toList();
        }
    }

    /** @param category position of the one that it belongs to */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sorted(String text, int category, String feedback) {}

    /** Things to sort into categories; each gains an equal part, unless all must be right. */
    record Categories(Stem stem, List<String> categories, List<Sorted> items, Scoring scoring) implements Question {

        @JsonCreator
        public Categories {
            categories = List.copyOf(categories);
            items = List.copyOf(items);
            scoring = Objects.requireNonNullElse(scoring, Scoring.PARTS);
        }

        public Categories(Stem stem, List<String> categories, List<Sorted> items) {
            this(stem, categories, items, Scoring.PARTS);
        }
    }

    /** Shapes of areas, with their numbers in pixels of the image, as HTML's {@code area} has them. */
    enum Shape {
        /** x, y, radius. */
        CIRCLE,
        /** left, top, right, bottom. */
        RECTANGLE,
        /** x and y of each corner. */
        POLYGON
    }

    /**
     * @param label what it is, for who does not see it; never empty where areas are shown
     * @param share of hidden areas what hitting it gains; null when right or wrong says it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(
            Shape shape,
            List<Integer> numbers,
            String label,
            boolean right,
            String feedback,
            @Nullable BigDecimal share) {
        public Area {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Areas of an image: shown, to be chosen like options, or hidden, to be hit by points.
     *
     * @param image address of a file of this house
     * @param alternative what the image shows, without telling the answer
     * @param most how many areas or points may be chosen
     */
    record Hotspot(
            Stem stem,
            String image,
            String alternative,
            int width,
            int height,
            List<Area> areas,
            boolean hidden,
            int most,
            Scoring scoring)
            implements Question {
        public Hotspot {
            areas = List.copyOf(areas);
            scoring = Objects.requireNonNullElse(scoring, Scoring.PARTS);
        }
    }

    /** What people think of each statement, on one scale; nothing is right. */
    record Opinion(Stem stem, List<String> statements, List<String> scale) implements Question {
        public Opinion {
            statements = List.copyOf(statements);
            scale = List.copyOf(scale);
        }
    }

    /** @param points gained at this level, the best one first */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Level(String text, int points) {}

    /** What a marker looks at. The points of a question are those of the best levels of its criteria. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Criterion(String text, List<Level> levels) {
        public Criterion {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Words of her own, marked by people.
     *
     * @param rubric empty when a marker gives points as a whole
     * @param model what a good answer holds, for markers, and for learners once it is marked
     * @param fewestWords 0 for no limit
     * @param mostWords 0 for no limit but that of the house
     */
    record Open(Stem stem, List<Criterion> rubric, String model, String template, int fewestWords, int mostWords)
            implements Question {
        public Open {
            rubric = List.copyOf(rubric);
        }
    }

    /**
     * Files of hers, marked by people.
     *
     * @param types endings that are taken, such as {@code pdf}; empty for what the house takes
     */
    record Upload(Stem stem, List<Criterion> rubric, String model, List<String> types, int most) implements Question {
        public Upload {
            rubric = List.copyOf(rubric);
            types = List.copyOf(types);
        }
    }

    /** @param decimals how many digits after the comma its values have */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variable(String name, BigDecimal from, BigDecimal to, int decimals) {}

    /**
     * A number to compute from variables that each attempt draws; in the text they stand as {@code {name}}.
     *
     * @param formula of the variables, read by {@link Formula}
     * @param decimals how many digits the right answer is rounded to
     */
    record Calculated(
            Stem stem,
            String formula,
            List<Variable> variables,
            BigDecimal tolerance,
            boolean relative,
            int decimals,
            String unit,
            String feedbackWrong)
            implements Question {
        public Calculated {
            variables = List.copyOf(variables);
        }
    }

    /** Text between questions; nothing is answered. */
    record Description(Stem stem) implements Question {}

    /**
     * Several small questions under one stem, written {@code [[1]]}, {@code [[2]]}… where they stand; the points of a part
     * say how much of the whole it weighs.
     *
     * @param parts single and several choices, short texts and numbers
     */
    record Composite(Stem stem, List<Question> parts) implements Question {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
