package org.ramure.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionJson;
import org.ramure.quizzes.exchange.QuestionSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that trainers keep: each sees her own, those of the courses that she writes, and those of the house. */
@Service
@Transactional
public class QuestionBank {

    /** How many questions a page of a list has. */
    public static final int PAGE = 50;

    private static final int MOST_TAGS = 200;
    private static final int MOST_AT_ONCE = 1_000;

    private final BankBook book;
    private final BankCourses courses;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final Clock clock;

    QuestionBank(BankBook book, BankCourses courses, CurrentPerson current, AuditLog audit, Clock clock) {
        this.book = book;
        this.courses = courses;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Two statements, and those that tell her courses. @param page from 0 */
    @Transactional(readOnly = true)
    public BankPage search(BankQuery query, int page) {
        return book.page(query, reader(), Math.max(0, page) * PAGE, PAGE);
    }

    /** Tags of what she sees, the most frequent first, with how many questions have each. */
    @Transactional(readOnly = true)
    public Map<String, Integer> tags() {
        return book.tags(reader(), MOST_TAGS);
    }

    /** The courses that she writes, with their titles: what questions can be looked for by. */
    @Transactional(readOnly = true)
    public Map<UUID, String> courses() {
        requireTrainer();
        return courses.mine();
    }

    /** @throws NotThere when there is no such question for her */
    @Transactional(readOnly = true)
    public BankSheet open(BankId id) {
        var card = seen(id).card();
        return new BankSheet(
                card, QuestionJson.read(book.content(id, card.version())), book.versions(id), book.quizzes(id));
    }

    /** A version as it was saved. */
    @Transactional(readOnly = true)
    public Question version(BankId id, int number) {
        seen(id);
        return QuestionJson.read(book.content(id, number));
    }

    /**
     * Keeps a question of her own.
     *
     * @throws Refusal when it cannot be asked; its words say why
     */
    public BankId add(Question question, String title, Collection<String> tags) {
        requireTrainer();
        check(question);
        return add(question, title, tags, null, Sharing.OWN);
    }

    /**
     * Saves a new version.
     *
     * @param after the version that was shown when writing began
     * @return the number of the new version
     * @throws Refusal when somebody saved another one meanwhile, or it cannot be asked
     */
    public int save(BankId id, int after, Question question, String title) {
        owned(Set.of(id));
        check(question);
        return book.version(
                        id,
                        after,
                        QuestionWords.of(question, title),
                        QuestionJson.write(question),
                        current.id().value(),
                        now())
                .orElseThrow(() -> new Refusal("bank.refused.changed"));
    }

    /** Puts a tag on all of them that are hers; commas part tags. @return on how many */
    public int tag(Collection<BankId> ids, String words) {
        var tags = Tags.of(words);
        if (tags.isEmpty()) {
            throw new Refusal("bank.refused.tag");
        }
        var owned = owned(ids);
        tags.forEach(tag -> book.tag(owned, tag));
        return owned.size();
    }

    public int untag(Collection<BankId> ids, String tag) {
        var owned = owned(ids);
        book.untag(owned, tag);
        return owned.size();
    }

    public int share(Collection<BankId> ids, Sharing sharing) {
        var owned = owned(ids);
        book.share(owned, sharing);
        if (sharing == Sharing.HOUSE) {
            audit.record(current.id().value(), "questions-shared", String.valueOf(owned.size()), "");
        }
        return owned.size();
    }

    /** Quizzes that have them keep them. @see #restore */
    public int delete(Collection<BankId> ids) {
        var owned = owned(ids);
        book.delete(owned, now());
        return owned.size();
    }

    /** Takes a deletion back. */
    public int restore(Collection<BankId> ids) {
        var owned = owned(ids);
        book.delete(owned, null);
        return owned.size();
    }

    /**
     * Keeps what a file brought, all in one step. What she brought before, word for word, is not added again.
     *
     * @throws Refusal when a question of it cannot be asked: none is kept then
     */
    public Taken take(QuestionSet set, Collection<String> tags) {
        requireTrainer();
        if (set.entries().size() > 20_000) {
            throw new Refusal("bank.refused.many", 20_000);
        }
        var added = new ArrayList<BankId>();
        var again = 0;
        for (var entry : set.entries()) {
            check(entry.question());
            if (book.take(current.id(), QuestionWords.digest(entry.question()))) {
                var all = new ArrayList<>(tags);
                all.addAll(entry.tags());
                if (!entry.category().isEmpty()) {
                    all.add(entry.category().getLast());
                }
                added.add(add(entry.question(), entry.title(), all, null, Sharing.OWN));
            } else {
                again++;
            }
        }
        return new Taken(added, again);
    }

    /** The questions as they are now, in the order asked for; those that she does not see are left out. */
    @Transactional(readOnly = true)
    public List<QuestionSet.Entry> entries(Collection<BankId> ids) {
        var asked = ids.stream().limit(MOST_AT_ONCE).toList();
        var seen = book.among(asked, reader());
        var cards = asked.stream()
                .filter(seen::containsKey)
                .map(id -> Objects.requireNonNull(seen.get(id)))
                .toList();
        var contents = book.contents(cards.stream().map(BankCard::id).toList());
        return cards.stream()
                .map(card -> new QuestionSet.Entry(
                        QuestionJson.read(
                                Objects.requireNonNull(contents.get(card.id().value()))),
                        card.title(),
                        List.of(),
                        Set.copyOf(card.tags()),
                        "",
                        0))
                .toList();
    }

    private BankId add(
            Question question, String title, Collection<String> tags, @Nullable UUID course, Sharing sharing) {
        var id = BankId.next();
        var words = QuestionWords.of(question, title);
        book.add(id, current.id(), course, sharing, words, now());
        book.version(id, 0, words, QuestionJson.write(question), current.id().value(), now());
        Tags.each(tags).forEach(tag -> book.tag(List.of(id.value()), tag));
        return id;
    }

    private static void check(Question question) {
        question.problems().stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.key(), problem.arguments().toArray());
        });
    }

    private BankBook.Kept seen(BankId id) {
        return book.find(id, reader()).orElseThrow(() -> new NotThere("question " + id));
    }

    /** @throws NotThere when none of them is hers */
    private List<UUID> owned(Collection<BankId> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refusal("bank.refused.many", MOST_AT_ONCE);
        }
        var owned = book.lockOwned(ids, reader());
        if (owned.isEmpty()) {
            throw new NotThere("questions");
        }
        return owned;
    }

    private BankBook.Reader reader() {
        requireTrainer();
        return new BankBook.Reader(current.id().value(), courses.mine().keySet(), current.has(Role.ADMINISTRATOR));
    }

    private void requireTrainer() {
        if (!current.has(Role.TRAINER) && !current.has(Role.ADMINISTRATOR)) {
            throw new NotThere("needs a trainer");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
