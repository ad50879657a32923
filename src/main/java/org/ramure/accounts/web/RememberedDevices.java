package org.ramure.accounts.web;

import java.time.Duration;
import org.ramure.accounts.Accounts;
import org.ramure.house.HouseSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/** Devices that stay signed in, for a month: the cookie is signed with the credential, so a new password ends them all. */
@Configuration(proxyBeanMethods = false)
class RememberedDevices {

    @Bean
    RememberMeServices rememberMeServices(HouseSecrets secrets, Accounts accounts) {
        var devices = new TokenBasedRememberMeServices(secrets.named("remember-me"), accounts);
        devices.setParameter("stay");
        devices.setTokenValiditySeconds((int) Duration.ofDays(30).toSeconds());
        devices.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return devices;
    }
}
