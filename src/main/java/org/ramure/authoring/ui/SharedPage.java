package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.SignedIn;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.Sheet;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Notice;

/**
 * A text that several people may write at once. What is typed is saved after a short pause, by the revision that it was
 * read with: when somebody else has saved meanwhile, both texts are shown and nothing is overwritten.
 *
 * @param <T> the text
 * @param <S> how it is open for writing
 */
abstract class SharedPage<T, S extends Sheet<T>> extends SavingPage implements BeforeEnterObserver, HasDynamicTitle {

    /** What she wrote before, and nobody took over. */
    final Div late = new Div();

    private final SignedIn reader;
    private final Clock clock;
    private final String gone;
    private S sheet;
    private T saved;
    private int revision;
    private boolean showing;
    private @Nullable ConflictPanel panel;

    /** @param gone key of the words for a text that was deleted; what she writes in it is kept with it */
    @SuppressWarnings("NullAway.Init")
    SharedPage(SignedIn reader, Clock clock, String gone) {
        super(reader);
        this.reader = reader;
        this.clock = clock;
        this.gone = gone;
        late.addClassName("late");
    }

    abstract S open();

    abstract SaveResult<S> save(int revision, T text);

    /** As {@link #save(int, Object)}, for what was chosen when two had written. */
    abstract SaveResult<S> settle(int revision, T text);

    /** @param mine wins where both changed what is no text */
    abstract T merge(T base, T mine, T theirs);

    /** One text, to be compared with another by lines. */
    abstract String words(T text);

    /** Puts what {@link #sheet} says into new fields. */
    abstract void fill();

    /** What stands in the fields now. */
    abstract T read();

    /** Whether a file is on its way into the fields: then they must stay where they are. */
    abstract boolean isSending();

    /**
     * Tells a refusal at the field that it is about.
     *
     * @param words of the refusal
     * @return the text with what was last saved of that field; empty when it is about none
     */
    abstract Optional<T> without(Refusal refusal, String words, T text, T last);

    /** When she last wrote what came too late, and has neither written since nor let go of it. */
    abstract Optional<Instant> late();

    abstract void letGo();

    /** Address of the history. */
    abstract String history();

    /** A page that is read anew would say nothing of the text that was put aside. */
    final void remind() {
        late.removeAll();
        late().ifPresent(at -> {
            var when = Parts.when(at, clock.instant(), reader.language(), reader.zone());
            late.add(new Notice(
                            Notice.Kind.INFO,
                            getTranslation("authoring.late"),
                            getTranslation(
                                    when.today() ? "authoring.late.today" : "authoring.late.before", when.words()))
                    .with(
                            Parts.link(history(), "clock", getTranslation("authoring.late.see")),
                            Parts.button("x", getTranslation("authoring.late.let-go"), () -> {
                                letGo();
                                late.removeAll();
                            })));
        });
    }

    /** As it was when it was last shown. */
    final S sheet() {
        return sheet;
    }

    final void show(S now) {
        sheet = now;
        saved = now.draft();
        revision = now.revision();
        panel = null;
        told.removeAll();
        showing = true;
        fill();
        showing = false;
        saved(now.changedAt());
    }

    @Override
    final void changed() {
        if (!showing) {
            save();
        }
    }

    void save() {
        var mine = read();
        attempt(mine, () -> heard(mine, save(revision, mine)));
    }

    /** Whether others have saved, and she was told nothing yet. */
    final boolean isNews(int other) {
        return other != revision && panel == null && told.getElement().getChildCount() == 0;
    }

    /** Shows what others saved; what she may have typed since goes into the history, should it differ. */
    final void take() {
        told.removeAll();
        var mine = read();
        if (!mine.equals(saved)) {
            save();
            return;
        }
        attempt(mine, () -> {
            var theirs = open();
            if (isSending()) {
                conflict(mine, theirs);
            } else {
                show(theirs);
            }
        });
    }

    private void attempt(T text, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            refused(text, refusal);
        } catch (NotThere notThere) {
            // not hers any more, or forgotten for good: then nothing of it is kept
            gone("authoring.head.gone");
        }
    }

    private void heard(T text, SaveResult<S> result) {
        switch (result) {
            case SaveResult.Saved<S> done -> {
                revision = done.revision();
                saved = text;
                panel = null;
                told.removeAll();
                late.removeAll();
                saved(done.at());
            }
            case SaveResult.Conflict<S> conflict -> conflict(read(), conflict.theirs());
            case SaveResult.Gone<S> _ -> gone(gone);
        }
    }

    /** A field that is missing keeps nothing else from being saved. */
    private void refused(T text, Refusal refusal) {
        var words = getTranslation(refusal.key(), refusal.arguments());
        var rest = without(refusal, words, text, saved);
        if (rest.isEmpty()) {
            tell(new Notice(Notice.Kind.ERROR, words, ""));
        } else if (!rest.get().equals(text)) {
            attempt(rest.get(), () -> heard(rest.get(), save(revision, rest.get())));
        }
        unsaved();
    }

    private void gone(String words) {
        unsaved();
        tell(new Notice(Notice.Kind.ERROR, getTranslation(words), getTranslation(words + ".text")));
    }

    /** What she types meanwhile is kept aside each time; the text changes when she has chosen. */
    private void conflict(T mine, S theirs) {
        unsaved();
        var choosing = panel != null && panel.getParent().isPresent();
        if (panel == null || !choosing || !panel.isAbout(theirs.revision())) {
            panel = new ConflictPanel(
                    theirs.revision(), author(theirs), words(theirs.draft()), choosing, choices(theirs));
            tell(panel);
        }
        panel.compare(words(mine), words(merge(saved, mine, theirs.draft())));
    }

    private String author(S theirs) {
        return theirs.own() ? getTranslation("authoring.own-tab", theirs.author()) : theirs.author();
    }

    private ConflictPanel.Choices choices(S theirs) {
        return new ConflictPanel.Choices() {
            @Override
            public void mine() {
                settle(theirs, read(), false);
            }

            @Override
            public void theirs() {
                if (isFree()) {
                    instead(theirs);
                }
            }

            @Override
            public void merged() {
                if (isFree()) {
                    settle(theirs, merge(saved, read(), theirs.draft()), true);
                }
            }
        };
    }

    private boolean isFree() {
        if (isSending() && panel != null) {
            panel.waitForFile();
        }
        return !isSending();
    }

    /** @param anew whether the fields shall show what was chosen */
    private void settle(S theirs, T chosen, boolean anew) {
        attempt(chosen, () -> {
            var result = settle(theirs.revision(), chosen);
            heard(chosen, result);
            if (anew && result instanceof SaveResult.Saved<?>) {
                show(open());
            }
        });
    }

    /** Hers goes into the history first, to the last word; somebody who saved a third text is heard before. */
    private void instead(S theirs) {
        var mine = read();
        attempt(mine, () -> {
            var result = save(revision, mine);
            if (result instanceof SaveResult.Conflict<S> again && again.theirs().revision() == theirs.revision()) {
                letGo();
                late.removeAll();
                show(again.theirs());
            } else {
                heard(mine, result);
            }
        });
    }
}
