package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Devices;
import org.ramure.accounts.SignedIn;
import org.ramure.house.HouseSecrets;
import org.ramure.kit.Ids;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Devices that stay signed in, by a cookie that names the device and holds its secret. Spring's own persistent tokens are
 * not used: they sign somebody out when two requests of one page come together, and keep secrets in clear.
 */
@Component
class StayingDevices extends AbstractRememberMeServices {

    private static final int STAY_SECONDS = 30 * 24 * 3600;

    private final Devices devices;

    StayingDevices(HouseSecrets secrets, Accounts accounts, Devices devices) {
        super(secrets.named("remember-me"), accounts);
        this.devices = devices;
        setParameter("stay");
        setTokenValiditySeconds(STAY_SECONDS);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Whether the form of the way in asks that the device stays signed in. */
    boolean areAskedFor(HttpServletRequest request) {
        return rememberMeRequested(request, getParameter());
    }

    /** Who has proved who she is comes in on this device, instead of whoever was signed in here before. */
    Authentication admit(SignedIn person, boolean stays, HttpServletRequest request, HttpServletResponse response) {
        leave(SecurityContextHolder.getContext().getAuthentication());
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        var admission = devices.admit(person, agent, stays);
        if (admission.secret() == null) {
            cancelCookie(request, response);
        } else {
            keepCookie(admission, request, response);
        }
        var who = UsernamePasswordAuthenticationToken.authenticated(
                admission.person(), null, admission.person().getAuthorities());
        who.setDetails(new WebAuthenticationDetails(request));
        return who;
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        var admission = Ids.parse(parts[0])
                .filter(_ -> parts.length == 2)
                .flatMap(device -> devices.recognise(device, parts[1]))
                .orElseThrow(() -> new RememberMeAuthenticationException("This device does not stay signed in"));
        keepCookie(admission, request, response);
        return admission.person();
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        super.logout(request, response, who);
        leave(who);
    }

    private void leave(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            devices.leave(person);
        }
    }

    private void keepCookie(Devices.Admission admission, HttpServletRequest request, HttpServletResponse response) {
        var device = Objects.requireNonNull(admission.person().device()).toString();
        var secret = Objects.requireNonNull(admission.secret());
        setCookie(new String[] {device, secret}, getTokenValiditySeconds(), request, response);
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        throw new UnsupportedOperationException("People come in by the Door");
    }
}
