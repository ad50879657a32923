package org.ramure.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Addresses of our own styles, scripts and drawings: {@code /ui/<version>/…}, cached for a year by browsers. */
@Component("assets")
public class Assets {

    private static final String VERSION = digest();

    /** @param path inside {@code frontend/}, for example {@code styles/site.css} */
    public static String address(String path) {
        return "/ui/" + VERSION + "/" + path;
    }

    /** The same for templates, which call beans. */
    public String url(String path) {
        return address(path);
    }

    public String version() {
        return VERSION;
    }

    /** Changes with any byte of {@code frontend/}, and only then: the same on every node that runs this build. */
    private static String digest() {
        try {
            var digest = Tokens.sha256();
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/resources/ui/**/*.*");
            Arrays.sort(files, (a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())));
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
