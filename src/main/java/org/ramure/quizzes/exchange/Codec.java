package org.ramure.quizzes.exchange;

import java.util.Locale;

/** A format of questions. Content that is wrong, hostile or unknown becomes findings, never an exception. */
public interface Codec {

    /** @param file whole, within the bounds that its caller keeps */
    Imported read(byte[] file);

    /**
     * @param title of the quiz or of the selection, for the name of the file and its own title
     * @param language of the texts
     */
    Exported write(QuestionSet set, String title, Locale language);
}
