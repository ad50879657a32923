package org.ramure.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.files.FileGate;
import org.ramure.files.FileId;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.MediaFixture;
import org.ramure.files.StoredFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import({StatementCount.class, FileControllerTests.Gates.class})
class FileControllerTests {

    private static final byte[] FILM = MediaFixture.bytes(MediaFixture.mp4("avc1", "mp4a", 9), new byte[5000]);

    @TestConfiguration(proxyBeanMethods = false)
    static class Gates {

        @Bean
        static FileGate shelf() {
            return gate("shelf", true);
        }

        @Bean
        static FileGate desk() {
            return gate("desk", false);
        }

        private static FileGate gate(String kind, boolean open) {
            return new FileGate() {
                @Override
                public String kind() {
                    return kind;
                }

                @Override
                public boolean mayRead(UUID holder, Optional<PersonId> reader) {
                    return open || reader.isPresent();
                }
            };
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Files files;

    @Autowired
    private Acting acting;

    @BeforeEach
    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void servesAFilmWholeAndInRanges() throws Exception {
        var film = stored("shelf", "film.mp4", FILM, FileRules.VIDEO);
        mvc.perform(get(film.address()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(FILM))
                .andExpect(header().string("Content-Type", "video/mp4"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("ETag", "\"" + film.hash() + "\""));
        mvc.perform(get(film.address()).header("Range", "bytes=100-199"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 100-199/" + FILM.length))
                .andExpect(content().bytes(Arrays.copyOfRange(FILM, 100, 200)));
        mvc.perform(get(film.address()).header("Range", "bytes=-10"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(FILM, FILM.length - 10, FILM.length)));
        mvc.perform(get(film.address()).header("Range", "bytes=99999999-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + FILM.length));
        mvc.perform(head(film.address()))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", FILM.length));
    }

    @Test
    void sendsTheWholeWhenTheRangeIsOfSomethingElse() throws Exception {
        var film = stored("shelf", "film.mp4", FILM, FileRules.VIDEO);
        mvc.perform(get(film.address()).header("Range", "bytes=0-9").header("If-Range", "\"autre\""))
                .andExpect(status().isOk())
                .andExpect(content().bytes(FILM));
        mvc.perform(get(film.address()).header("Range", "bytes=0-9").header("If-Range", "\"" + film.hash() + "\""))
                .andExpect(status().isPartialContent());
    }

    @Test
    void refusesRangesByTheHundred() throws Exception {
        var film = stored("shelf", "film.mp4", FILM, FileRules.VIDEO);
        mvc.perform(get(film.address()).header("Range", "bytes=" + "0-5000,".repeat(200) + "0-1"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
    }

    @Test
    void saysThatNothingChanged() throws Exception {
        var film = stored("shelf", "film.mp4", FILM, FileRules.VIDEO);
        mvc.perform(get(film.address()).header("If-None-Match", "\"" + film.hash() + "\""))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void givesDocumentsAsDownloadsUnderASafeName() throws Exception {
        var tool = stored("shelf", "Grille d’évaluation \"1\".odt", MediaFixture.odt(), FileRules.TOOL);
        mvc.perform(get(java.net.URI.create(tool.address())))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"Grille d_evaluation 1.odt\";"
                                        + " filename*=UTF-8''Grille%20d%E2%80%99%C3%A9valuation%201.odt"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'self'"));
    }

    @Test
    void showsInThePageOnlyWhatMayBeShownThere() throws Exception {
        var image = stored("shelf", "a.png", MediaFixture.image("png", 3, 3), FileRules.IMAGE);
        disposition(get(image.address()), "inline");
        disposition(get(image.address()).param("download", ""), "attachment");
        var paper = stored("shelf", "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        disposition(get(paper.address()), "inline");
        var captions =
                stored("shelf", "a.vtt", MediaFixture.captions().getBytes(StandardCharsets.UTF_8), FileRules.CAPTIONS);
        mvc.perform(get(captions.address()))
                .andExpect(header().string("Content-Type", "text/vtt;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void answersAlikeForWhatIsHiddenAndWhatIsNot() throws Exception {
        var hidden = stored("desk", "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        mvc.perform(get(hidden.address())).andExpect(status().isNotFound());
        mvc.perform(get("/files/" + FileId.next() + "/a.pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/files/..%2f..%2fetc/passwd")).andExpect(status().is4xxClientError());
        mvc.perform(get("/files/1/a.pdf")).andExpect(status().isNotFound());
        var orphan = stored("nobody", "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        mvc.perform(get(orphan.address())).andExpect(status().isNotFound());
    }

    @Test
    void letsPrivateFilesLieInThePersonsOwnBrowserOnly() throws Exception {
        var hidden = stored("desk", "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        acting.asSomeone();
        mvc.perform(get(hidden.address()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, private"));
        var open = stored("shelf", "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        mvc.perform(get(open.address())).andExpect(header().string("Cache-Control", "max-age=86400, public"));
    }

    @Test
    void opensNoSessionAndAsksTheDatabaseOnceForARange() throws Exception {
        var film = stored("shelf", "film.mp4", FILM, FileRules.VIDEO);
        var statements = StatementCount.of(() -> {
            try {
                var request = mvc.perform(get(film.address()).header("Range", "bytes=0-9"))
                        .andReturn()
                        .getRequest();
                assertThat(request.getSession(false)).isNull();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(statements).hasSize(1);
    }

    @Test
    void givesTheSameFileForTheSameContentUnderTheSameName() {
        var holder = new Holder("shelf", UUID.randomUUID());
        var first = stored(holder, "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        assertThat(stored(holder, "a.pdf", MediaFixture.pdf(), FileRules.DOCUMENT))
                .isEqualTo(first);
        var other = stored(holder, "b.pdf", MediaFixture.pdf(), FileRules.DOCUMENT);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.hash()).isEqualTo(first.hash());
    }

    private void disposition(MockHttpServletRequestBuilder request, String kind) throws Exception {
        var disposition = mvc.perform(request).andReturn().getResponse().getHeader("Content-Disposition");
        assertThat(disposition).startsWith(kind + ";");
    }

    private StoredFile stored(String kind, String name, byte[] bytes, FileRules rules) {
        return stored(new Holder(kind, UUID.randomUUID()), name, bytes, rules);
    }

    private StoredFile stored(Holder holder, String name, byte[] bytes, FileRules rules) {
        return SystemActor.call(
                "tests", () -> files.attach(files.keep(new ByteArrayInputStream(bytes), rules), holder, name));
    }
}
