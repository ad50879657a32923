package org.ramure.messages;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; the house's contact address when it is not set
 * @param perMinute how many messages the mail provider takes in a minute
 * @param keepDays after how many days words and address of a message are erased
 */
@ConfigurationProperties("ramure.mail")
record MailSettings(
        @Nullable String from,
        @DefaultValue("60") int perMinute,
        @DefaultValue("90") int keepDays) {}
