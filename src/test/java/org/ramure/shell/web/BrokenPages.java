package org.ramure.shell.web;

import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** Pages that fail in every way there is. */
@TestConfiguration(proxyBeanMethods = false)
@Import(BrokenPages.Controller.class)
public class BrokenPages {

    /** The site refuses what it does not list; these are listed here. */
    @Bean
    @Order(0)
    SecurityFilterChain broken(HttpSecurity http) throws Exception {
        return http.securityMatcher("/casse/**", "/en/broken/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @RestController
    static class Controller {

        @GetMapping({"/casse/{how}", "/en/broken/{how}"})
        String fail(@PathVariable String how, @RequestParam(defaultValue = "0") int number) {
            throw switch (how) {
                case "absent" -> new NotThere("secret-course");
                case "refused" -> new Refusal("fault.429.text");
                case "denied" -> new AccessDeniedException("secret-reason");
                case "gone" -> new ResponseStatusException(HttpStatus.GONE, "secret-reason");
                case "large" -> new MaxUploadSizeExceededException(1);
                case "often" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
                default -> new IllegalStateException("secret-reason");
            };
        }
    }
}
