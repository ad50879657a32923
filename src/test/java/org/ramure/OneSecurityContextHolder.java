package org.ramure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Who is signed in is asked of a static holder, which every application of a test run would replace by its own: the
 * tests keep several applications, so they all share the first one's.
 */
@Component
class OneSecurityContextHolder implements BeanPostProcessor {

    private static @Nullable SecurityContextHolderStrategy shared;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof SecurityContextHolderStrategy own)) {
            return bean;
        }
        synchronized (OneSecurityContextHolder.class) {
            if (shared == null) {
                shared = own;
            }
            return shared;
        }
    }
}
