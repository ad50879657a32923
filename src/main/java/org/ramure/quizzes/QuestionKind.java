package org.ramure.quizzes;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of questions, each with the name that files and message bundles call it by. */
public enum QuestionKind {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    SHORT_TEXT("short-text"),
    NUMERIC("numeric"),
    MATCHING("matching"),
    ORDERING("ordering"),
    GAPS("gaps"),
    CATEGORIES("categories"),
    HOTSPOT("hotspot"),
    OPINION("opinion"),
    OPEN("open"),
    UPLOAD("upload"),
    CALCULATED("calculated"),
    DESCRIPTION("description"),
    COMPOSITE("composite");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether its answers are marked by people. */
    public boolean byHand() {
        return this == OPEN || this == UPLOAD;
    }

    /** Whether answers gain points at all. */
    public boolean scored() {
        return this != OPINION && this != DESCRIPTION;
    }

    public static Optional<QuestionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static QuestionKind of(Question question) {
        return switch (question) {
            case Question.Single _ -> SINGLE;
            case Question.Multiple _ -> MULTIPLE;
            case Question.TrueFalse _ -> TRUE_FALSE;
            case Question.ShortText _ -> SHORT_TEXT;
            case Question.Numeric _ -> NUMERIC;
            case Question.Matching _ -> MATCHING;
            case Question.Ordering _ -> ORDERING;
            case Question.Gaps _ -> GAPS;
            case Question.Categories _ -> CATEGORIES;
            case Question.Hotspot _ -> HOTSPOT;
            case Question.Opinion _ -> OPINION;
            case Question.Open _ -> OPEN;
            case Question.Upload _ -> UPLOAD;
            case Question.Calculated _ -> CALCULATED;
            case Question.Description _ -> DESCRIPTION;
            case Question.Composite _ -> COMPOSITE;
        };
    }
}
