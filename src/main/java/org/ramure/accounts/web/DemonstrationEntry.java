package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SignIns;
import org.ramure.kit.AppPath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click, and one is somebody of the demonstration; a real house has no such address. */
@Controller
@ConditionalOnProperty("ramure.demonstration")
class DemonstrationEntry {

    private final SignIns signIns;
    private final Door door;

    DemonstrationEntry(SignIns signIns, Door door) {
        this.signIns = signIns;
        this.door = door;
    }

    @PostMapping("/connexion/demonstration")
    String enter(
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String suite,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.admit(signIns.asDemonstration(new PersonId(person)), false, request, response);
        return "redirect:" + AppPath.of(suite);
    }
}
