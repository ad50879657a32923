package org.ramure.courses;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param videoHosts of other houses that may serve films of lessons, such as {@code media.example.org}; none unless said */
@ConfigurationProperties("ramure.courses")
public record CourseSettings(@DefaultValue Set<String> videoHosts) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");

    /** They go into a header of every page: a slip of the pen stops the start. */
    public CourseSettings {
        videoHosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .findAny()
                .ifPresent(host -> {
                    throw new IllegalArgumentException("ramure.courses.video-hosts: not a host: " + host);
                });
        videoHosts = Set.copyOf(videoHosts);
    }
}
