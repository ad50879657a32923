package org.ramure.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param firstAdministrator the address of who opens the house; asked for only while nobody administers it */
@ConfigurationProperties("ramure.accounts")
record AccountSettings(@Nullable String firstAdministrator) {}
