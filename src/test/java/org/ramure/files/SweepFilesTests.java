package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Acting.class)
class SweepFilesTests {

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    FileBook book;

    @Autowired
    UploadBook uploads;

    @Autowired
    UploadParts parts;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void sweepsOldContentsThatNoFileNamesAndNoOthers() throws IOException {
        acting.asSomeone();
        var held = keep(10);
        files.attach(held, new Holder("essai", Ids.next()), "image.png");
        var refused = keep(11);
        var coming = keep(12);
        age(held);
        age(refused);
        assertThat(new SweepFiles(store, book, uploads, parts, java.time.Clock.systemUTC()).sweep())
                .isEqualTo(1);
        assertThat(store.path(held.hash())).exists();
        assertThat(store.path(refused.hash())).doesNotExist();
        assertThat(store.path(coming.hash())).exists();
    }

    private StoredContent keep(int size) {
        return files.keep(new ByteArrayInputStream(MediaFixture.image("png", size, size)), FileRules.IMAGE);
    }

    private void age(StoredContent content) throws IOException {
        java.nio.file.Files.setLastModifiedTime(
                store.path(content.hash()), FileTime.from(Instant.now().minusSeconds(25 * 3600)));
    }
}
