package org.ramure.kit.ui;

import com.vaadin.flow.component.Svg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.ramure.kit.Drawings;

/** A drawing of the house, inline so that it follows light and dark. */
public class Drawing extends Svg {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** @param name of a course's drawing ({@code rameaux}, {@code arbre}, {@code feuille}), or {@code sprig} */
    public Drawing(String name) {
        super(READ.computeIfAbsent(Drawings.file(name), Drawing::read));
        getElement().getClassList().add("drawing");
        getElement().setAttribute("aria-hidden", "true");
    }

    private static String read(String file) {
        try (var stream = Drawing.class.getResourceAsStream("/templates/drawings/" + file + ".html")) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
