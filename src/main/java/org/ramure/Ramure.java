package org.ramure;

import java.time.Clock;
import org.ramure.operations.backup.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Ramure: courses, quizzes and webinars that an association runs from one jar. */
@Modulithic(systemName = "Ramure", sharedModules = "kit")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ramure {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String... args) {
        if (CommandLine.isMeant(args)) {
            System.exit(CommandLine.run(System.out, System.err, args));
        }
        SpringApplication.run(Ramure.class, args);
    }
}
