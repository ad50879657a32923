package org.ramure.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnOriginTests {

    private final OwnOrigin filter = new OwnOrigin(URI.create("https://formation.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://formation.example.org",
                "https://Formation.example.org:443",
                "http://localhost:8080",
            })
    void letsOwnPagesSend(String origin) throws Exception {
        assertThat(status("POST", origin)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://autre.example.org",
                "https://formation.example.org.evil.example",
                "https://formation.example.org:8443",
                "http://localhost:8081",
                "http://localhost",
                "null",
                "pas une adresse"
            })
    void refusesWhatPagesOfOthersSend(String origin) throws Exception {
        assertThat(status("POST", origin)).isEqualTo(403);
        assertThat(status("DELETE", origin)).isEqualTo(403);
        assertThat(status("GET", origin)).isEqualTo(200);
    }

    @Test
    void letsProgramsSendThatNameNoOrigin() throws Exception {
        var request = new MockHttpServletRequest("POST", "/connexion");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private int status(String method, String origin) throws Exception {
        var request = new MockHttpServletRequest(method, "/connexion");
        request.setServerName("localhost");
        request.setServerPort(8080);
        request.addHeader("Origin", origin);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
