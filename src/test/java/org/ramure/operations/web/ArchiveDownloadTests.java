package org.ramure.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ramure.kit.Ids;
import org.ramure.kit.Texts;
import org.ramure.operations.MyData;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ArchiveDownloadTests {

    @Test
    void callsTheFileInTheLanguageOfItsOwner() {
        assertThat(name(Locale.FRENCH)).isEqualTo("mes-donnees.zip");
        assertThat(name(Locale.ENGLISH)).isEqualTo("my-data.zip");
    }

    private static String name(Locale language) {
        var data = mock(MyData.class);
        when(data.read(any())).thenReturn(Path.of("archive.zip"));
        try (var texts = new AnnotationConfigApplicationContext(Texts.class)) {
            return String.valueOf(new ArchiveDownload(data, texts.getBean(MessageSource.class))
                    .archive(Ids.next().toString(), language)
                    .getHeaders()
                    .getContentDisposition()
                    .getFilename());
        }
    }
}
