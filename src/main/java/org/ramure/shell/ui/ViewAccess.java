package org.ramure.shell.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who may open a view. Vaadin's own looks for the prefix of roles in every class path entry at each navigation, a tenth of
 * what opening a lesson costs; ours is Spring's usual one.
 */
class ViewAccess extends SpringNavigationAccessControl {

    ViewAccess(Collection<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
        super(checkers, resolver);
    }

    @Override
    protected Predicate<String> getRolesChecker(VaadinRequest request) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return role -> person != null
                && person.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        NavigationAccessControl viewAccess(
                List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer settings) {
            return settings.build(ViewAccess::new, checkers);
        }
    }
}
