package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer chooses after she has followed her link.
 *
 * @param name as on certificates
 * @param password null when she will sign in by links only
 */
public record NewAccount(String name, @Nullable String password, Locale language, ZoneId zone) {}
