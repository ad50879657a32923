package org.ramure.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.QuestionKind;

/**
 * What is looked for; what is null or empty is not asked.
 *
 * @param words parts of title, texts and answers, in any order
 */
public record BankQuery(
        String words,
        String tag,
        @Nullable QuestionKind kind,
        @Nullable UUID course,
        boolean mine,
        Use use) {

    /** Whether quizzes have it. */
    public enum Use {
        ANY,
        USED,
        UNUSED
    }

    public static final BankQuery ALL = new BankQuery("", "", null, null, false, Use.ANY);
}
