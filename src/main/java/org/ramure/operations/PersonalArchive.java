package org.ramure.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.ramure.house.PersonalData;
import org.ramure.kit.LongDate;
import org.ramure.kit.Moments;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Puts a person's data together: a page to read, the same as JSON for programs, and her files. */
class PersonalArchive implements PersonalData.Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One table of the page.
     *
     * @param rows as people read them
     */
    public record Sheet(String table, List<String> columns, List<List<String>> rows) {}

    private final MessageSource texts;
    private final Locale language;
    private final ZoneId zone;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, List<Map<String, @Nullable Object>>> data = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    PersonalArchive(MessageSource texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    @Override
    public void rows(String table, List<String> columns, List<? extends List<?>> rows) {
        sheets.add(new Sheet(
                table,
                columns,
                rows.stream()
                        .map(row -> row.stream().map(this::readable).toList())
                        .toList()));
        data.put(table, rows.stream().map(row -> named(columns, row)).toList());
    }

    @Override
    public void file(String name, byte[] content) {
        files.put(name, content);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** @param page the page that shows {@link #sheets} and links to {@link #files} */
    byte[] packed(String page) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "index.html", page.getBytes(StandardCharsets.UTF_8));
            put(zip, "data.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
            for (var file : files.entrySet()) {
                put(zip, "files/" + file.getKey(), file.getValue());
            }
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Map<String, @Nullable Object> named(List<String> columns, List<?> row) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), storable(row.get(i)));
        }
        return named;
    }

    private @Nullable Object storable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.toString();
            case LocalDate day -> day.toString();
            case PersonalData.Words words -> say(words.key());
            case List<?> parts -> parts.stream().map(this::storable).toList();
            default -> value;
        };
    }

    private String readable(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> Moments.toTheMinute(language, zone).format(at);
            case LocalDate day -> LongDate.in(language, day);
            case PersonalData.Words words -> say(words.key());
            case Boolean yes -> say(yes ? "personal.yes" : "personal.no");
            case List<?> parts -> parts.stream().map(this::readable).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    /** What was stored under a name that the bundles know no more is given as it is. */
    private String say(String key) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, key, language), key);
    }
}
