package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Refusal;

class FileStoreTests {

    private static final byte[] PICTURE = MediaFixture.image("png", 20, 20);

    @TempDir
    Path folder;

    @Test
    void keepsEqualBytesOnce() throws IOException {
        var store = new FileStore(house());
        var first = keep(store, PICTURE);
        var second = keep(store, PICTURE);
        assertThat(second).isEqualTo(first);
        assertThat(files()).containsExactly(store.path(first.hash()));
        assertThat(store.path(first.hash())).hasBinaryContent(PICTURE);
        assertThat(folder.resolve("files").relativize(store.path(first.hash())).getNameCount())
                .isEqualTo(3);
    }

    /** A film of a gigabyte that is published again and again is written once. */
    @Test
    void writesNothingAgainThatIsThere() throws IOException {
        var first = keep(new FileStore(house()), PICTURE);
        var again = folder.resolve("encore.png");
        Files.write(again, PICTURE);
        var full = new FileStore(house()) {
            @Override
            OutputStream sink(FileChannel channel) throws IOException {
                throw new IOException("Nothing is to be written");
            }
        };
        assertThat(full.keep(again, FileRules.IMAGE)).isEqualTo(first);
    }

    @Test
    void leavesNothingWhenTheDiskIsFull() throws IOException {
        var store = new FileStore(house()) {
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
        assertThat(refusal(store, new ByteArrayInputStream(PICTURE), FileRules.IMAGE))
                .isEqualTo("files.refused.not-kept");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("files"), "in the way");
        assertThat(refusal(new FileStore(house()), new ByteArrayInputStream(PICTURE), FileRules.IMAGE))
                .isEqualTo("files.refused.not-kept");
    }

    @Test
    void stopsReadingWhenTooMuchComes() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0;
            }
        };
        assertThat(refusal(new FileStore(house()), endless, FileRules.IMAGE.atMost(1_000_000)))
                .isEqualTo("files.refused.too-large");
        assertThat(endless.given).isLessThan(2_000_000);
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingWhenTheSenderGoesAway() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThat(refusal(new FileStore(house()), broken, FileRules.IMAGE)).isEqualTo("files.refused.interrupted");
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingOfAWrongType() throws IOException {
        var page = new ByteArrayInputStream(MediaFixture.ascii("<!doctype html><p>hello"));
        assertThat(refusal(new FileStore(house()), page, FileRules.IMAGE)).isEqualTo("files.refused.type");
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsWhatACrashLeftButNotWhatStillComes() throws IOException {
        aged(MediaFixture.file(folder, "files/incoming/old.part", PICTURE));
        MediaFixture.file(folder, "work/course1/deep/course.md", PICTURE);
        aged(folder.resolve("work/course1"));
        var young = MediaFixture.file(folder, "files/incoming/young.part", PICTURE);
        var running = MediaFixture.file(folder, "work/course2/course.md", PICTURE);
        assertThat(sweep(Set.of())).isEqualTo(2);
        assertThat(files()).containsExactlyInAnyOrder(young, running);
    }

    @Test
    void sweepsContentsThatNoFileNames() throws IOException {
        var store = new FileStore(house());
        var named = aged(store.path(keep(store, PICTURE).hash()));
        aged(store.path(keep(store, MediaFixture.image("png", 30, 30)).hash()));
        var young = store.path(keep(store, MediaFixture.image("png", 40, 40)).hash());
        assertThat(sweep(Set.of(named.getFileName().toString()))).isEqualTo(1);
        assertThat(files()).containsExactlyInAnyOrder(named, young);
    }

    /** However many there are, in however many folders. */
    @Test
    void asksAboutManyContentsAtOnce() throws IOException {
        var store = new FileStore(house());
        for (int size = 20; size < 30; size++) {
            aged(store.path(keep(store, MediaFixture.image("png", size, size)).hash()));
        }
        var asked = new java.util.ArrayList<Integer>();
        assertThat(store.sweep(Instant.now().minus(SweepFiles.GRACE), old -> {
                    asked.add(old.size());
                    return old;
                }))
                .isEqualTo(10);
        assertThat(asked).containsExactly(10);
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsNoContentWhileSomebodyCopiesThemAll() throws IOException {
        var store = new FileStore(house());
        var content = aged(store.path(keep(store, PICTURE).hash()));
        var left = new FileFolder(folder).pauseSweeps();
        try (var _ = new FileFolder(folder).pauseSweeps()) {
            assertThat(sweep(Set.of())).isZero();
            assertThat(content).exists();
        }
        assertThat(sweep(Set.of())).as("somebody else copies still").isZero();
        try (var marks = Files.list(folder.resolve("files/incoming"))) {
            aged(marks.findFirst().orElseThrow());
        }
        assertThat(sweep(Set.of())).as("or has died long ago").isEqualTo(2);
        assertThat(content).doesNotExist();
        left.close();
    }

    @Test
    void leavesAnOldContentThatHasJustBeenUploadedAgain() throws IOException {
        var store = new FileStore(house());
        aged(store.path(keep(store, PICTURE).hash()));
        var again = keep(store, PICTURE);
        assertThat(sweep(Set.of())).isZero();
        assertThat(store.path(again.hash())).hasBinaryContent(PICTURE);
    }

    private static Path aged(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(25 * 3600)));
    }

    private int sweep(Set<String> named) throws IOException {
        return new FileStore(house()).sweep(Instant.now().minus(SweepFiles.GRACE), old -> {
            var free = new HashSet<>(old);
            free.removeAll(named);
            return free;
        });
    }

    private HouseSettings house() {
        return new HouseSettings("Ramure", URI.create("http://localhost"), "contact@ramure.example", folder, false);
    }

    private static StoredContent keep(FileStore store, byte[] bytes) {
        return store.keep(new ByteArrayInputStream(bytes), FileRules.IMAGE);
    }

    private static String refusal(FileStore store, InputStream bytes, FileRules rules) {
        return catchThrowableOfType(Refusal.class, () -> store.keep(bytes, rules))
                .key();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
