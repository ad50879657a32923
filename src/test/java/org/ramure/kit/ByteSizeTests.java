package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ByteSizeTests {

    @Test
    void saysTheSizeAsPeopleDo() {
        assertThat(ByteSize.of(1, Locale.FRENCH)).isEqualTo("1\u00a0Ko");
        assertThat(ByteSize.of(50_400, Locale.FRENCH)).isEqualTo("50\u00a0Ko");
        assertThat(ByteSize.of(1_260_000, Locale.FRENCH)).isEqualTo("1,3\u00a0Mo");
        assertThat(ByteSize.of(1_260_000, Locale.ENGLISH)).isEqualTo("1.3\u00a0MB");
    }
}
