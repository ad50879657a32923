package org.ramure.accounts;

import java.util.List;
import java.util.Optional;

/**
 * What a browser says of itself, in names that people know.
 *
 * @param browser such as {@code Firefox}; empty when it is none that we know
 * @param platform such as {@code Android}; empty when it is none that we know
 */
record Agent(String browser, String platform) {

    private record Mark(String token, String name) {}

    /** The first that is found counts: most browsers also name those that they resemble. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> PLATFORMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    /** @param header the request's {@code User-Agent} */
    static Agent read(String header) {
        return new Agent(
                first(BROWSERS, header).orElse(""), first(PLATFORMS, header).orElse(""));
    }

    private static Optional<String> first(List<Mark> marks, String header) {
        return marks.stream()
                .filter(mark -> header.contains(mark.token()))
                .map(Mark::name)
                .findFirst();
    }
}
