package org.ramure.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Notice;
import org.ramure.kit.ui.Pager;
import org.ramure.messages.MailCard;
import org.ramure.messages.MailQueue;
import org.ramure.messages.MessageState;
import org.ramure.messages.Release;
import org.ramure.operations.HeldMail;

/** Every message of the house: where it stands, and the way to read it. */
@Route("courrier")
@Menu(title = "mail.title", order = 320, icon = "mail")
@RolesAllowed("ADMINISTRATOR")
class MailView extends Main implements HasDynamicTitle {

    private final MailQueue queue;
    private final MailWords words;
    private final Select<Optional<MessageState>> state = new Select<>();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final Pager pager = new Pager(MailQueue.PAGE, this::show);

    MailView(MailQueue queue, HeldMail held, CurrentPerson current) {
        this.queue = queue;
        this.words = new MailWords(this, current.require());
        addClassName("page");
        add(new H1(getTranslation("mail.title")));
        if (!queue.isOpen()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("mail.kept-here"), getTranslation("mail.kept-here.text")));
        }
        queue.trouble()
                .ifPresent(trouble -> add(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("mail.trouble", trouble.messages()),
                        getTranslation("mail.trouble.text", words.at(trouble.since()), words.fault(trouble.fault())))));
        held.waiting().ifPresent(waiting -> add(held(held, waiting)));
        list.addClassNames("list-line", "mails");
        add(filters(), nothing, list, pager);
        show(0);
    }

    private Notice held(HeldMail held, HeldMail.Waiting waiting) {
        var notice = new Notice(
                Notice.Kind.WARNING,
                getTranslation("mail.held", words.at(waiting.since())),
                getTranslation("mail.held.text"));
        var old = new RadioButtonGroup<Release>(getTranslation("mail.held.old"));
        old.setItems(Release.values());
        old.setItemLabelGenerator(release -> getTranslation(
                "mail.held." + release,
                waiting.brought().personal(),
                waiting.brought().repeated()));
        old.setValue(Release.PERSONAL);
        old.setVisible(waiting.brought().personal() + waiting.brought().repeated() > 0);
        notice.with(old);
        notice.with(new Button(getTranslation("mail.held.go"), _ -> {
            var dropped = held.letGo(old.getValue()).orElse(0);
            notice.removeFromParent();
            Notification.show(getTranslation("mail.held.gone", dropped), 8000, Notification.Position.BOTTOM_CENTER);
            show(0);
        }));
        return notice;
    }

    private Div filters() {
        state.setLabel(getTranslation("mail.state"));
        state.setItems(Stream.concat(
                        Stream.of(Optional.<MessageState>empty()),
                        MessageState.READABLE.stream().map(Optional::of))
                .toList());
        state.setItemLabelGenerator(
                one -> getTranslation(one.map(some -> "mail.state." + some).orElse("mail.state.all")));
        state.setValue(Optional.empty());
        state.addValueChangeListener(_ -> show(0));
        search.setLabel(getTranslation("mail.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> show(0));
        var filters = new Div(state, search);
        filters.addClassNames("row", "filters");
        return filters;
    }

    private void show(int page) {
        var wanted = state.getValue() == null ? Optional.<MessageState>empty() : state.getValue();
        var found = queue.list(wanted.map(Set::of).orElse(Set.of()), search.getValue(), page);
        list.removeAll();
        found.cards().forEach(card -> list.add(row(card)));
        nothing.removeAll();
        if (found.cards().isEmpty()) {
            nothing.add(new EmptyState(getTranslation("mail.none"), getTranslation("mail.none.text")));
        }
        pager.show(page, found.total(), found.more());
        pager.setVisible(found.total() > MailQueue.PAGE);
    }

    private ListItem row(MailCard card) {
        var subject = new Anchor("courrier/" + card.id(), card.subject());
        subject.addClassName("name");
        var to = new Span(card.to());
        to.addClassNames("help", "address");
        var what = new Div(subject, to);
        what.addClassName("grow");
        var when = new Span(words.when(card));
        when.addClassName("help");
        var standing = new Div(words.badge(card), when);
        standing.addClassName("standing");
        var item = new ListItem(what, standing);
        item.addClassName("row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }
}
