package org.ramure.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ramure.house.HouseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The port for health and metrics, as a real house opens it; the main port tells one word. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "management.prometheus.metrics.export.enabled=true"})
class MetricsTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    ApplicationContext context;

    @Autowired
    HouseSettings house;

    @Test
    void tellsFiguresOnItsOwnPortOnly() {
        assertThat(management).isNotEqualTo(port);
        new Visitor(port).get("/");
        var figures = new Visitor(management).get("/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(figures))
                .contains("ramure_mail_waiting", "ramure_mail_failed", "ramure_jobs_failing", "ramure_disk_free_bytes")
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "tomcat_sessions_active_current")
                .doesNotContain("spring_security", "http_server_requests");
        assertThat(new Visitor(port).get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).send("POST", "/actuator/health").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsItsPartsThereAndOneWordToEverybody() {
        var inside = new Visitor(management).get("/actuator/health");
        assertThat(Visitor.text(inside))
                .contains("\"db\"", "\"diskSpace\"", "\"mail\"")
                .contains("\"path\":\"" + house.folder().toAbsolutePath());
        var outside = new Visitor(port).get("/actuator/health");
        assertThat(outside.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(outside)).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void opensNothingElse() {
        for (var path : new String[] {"/", "/app", "/actuator", "/actuator/env", "/actuator/heapdump", "/formations"}) {
            var answer = new Visitor(management).get(path);
            assertThat(answer.statusCode()).as(path).isIn(401, 403, 404);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("location", "set-cookie");
        }
    }

    /** Observing every filter of every request cost more than the requests. */
    @Test
    void observesNoRequest() {
        assertThat(context.getBeansOfType(io.micrometer.observation.ObservationRegistry.class))
                .isEqualTo(Map.of());
    }
}
