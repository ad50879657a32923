package org.ramure.quizzes.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ramure.quizzes.Question;

/**
 * Questions as they travel between houses.
 *
 * @param files by the name that the texts of the questions have for them: {@code attachment:name} in Markdown
 */
public record QuestionSet(List<Entry> entries, Map<String, Attachment> files) {

    /** How the texts of questions name a file that comes along. */
    public static final String ATTACHMENT = "attachment:";

    public QuestionSet {
        entries = List.copyOf(entries);
        files = Map.copyOf(files);
    }

    public static QuestionSet of(List<Entry> entries) {
        return new QuestionSet(entries, Map.of());
    }

    /**
     * @param title what lists call it; empty when it has none
     * @param category names from the outermost in
     * @param idNumber what its author knows it by elsewhere, or empty
     * @param line where it begins in the file, from 1; 0 when nobody counted
     */
    public record Entry(
            Question question, String title, List<String> category, Set<String> tags, String idNumber, int line) {
        public Entry {
            category = List.copyOf(category);
            tags = Set.copyOf(tags);
        }

        public static Entry of(Question question) {
            return new Entry(question, "", List.of(), Set.of(), "", 0);
        }
    }

    /** A file beside the questions; its type is told from its bytes when it is stored. */
    public record Attachment(String fileName, byte[] bytes) {}
}
