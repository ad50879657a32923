package org.ramure.quizzes.exchange.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ramure.quizzes.exchange.Imported;

/** Packages to test with. */
final class QtiPackages {

    private static final Pattern IMAGE =
            Pattern.compile("(?:src|data)=\"([^\"]+\\.(?:png|jpg|gif|svg|eps))\"", Pattern.CASE_INSENSITIVE);

    private QtiPackages() {}

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An item alone, with something in place of each image that it shows. */
    static Imported item(byte[] item) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("imsmanifest.xml", bytes("""
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
                <resource identifier="r" type="imsqti_item_xmlv2p1" href="item.xml"/>
                </resources></manifest>"""));
        files.put("item.xml", item);
        var images = IMAGE.matcher(new String(item, StandardCharsets.UTF_8));
        while (images.find()) {
            files.put(images.group(1), new byte[] {1});
        }
        return new QtiCodec().read(zip(files));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
