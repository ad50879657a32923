package org.ramure.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Refusal;
import org.ramure.operations.HeldMail;
import org.ramure.operations.MyData;

/** What the shell may ask of a house whose backup takes long. */
class OperatorChannelTests {

    @TempDir
    Path folder;

    private final BackupWriter writer = mock();
    private final HeldMail mail = mock();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private OperatorChannel operator;

    @BeforeEach
    void open() throws Exception {
        when(writer.write(any())).thenAnswer(_ -> {
            begun.countDown();
            end.await();
            throw new IOException("of no interest here");
        });
        when(mail.letGo(any())).thenReturn(OptionalInt.of(3));
        operator = new OperatorChannel(
                writer,
                mail,
                mock(SecondFactors.class),
                mock(MyData.class),
                mock(AuditLog.class),
                new HouseSettings("Ramure", URI.create("http://localhost"), "contact@ramure.example", folder, false));
        operator.open();
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        operator.close();
    }

    @Test
    void answersOthersWhileABackupIsWritten() throws Exception {
        try (var shells = Executors.newCachedThreadPool()) {
            var channel = Channel.find(folder).orElseThrow();
            shells.submit(() -> channel.ask(Channel.BACKUP));
            begun.await();
            assertThat(shells.submit(() -> Channel.find(folder).isPresent()))
                    .as("a restore must not believe that nobody is there")
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isEqualTo(true);
            assertThat(shells.submit(() -> new String(
                            channel.ask(Channel.RELEASE_MAIL).orElseThrow().readAllBytes())))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isEqualTo("3");
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> channel.ask(Channel.BACKUP))
                    .matches(refusal -> refusal.key().equals("backup.busy"));
            end.countDown();
        }
    }
}
