package org.ramure.shell;

import java.time.Duration;
import org.ramure.kit.Assets;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our own files under the build's version are kept for a year by browsers, as are those of others under theirs; without a
 * version they are asked for again.
 */
@Configuration(proxyBeanMethods = false)
class StaticAddresses implements WebMvcConfigurer {

    private final Assets assets;

    StaticAddresses(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/ui/" + assets.version() + "/**")
                .addResourceLocations("classpath:/META-INF/resources/ui/")
                .setCacheControl(forever);
        registry.addResourceHandler("/_static/echarts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/")
                .setCacheControl(forever);
        // its version is in the address too
        registry.addResourceHandler("/ui/" + assets.version() + "/katex/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/katex/")
                .setCacheControl(forever);
        registry.addResourceHandler("/aura/**")
                .addResourceLocations("classpath:/META-INF/resources/aura/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
