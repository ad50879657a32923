package org.ramure.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message bundles {@code texts/<module>_fr.properties} and {@code _en}: one per module, French first. */
@Configuration(proxyBeanMethods = false)
public class Texts {

    /** The languages of the interface, the house's first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** The nearest language that the interface speaks. */
    public static Locale nearest(Locale wanted) {
        return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    @Bean
    static MessageSource messageSource() {
        try {
            var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_fr.properties");
            var source = new ResourceBundleMessageSource();
            source.setBasenames(Arrays.stream(bundles)
                    .map(bundle -> "texts/"
                            + Objects.requireNonNull(bundle.getFilename()).replace("_fr.properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new));
            source.setDefaultEncoding("UTF-8");
            source.setDefaultLocale(Locale.FRENCH);
            source.setAlwaysUseMessageFormat(true);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
