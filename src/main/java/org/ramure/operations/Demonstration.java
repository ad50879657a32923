package org.ramure.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.ramure.courses.ImportResult;
import org.ramure.house.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Fills an empty house with courses to try, through the same door as everyone's. */
@Component
@Order(20)
@ConditionalOnProperty("ramure.demonstration")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String SOURCE = "demo/courses/";
    private static final String TRAINER = "hugo@demo.ramure.example";
    private static final String FIRST = "partenariats-qui-changent-le-monde";

    private final Courses courses;
    private final Accounts accounts;
    private final Once once;
    private final MessageSource texts;
    private final TransactionTemplate transaction;

    Demonstration(
            Courses courses,
            Accounts accounts,
            Once once,
            MessageSource texts,
            PlatformTransactionManager transactions) {
        this.courses = courses;
        this.accounts = accounts;
        this.once = once;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The claim and all courses commit together: a start that is broken off leaves an empty house. */
    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run(
                "demonstration",
                () -> transaction.executeWithoutResult(_ -> {
                    if (!courses.any() && once.claim("demonstration", "courses")) {
                        load();
                    }
                }));
    }

    private void load() {
        try {
            var work = Files.createTempDirectory("ramure-demonstration");
            copy(work);
            for (var folder : folders(work)) {
                tell(courses.importFolder(folder), folder);
            }
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path work) throws IOException {
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + SOURCE + "**/*.*")) {
            var address = resource.getURL().toString();
            var name = URLDecoder.decode(
                    address.substring(address.lastIndexOf(SOURCE) + SOURCE.length()), StandardCharsets.UTF_8);
            var target = work.resolve(name);
            if (resource.isReadable() && !Files.isDirectory(target)) {
                Files.createDirectories(work.resolve(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
                try (var bytes = resource.getInputStream()) {
                    Files.copy(bytes, target);
                }
            }
        }
    }

    private static List<Path> folders(Path work) throws IOException {
        try (var all = Files.list(work)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path folder) -> !folder.endsWith(FIRST))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private void tell(ImportResult result, Path folder) {
        switch (result) {
            case ImportResult.Imported imported -> {
                accounts.trainer(TRAINER).ifPresent(trainer -> courses.give(imported.course(), trainer.id()));
                LOG.info("Demonstration: {}", imported.slug());
            }
            case ImportResult.Refused refused ->
                refused.problems()
                        .forEach(problem -> LOG.error(
                                "Demonstration: {}/{}:{} {}",
                                folder.getFileName(),
                                problem.file(),
                                problem.line(),
                                problem.text(texts, Locale.FRENCH)));
        }
    }
}
