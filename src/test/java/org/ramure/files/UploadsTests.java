package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.house.HouseSettings;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@SpringBootTest
@Import({Acting.class, StatementCount.class, MovableClock.Beans.class})
class UploadsTests {

    private static final byte[] PICTURE = MediaFixture.image("png", 400, 300);
    private static final int HALF = PICTURE.length / 2;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadBook book;

    @Autowired
    UploadParts parts;

    @Autowired
    UploadTickets tickets;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    FileBook fileBook;

    @Autowired
    CurrentPerson current;

    @Autowired
    HouseSettings house;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn ada;

    @BeforeEach
    void signIn() {
        ada = acting.asSomeone();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    private static UploadClaim claim(byte[] bytes) {
        return new UploadClaim("équipe.png", bytes.length, 1_700_000_000_000L);
    }

    private UploadProgress begun(byte[] bytes) {
        return uploads.begin(uploads.ticket(FileRules.IMAGE), claim(bytes));
    }

    private static InputStream from(byte[] bytes, int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, to));
    }

    private static <T> String refusal(Callable<T> deed) {
        return catchThrowableOfType(Refusal.class, deed::call).key();
    }

    @Test
    void keepsAFileThatCameInParts() {
        var begun = begun(PICTURE);
        assertThat(begun.received()).isZero();
        assertThat(uploads.receive(begun.id(), 0, from(PICTURE, 0, HALF)).received())
                .isEqualTo(HALF);
        assertThat(uploads.receive(begun.id(), HALF, from(PICTURE, HALF, PICTURE.length))
                        .received())
                .isEqualTo(PICTURE.length);
        var kept = uploads.finish(begun.id());
        assertThat(kept.name()).isEqualTo("équipe.png");
        assertThat(kept.content().facts().width()).isEqualTo(400);
        assertThat(store.path(kept.content().hash())).hasBinaryContent(PICTURE);
        assertThat(parts.path(begun.id())).doesNotExist();
        assertThat(uploads.finish(begun.id())).as("said again").isEqualTo(kept);
        assertThat(uploads.kept(begun.id())).isEqualTo(kept);
    }

    @Test
    void beginsAnewWhenWhatWasKeptWasSweptMeanwhile() throws IOException {
        var picture = MediaFixture.image("png", 77, 33);
        var begun = begun(picture);
        uploads.receive(begun.id(), 0, from(picture, 0, picture.length));
        var kept = uploads.finish(begun.id());
        java.nio.file.Files.delete(store.path(kept.content().hash()));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> uploads.finish(begun.id()));
        assertThat(begun(picture).received()).isZero();
    }

    @Test
    void countsWhatCameBeforeTheSenderWentAway() {
        var begun = begun(PICTURE);
        var cut = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == HALF) {
                    throw new IOException("connection reset");
                }
                return PICTURE[at++] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                var first = read();
                into[from] = (byte) first;
                return 1;
            }
        };
        assertThat(uploads.receive(begun.id(), 0, cut).received()).isEqualTo(HALF);
        assertThat(uploads.progress(begun.id()).received()).isEqualTo(HALF);
        uploads.receive(begun.id(), HALF, from(PICTURE, HALF, PICTURE.length));
        assertThat(store.path(uploads.finish(begun.id()).content().hash())).hasBinaryContent(PICTURE);
    }

    @Test
    void knowsAFileAgainByItsNameSizeAndDate() {
        var begun = begun(PICTURE);
        uploads.receive(begun.id(), 0, from(PICTURE, 0, HALF));
        assertThat(begun(PICTURE)).isEqualTo(new UploadProgress(begun.id(), claim(PICTURE), HALF, false));
        var ticket = uploads.ticket(FileRules.IMAGE);
        var later = new UploadClaim("équipe.png", PICTURE.length, 1_700_000_000_001L);
        assertThat(uploads.begin(ticket, later).id()).isNotEqualTo(begun.id());
        assertThat(uploads.begin(uploads.ticket(FileRules.TOOL), claim(PICTURE)).id())
                .as("elsewhere")
                .isNotEqualTo(begun.id());
        assertThat(uploads.unfinished(ticket)).extracting(UploadProgress::id).containsExactly(begun.id());
        acting.asSomeone();
        assertThat(begun(PICTURE).id()).isNotEqualTo(begun.id());
    }

    @Test
    void isNotThereForAnybodyElse() {
        var begun = begun(PICTURE);
        var hers = uploads.ticket(FileRules.IMAGE);
        uploads.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length));
        acting.asSomeone();
        for (Callable<?> deed : List.<Callable<?>>of(
                () -> uploads.progress(begun.id()),
                () -> uploads.receive(begun.id(), PICTURE.length, from(PICTURE, 0, 0)),
                () -> uploads.finish(begun.id()),
                () -> uploads.kept(begun.id()),
                () -> uploads.begin(hers, claim(PICTURE)),
                () -> uploads.unfinished(hers))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(deed::call);
        }
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> uploads.drop(begun.id()));
        Acting.as(ada);
        assertThat(uploads.finish(begun.id()).content().facts().bytes()).isEqualTo(PICTURE.length);
    }

    @Test
    void takesNoTicketThatIsChangedOrTooOld() {
        var ticket = uploads.ticket(FileRules.IMAGE);
        var wider = uploads.ticket(FileRules.VIDEO);
        var mixed = wider.substring(0, wider.indexOf('.')) + ticket.substring(ticket.indexOf('.'));
        for (var wrong : List.of("", ".", "a.b", ticket + "x", mixed, "é" + ticket)) {
            assertThatExceptionOfType(NotThere.class).as(wrong).isThrownBy(() -> uploads.begin(wrong, claim(PICTURE)));
        }
        clock.advance(Duration.ofHours(49));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> uploads.begin(ticket, claim(PICTURE)));
    }

    @Test
    void takesAPartOnlyWhereTheLastOneEnded() {
        var begun = begun(PICTURE);
        assertThatExceptionOfType(OffsetConflict.class)
                .isThrownBy(() -> uploads.receive(begun.id(), HALF, from(PICTURE, HALF, PICTURE.length)))
                .matches(conflict -> conflict.received() == 0);
        uploads.receive(begun.id(), 0, from(PICTURE, 0, HALF));
        assertThatExceptionOfType(OffsetConflict.class)
                .isThrownBy(() -> uploads.receive(begun.id(), 0, from(PICTURE, 0, HALF)))
                .matches(conflict -> conflict.received() == HALF);
        assertThatExceptionOfType(OffsetConflict.class)
                .isThrownBy(() -> uploads.finish(begun.id()))
                .matches(conflict -> conflict.received() == HALF);
        assertThat(uploads.progress(begun.id()).received()).isEqualTo(HALF);
    }

    @Test
    void refusesBeforeAnythingIsSentWhatIsTooLargeOrEmpty() {
        var ticket = uploads.ticket(FileRules.IMAGE.atMost(1_000));
        assertThat(refusal(() -> uploads.begin(ticket, new UploadClaim("a.png", 1_001, 0))))
                .isEqualTo("files.refused.too-large");
        assertThat(refusal(() -> uploads.begin(ticket, new UploadClaim("a.png", 0, 0))))
                .isEqualTo("files.refused.empty");
        var endless = uploads.ticket(FileRules.IMAGE.atMost(Long.MAX_VALUE));
        assertThat(refusal(() -> uploads.begin(endless, new UploadClaim("a.png", 1L << 55, 0))))
                .isEqualTo("files.refused.no-room");
    }

    @Test
    void leavesNothingOfWhatIsLongerThanAnnouncedOrOfAWrongType() {
        var longer = begun(PICTURE);
        assertThat(refusal(() -> uploads.receive(
                        longer.id(), 0, new ByteArrayInputStream(Arrays.copyOf(PICTURE, PICTURE.length + 1)))))
                .isEqualTo("files.refused.longer");
        assertGone(longer.id());
        var text = MediaFixture.ascii("rien d'une image");
        var wrong = begun(text);
        uploads.receive(wrong.id(), 0, from(text, 0, text.length));
        assertThat(refusal(() -> uploads.finish(wrong.id()))).isEqualTo("files.refused.type");
        assertGone(wrong.id());
    }

    @Test
    void goesOnWhereItWasWhenTheDiskWasFull() {
        var full = new UploadParts(house) {
            @Override
            OutputStream sink(FileChannel channel) throws IOException {
                return new FilterOutputStream(super.sink(channel)) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        out.write(bytes, from, count / 2);
                        throw new IOException("No space left on device");
                    }
                };
            }
        };
        var begun = begun(PICTURE);
        assertThatExceptionOfType(NoRoom.class)
                .isThrownBy(() -> with(full).receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length)));
        assertThat(uploads.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length))
                        .received())
                .isEqualTo(PICTURE.length);
        assertThat(uploads.finish(begun.id()).content().facts().width()).isEqualTo(400);
    }

    /** What has arrived is whole; that it cannot be read now says nothing against it. */
    @Test
    void keepsWhatHasArrivedWhenTheDiskCannotBeReadForAMoment() throws IOException {
        var begun = begun(PICTURE);
        uploads.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length));
        var part = parts.path(begun.id());
        var aside = part.resolveSibling("aside-" + begun.id());
        java.nio.file.Files.move(part, aside);
        java.nio.file.Files.createDirectory(part);
        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> uploads.finish(begun.id()));
        java.nio.file.Files.delete(part);
        java.nio.file.Files.move(aside, part);
        assertThat(uploads.finish(begun.id()).content().facts().width()).isEqualTo(400);
    }

    @Test
    void waitsBeforeTheLastOfTheDiskIsTaken() {
        var begun = begun(PICTURE);
        var scarce = new UploadParts(house) {
            @Override
            long usable() {
                return 200_000_000 + HALF;
            }
        };
        assertThatExceptionOfType(NoRoom.class)
                .isThrownBy(() -> with(scarce).receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length)));
        uploads.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length));
        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> with(scarce).finish(begun.id()));
        assertThat(uploads.finish(begun.id()).content().facts().width()).isEqualTo(400);
    }

    @Test
    void boundsWhatOnePersonSendsInADay() {
        var frugal =
                new Uploads(book, parts, tickets, files, store, new FileSettings(DataSize.ofGigabytes(1)), current);
        var ticket = uploads.ticket(FileRules.VIDEO);
        frugal.begin(ticket, new UploadClaim("a.mp4", 700_000_000, 1));
        frugal.begin(ticket, new UploadClaim("a.mp4", 700_000_000, 1));
        assertThat(refusal(() -> frugal.begin(ticket, new UploadClaim("b.mp4", 700_000_000, 2))))
                .isEqualTo("files.refused.quota");
    }

    /** Giving back what was kept makes no room for more on the same day; the next day does. */
    @Test
    void countsWhatWasKeptAndDroppedUntilTheDayIsOver() {
        var frugal = new Uploads(
                book, parts, tickets, files, store, new FileSettings(DataSize.ofBytes(PICTURE.length + 1L)), current);
        var begun = frugal.begin(frugal.ticket(FileRules.IMAGE), claim(PICTURE));
        frugal.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length));
        frugal.finish(begun.id());
        frugal.drop(begun.id());
        var other = new UploadClaim("autre.png", PICTURE.length, 1);
        assertThat(refusal(() -> frugal.begin(frugal.ticket(FileRules.IMAGE), other)))
                .isEqualTo("files.refused.quota");
        clock.advance(Duration.ofHours(25));
        assertThat(frugal.begin(frugal.ticket(FileRules.IMAGE), other).received())
                .isZero();
    }

    private Uploads with(UploadParts others) {
        return new Uploads(book, others, tickets, files, store, new FileSettings(DataSize.ofGigabytes(1)), current);
    }

    /** A folder that was brought back without its uploads. */
    @Test
    void beginsAnewWhatIsCountedAndNotThere() {
        var begun = begun(PICTURE);
        uploads.receive(begun.id(), 0, from(PICTURE, 0, HALF));
        parts.discard(begun.id());
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> uploads.receive(begun.id(), HALF, from(PICTURE, HALF, PICTURE.length)));
        assertThat(begun(PICTURE).received()).isZero();
    }

    @Test
    void putsOutTheOldestOfTooMany() {
        var ticket = uploads.ticket(FileRules.IMAGE);
        var first = begun(PICTURE);
        uploads.receive(first.id(), 0, from(PICTURE, 0, HALF));
        for (int i = 0; i < Uploads.MOST_UNFINISHED; i++) {
            clock.advance(Duration.ofSeconds(1));
            uploads.begin(ticket, new UploadClaim("b" + i, 10, 0));
        }
        assertGone(first.id());
        assertThat(book.unfinished(ada.id())).hasSize(Uploads.MOST_UNFINISHED);
    }

    @Test
    void isSweptAfterADay() throws IOException {
        var old = begun(PICTURE);
        uploads.receive(old.id(), 0, from(PICTURE, 0, HALF));
        var young = uploads.begin(uploads.ticket(FileRules.IMAGE), new UploadClaim("jeune.png", PICTURE.length, 0));
        uploads.receive(young.id(), 0, from(PICTURE, 0, HALF));
        java.nio.file.Files.setLastModifiedTime(
                parts.path(old.id()), FileTime.from(Instant.now().minusSeconds(25 * 3600)));
        jdbc.sql("update file_upload set touched_at = ? where id = ?")
                .params(
                        Times.column(Instant.now().minusSeconds(25 * 3600)),
                        old.id().value())
                .update();
        new SweepFiles(store, fileBook, book, parts, java.time.Clock.systemUTC()).sweep();
        assertGone(old.id());
        assertThat(uploads.progress(young.id()).received()).isEqualTo(HALF);
        assertThat(parts.path(young.id())).exists();
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimes() {
        var ticket = uploads.ticket(FileRules.IMAGE);
        assertThat(StatementCount.of(() -> uploads.begin(ticket, claim(PICTURE))))
                .hasSize(4);
        var begun = begun(PICTURE);
        assertThat(StatementCount.of(() -> uploads.progress(begun.id()))).hasSize(1);
        assertThat(StatementCount.of(() -> uploads.receive(begun.id(), 0, from(PICTURE, 0, PICTURE.length))))
                .hasSize(2);
        assertThat(StatementCount.of(() -> uploads.finish(begun.id()))).hasSize(2);
        assertThat(StatementCount.of(() -> uploads.kept(begun.id()))).hasSize(1);
        assertThat(StatementCount.of(() -> uploads.unfinished(ticket))).hasSize(1);
    }

    private void assertGone(UploadId id) {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> uploads.progress(id));
        assertThat(parts.path(id)).doesNotExist();
    }
}
