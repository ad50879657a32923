package org.ramure.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

@DisabledOnOs(OS.WINDOWS)
class HouseFolderTests {

    @TempDir
    Path around;

    /** As a start does, before and after the database is opened. */
    @Test
    void closesItsFolderAndItsDatabaseToOtherUsers() throws IOException {
        var folder = around.resolve("deep/data");
        var start = start(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        var database = Files.createFile(folder.resolve("ramure.mv.db"));
        open(database, "rw-r--r--");
        start.afterSingletonsInstantiated();
        assertThat(permissions(database)).isEqualTo("rw-------");
    }

    @Test
    void leavesAFolderThatWasThereAsItsOwnerMadeItButClosesTheDatabase() throws IOException {
        open(around, "rwxr-xr-x");
        var database = Files.createFile(around.resolve("ramure.mv.db"));
        open(database, "rw-r--r--");
        start(around);
        assertThat(permissions(around)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(database)).isEqualTo("rw-------");
    }

    private static PrivateFolder start(Path folder) {
        var start = new PrivateFolder();
        start.setEnvironment(new MockEnvironment().withProperty("ramure.folder", folder.toString()));
        start.postProcessBeanFactory(new DefaultListableBeanFactory());
        return start;
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
