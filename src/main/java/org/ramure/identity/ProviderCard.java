package org.ramure.identity;

/** @param key how it is named in addresses and settings */
public record ProviderCard(String key, String name) {}
