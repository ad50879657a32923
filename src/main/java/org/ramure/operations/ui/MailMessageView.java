package org.ramure.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.Notice;
import org.ramure.messages.MailQueue;
import org.ramure.messages.MailSheet;
import org.ramure.messages.MessageState;

/** One message as it is read. The HTML part stands in a frame that runs no script and knows nothing of this page. */
@Route("courrier/:message")
@RolesAllowed("ADMINISTRATOR")
class MailMessageView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private static final Set<MessageState> RETRIABLE =
            EnumSet.of(MessageState.FAILED, MessageState.DROPPED, MessageState.EXPIRED, MessageState.KEPT);

    private final MailQueue queue;
    private final MailWords words;
    private String title = "";

    MailMessageView(MailQueue queue, CurrentPerson current) {
        this.queue = queue;
        this.words = new MailWords(this, current.require());
        addClassNames("page", "mail-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("message")
                .flatMap(Ids::parse)
                .orElseThrow(() -> new NotThere("message"));
        show(id);
    }

    private void show(UUID id) {
        var sheet = queue.read(id);
        var card = sheet.card();
        title = card.subject();
        removeAll();
        var to = new Paragraph(getTranslation("mail.to", card.to()));
        to.addClassName("address");
        var standing = new Div(words.badge(card), new Span(words.when(card)));
        standing.addClassNames("row", "help");
        add(new H1(card.subject()), to, standing);
        var fault = card.fault();
        if (fault != null) {
            add(new Notice(Notice.Kind.WARNING, getTranslation("mail.fault"), words.fault(fault)));
        }
        if (queue.isOpen() && RETRIABLE.contains(card.state())) {
            add(new Button(getTranslation("mail.retry"), _ -> {
                queue.retry(id);
                show(id);
            }));
        }
        addLink(sheet);
        add(letter(sheet), text(sheet));
    }

    private void addLink(MailSheet sheet) {
        if (sheet.linkHidden()) {
            add(new Notice(Notice.Kind.INFO, getTranslation("mail.hidden"), getTranslation("mail.hidden.text")));
        }
        var address = sheet.link();
        if (address != null) {
            var link = new Anchor(address, getTranslation("mail.open-link"), AnchorTarget.BLANK);
            link.addClassName("btn");
            link.setRouterIgnore(true);
            add(new Paragraph(link));
        }
    }

    private IFrame letter(MailSheet sheet) {
        var frame = new IFrame();
        frame.setTitle(getTranslation("mail.letter"));
        frame.addClassName("mail-sheet");
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.setSrcdoc(sheet.html().replaceFirst("<head>", "<head><base target=\"_blank\">"));
        return frame;
    }

    private NativeDetails text(MailSheet sheet) {
        return new NativeDetails(getTranslation("mail.text"), new Pre(sheet.text()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(getTranslation("mail.title"), "courrier"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
