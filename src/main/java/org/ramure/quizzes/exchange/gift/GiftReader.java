package org.ramure.quizzes.exchange.gift;

import java.util.ArrayList;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizProblem;
import org.ramure.quizzes.exchange.EntryKeys;
import org.ramure.quizzes.exchange.EntryName;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Reads a whole file, block by block: one that is wrong spoils no other. */
final class GiftReader {

    private final EntryKeys keys = new EntryKeys();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> category = List.of();

    private GiftReader() {}

    static Imported read(String text) {
        var reader = new GiftReader();
        GiftBlock.of(text).forEach(reader::block);
        return new Imported(QuestionSet.of(reader.entries), reader.findings);
    }

    private void block(GiftBlock block) {
        if (block.isCategory()) {
            category = block.category();
            return;
        }
        var question = new GiftQuestion(block);
        try {
            entry(block, question, question.read(keys.next(question.title())));
        } catch (Unreadable reason) {
            findings.add(Finding.refused(block.lineOf(reason.place()), element(question), reason.key()));
        }
    }

    private void entry(GiftBlock block, GiftQuestion source, Question question) {
        var problems = question.problems();
        if (!problems.isEmpty()) {
            problems.stream().distinct().forEach(problem -> findings.add(refused(block, source, problem)));
            return;
        }
        entries.add(new Entry(question, source.title(), category, block.tags(), block.idNumber(), block.line()));
        if (block.gap()) {
            findings.add(Finding.noted(block.line(), element(source), "quizzes.gift.gap"));
        }
        findings.addAll(source.left().findings(block.line(), element(source)));
    }

    private static Finding refused(GiftBlock block, GiftQuestion source, QuizProblem problem) {
        return Finding.refused(
                block.line(),
                element(source),
                problem.key(),
                problem.arguments().toArray());
    }

    private static String element(GiftQuestion question) {
        var name = question.title().isEmpty() ? question.beginning() : question.title();
        return EntryName.beginning(name);
    }
}
