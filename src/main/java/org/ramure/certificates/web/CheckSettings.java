package org.ramure.certificates.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast numbers may be checked.
 *
 * @param checksPerMinute from one address: many for a person, few for a machine that guesses
 */
@ConfigurationProperties("ramure.certificates")
record CheckSettings(@DefaultValue("30") int checksPerMinute) {}
