package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionKind;

/** Whether two questions are the same but for their keys and for zeros behind the comma. */
final class Sameness {

    private Sameness() {}

    static boolean same(Question one, Question other) {
        return QuestionKind.of(one) == QuestionKind.of(other) && fields(one).equals(fields(other));
    }

    private static Map<String, Object> fields(Question question) {
        var fields = new TreeMap<String, Object>();
        QuestionFields.of(question).forEach((name, value) -> fields.put(name, plain(value)));
        var stem = question.stem();
        fields.put("stem", List.of(stem.points(), stem.text(), stem.hint(), stem.feedback()));
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> Amounts.plain(number);
            case Double number -> Amounts.plain(BigDecimal.valueOf(number));
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case List<?> list ->
                list.stream().map(each -> each == null ? "" : plain(each)).toList();
            case Map<?, ?> map -> {
                var plain = new TreeMap<String, Object>();
                map.forEach((name, each) -> {
                    if (!name.equals("key") && each != null) {
                        plain.put(String.valueOf(name), plain(each));
                    }
                });
                yield plain;
            }
            default -> value;
        };
    }
}
