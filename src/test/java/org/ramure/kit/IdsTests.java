package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void makesIdsOfVersionSevenThatTellTheTime() {
        var before = System.currentTimeMillis();
        var id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void readsOnlyWhatIsAnId() {
        var id = Ids.next();
        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse("1-1-1-1-1")).isEmpty();
        assertThat(Ids.parse("../../etc/passwd")).isEmpty();
    }
}
