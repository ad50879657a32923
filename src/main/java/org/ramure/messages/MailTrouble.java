package org.ramure.messages;

import java.time.Instant;

/**
 * Mail that waits because the last tries to hand it over failed.
 *
 * @param messages how many
 * @param since when the oldest of them was written
 * @param fault what the try met that will be repeated last
 */
public record MailTrouble(int messages, Instant since, MailFault fault) {}
