package org.ramure.journeys;

import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/** All pages of the site and all views of the app, found by their annotations; and which of them were looked at in which theme. */
final class EveryPage {

    /** What a browser is given without showing it as a page: feeds, files, a redirect. */
    private static final List<String> NO_PAGES = List.of(
            "/fil.atom",
            "/en/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico",
            "/actuator/health",
            "/manifest.webmanifest",
            "/maison/{version}/couleurs.css",
            "/maison/{version}/logo",
            "/outils/{slug}/telecharger",
            "/en/tools/{slug}/download",
            "/app/essai/{field}",
            "/files/{id}/{name}",
            "/formations/{slug:[a-z0-9-]+}/inscription");

    /** Pages on the way in by a second factor, a passkey or another house: {@link IdentityBrowserTests} looks at them. */
    private static final String IDENTITY =
            "/(connexion|en/sign-in)/(code|codes-de-secours|fournisseur.*|nouveau-compte|nouvelle-cle|relier/.*|second-facteur"
                    + "|join/.*|new-account|new-passkey|provider.*|recovery-codes|second-factor)";

    private static final Set<String> PATTERNS = patterns();

    private final Map<ColorScheme, Set<String>> seen = new EnumMap<>(ColorScheme.class);

    /** @param address of a page that is there: one that says that nothing is there is not what stands behind its pattern */
    void saw(ColorScheme theme, String address) {
        seen.computeIfAbsent(theme, _ -> new TreeSet<>())
                .add(URI.create(address).getPath().replaceAll("(?<=.)/$", ""));
    }

    /** A plain address belongs to itself alone: {@code /connexion/courriel} is not seen as some {@code /…/{x}}. */
    Set<String> notSeen(ColorScheme theme) {
        var paths = seen.getOrDefault(theme, Set.of());
        var missing = new TreeSet<>(PATTERNS);
        missing.removeAll(paths);
        missing.removeIf(pattern -> paths.stream()
                .filter(path -> !PATTERNS.contains(path))
                .anyMatch(path ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path))));
        return missing;
    }

    private static Set<String> patterns() {
        var all = new TreeSet<String>();
        annotated(Route.class)
                .map(view -> view.getAnnotation(Route.class).value().replaceAll(":([a-z]+)\\??", "{$1}"))
                .forEach(view -> all.add(view.isEmpty() ? "/app" : "/app/" + view));
        annotated(Controller.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null && List.of(mapping.method()).contains(RequestMethod.GET))
                .forEach(mapping -> all.addAll(List.of(mapping.path())));
        NO_PAGES.forEach(all::remove);
        all.removeIf(page -> page.matches(IDENTITY));
        return all;
    }

    /** Themselves, not by another annotation: what a {@code @RestController} answers is data. */
    private static Stream<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        return scanner.findCandidateComponents("org.ramure").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }
}
