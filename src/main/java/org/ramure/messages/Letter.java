package org.ramure.messages;

/** A message as it is read. */
record Letter(String subject, String html, String text) {}
