package org.ramure.messages;

import java.util.UUID;

/**
 * A message in the hands of one sender.
 *
 * @param link the absolute address with its token, or empty
 */
record Claim(Message message, UUID sender, String link) {}
