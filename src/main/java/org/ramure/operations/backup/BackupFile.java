package org.ramure.operations.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to read. Opening it proves that it was written to its end; {@link #check} that every byte is as it was. */
final class BackupFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Refusal when it is no backup, or of a format that only a newer Ramure reads */
    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new Refusal("backup.not-whole", path);
        }
        try (var bytes = entry(zip, Manifest.NAME, path)) {
            var manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new Refusal("backup.newer", path, manifest.version());
            }
            return new BackupFile(path, zip, manifest);
        } catch (JacksonException e) {
            zip.close();
            throw new Refusal("backup.not-whole", path);
        } catch (Refusal e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** @throws Refusal when anything is missing or has changed */
    void check() throws IOException {
        for (var table : manifest.tables()) {
            check(table.entry(), table.sha256());
        }
        for (var file : manifest.files()) {
            check(file.entry(), file.hash());
        }
    }

    private void check(String entry, String hash) throws IOException {
        var digest = Tokens.sha256();
        try (var bytes = new DigestInputStream(entry(zip, entry, path), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new Refusal("backup.not-whole", path);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new Refusal("backup.not-whole", path);
        }
    }

    BufferedReader rows(Manifest.Table table) throws IOException {
        return new BufferedReader(new InputStreamReader(entry(zip, table.entry(), path), StandardCharsets.UTF_8));
    }

    InputStream bytes(Manifest.StoredBytes file) throws IOException {
        return entry(zip, file.entry(), path);
    }

    private static InputStream entry(ZipFile zip, String name, Path path) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("backup.not-whole", path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
