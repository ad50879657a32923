package org.ramure.journeys;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ramure.Ramure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Ramure with the tests' views and people, and without what single tests put in the place of true things. */
final class TrialServer {

    private TrialServer() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Ramure.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("trueThings", new TrueThings()))
                .run(Stream.concat(Arrays.stream(arguments), Stream.of("--ramure.own-database=true"))
                        .toArray(String[]::new));
    }

    private static final class TrueThings extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName())
                    || reader.getClassMetadata().getClassName().contains("Tests$");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TrueThings;
        }

        @Override
        public int hashCode() {
            return TrueThings.class.hashCode();
        }
    }
}
