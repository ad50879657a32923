package org.ramure.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Refusal;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;

/** Mails about accounts: with a link that does something once, or a plain word to the owner. */
@Component
class LinkMail {

    private static final Set<String> WITHOUT_LINK = Set.of("account-closed", "account-taken");

    private final LinkRequests requests;
    private final Outbox outbox;
    private final HouseSettings house;
    private final Clock clock;

    LinkMail(LinkRequests requests, Outbox outbox, HouseSettings house, Clock clock) {
        this.requests = requests;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    /** A mail that comes too late for its link is not sent any more. */
    void ask(LinkRequest request, String template) {
        requests.add(request);
        var draft = new MessageDraft(
                        "account/" + request.id(),
                        request.email(),
                        request.language(),
                        template,
                        Map.of(),
                        MessageKind.LINK)
                .of(request.person() == null ? null : request.person().value())
                .until(clock.instant().plus(request.purpose().life()));
        outbox.post(WITHOUT_LINK.contains(template) ? draft : draft.linking(AccountTokens.PURPOSE, request.id()));
    }

    /** To many people at once, perhaps: it must reach her, but lets those go first who wait before their screens. */
    void invite(LinkRequest request, String about) {
        requests.add(request);
        outbox.post(new MessageDraft(
                        "account/" + request.id(),
                        request.email(),
                        request.language(),
                        "account-invitation",
                        Map.of(
                                "course",
                                about,
                                "days",
                                String.valueOf(request.purpose().life().toDays())),
                        MessageKind.NOTICE)
                .until(clock.instant().plus(request.purpose().life()))
                .linking(AccountTokens.PURPOSE, request.id()));
    }

    /** Gives the mail to an address that nobody had an account with to whom it belongs. */
    void own(String email, PersonId person) {
        outbox.own(email, person.value());
    }

    /**
     * Who signs in by links only needs them to arrive; in the demonstration they are read in the app.
     *
     * @throws Refusal when no mail leaves this house
     */
    void requireThatItLeaves() {
        if (!outbox.isOpen() && !house.demonstration()) {
            throw new Refusal("account.password.no-mail");
        }
    }

    /** @param occasion what happened, unique */
    void tell(String occasion, SignedIn person, String template, Map<String, String> model) {
        outbox.post(new MessageDraft(
                        "account/" + occasion, person.email(), person.language(), template, model, MessageKind.NOTICE)
                .of(person.id().value()));
    }
}
