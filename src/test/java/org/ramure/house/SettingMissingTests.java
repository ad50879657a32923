package org.ramure.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What is told to who starts a house with the settings of production and forgets a variable. */
@ExtendWith(OutputCaptureExtension.class)
class SettingMissingTests {

    @Test
    void namesTheVariableOfTheAddress(CapturedOutput told) {
        start("--ramure.address=${RAMURE_ADDRESS}", "--ramure.contact=contact@essai.example");
        assertThat(told).contains("APPLICATION FAILED TO START", "ramure.address", "Set RAMURE_ADDRESS");
    }

    @Test
    void namesTheVariableOfTheContact(CapturedOutput told) {
        start("--ramure.address=https://essai.example", "--ramure.contact=${RAMURE_CONTACT}");
        assertThat(told).contains("APPLICATION FAILED TO START", "ramure.contact", "Set RAMURE_CONTACT");
    }

    /** Without the settings of other tests, which have an address. */
    private static void start(String address, String contact) {
        assertThatException()
                .isThrownBy(() -> new SpringApplicationBuilder(SettingsOnly.class)
                        .web(WebApplicationType.NONE)
                        .run("--ramure.own-database=true", address, contact)
                        .close());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HouseSettings.class)
    static class SettingsOnly {}
}
